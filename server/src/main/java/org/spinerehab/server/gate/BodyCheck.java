package org.spinerehab.server.gate;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Looks at a body before anybody parses it: plain JSON only, and not too deep. XML and
 * compressed bodies are refused, so no entity is ever resolved and nothing grows while it
 * is unpacked; a document sent as the content of a Binary is not looked into, by nobody.
 * Answers may still be XML.
 */
@Component
@Interceptor(order = BodyCheck.FIRST)
class BodyCheck implements FhirFeature {

	static final int FIRST = -1000;

	private static final int UNSUPPORTED_MEDIA_TYPE = 415;

	private static final Set<RequestTypeEnum> WITH_BODY = Set.of(RequestTypeEnum.POST, RequestTypeEnum.PUT,
			RequestTypeEnum.PATCH);

	private final JsonFactory json;

	private final int depth;

	BodyCheck(Limits limits) {
		this.depth = limits.depth();
		this.json = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(limits.depth()).build())
			.build();
	}

	@Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
	public void beforeParsing(RequestDetails request) {
		if (!WITH_BODY.contains(request.getRequestType())) {
			return;
		}
		if (!request.getHeaders("Content-Encoding").stream().allMatch("identity"::equalsIgnoreCase)) {
			throw notTaken("A compressed body is not taken: send it without Content-Encoding.");
		}
		String type = lower(request.getHeader("Content-Type"));
		if (type.startsWith("application/x-www-form-urlencoded") || isDocument(request, type)) {
			return;
		}
		byte[] body = request.loadRequestContents();
		if (type.contains("xml") || firstCharacter(body) == '<') {
			throw notTaken("XML is not taken: send JSON with Content-Type application/fhir+json.");
		}
		checkDepth(body);
	}

	/** What HAPI stores as the content of a Binary, without parsing it. */
	private static boolean isDocument(RequestDetails request, String type) {
		return "Binary".equals(request.getResourceName()) && request.getOperation() == null
				&& request.getRequestType() != RequestTypeEnum.PATCH && EncodingEnum.forContentTypeStrict(type) == null;
	}

	private void checkDepth(byte[] body) {
		try (JsonParser parser = this.json.createParser(body)) {
			JsonToken token = parser.nextToken();
			while (token != null) {
				token = parser.nextToken();
			}
		}
		catch (StreamConstraintsException ex) {
			String words = "The body is nested deeper than " + this.depth + " levels, or has a value too long to read.";
			throw new InvalidRequestException(words, Words.of(IssueType.STRUCTURE, words));
		}
		catch (JsonProcessingException ex) {
			// Not JSON: it goes its way unchanged and is judged there.
			return;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static char firstCharacter(byte[] body) {
		for (byte each : body) {
			if (!Character.isWhitespace(each) && each > 0) {
				return (char) each;
			}
		}
		return ' ';
	}

	private static UnclassifiedServerFailureException notTaken(String words) {
		return new UnclassifiedServerFailureException(UNSUPPORTED_MEDIA_TYPE, words,
				Words.of(IssueType.NOTSUPPORTED, words));
	}

	private static String lower(@Nullable String text) {
		return (text != null) ? text.toLowerCase(Locale.ROOT) : "";
	}

}
