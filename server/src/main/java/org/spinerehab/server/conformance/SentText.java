package org.spinerehab.server.conformance;

import java.util.List;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import org.hl7.fhir.r5.elementmodel.Manager;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Looks at the text of a request where the parsed resource cannot tell the place: a value
 * that does not parse, an element that FHIR does not know.
 */
@Component
@Interceptor
class SentText implements FhirFeature {

	private final ProfileValidator validator;

	private final UnreadParts unreadParts;

	SentText(ProfileValidator validator, UnreadParts unreadParts) {
		this.validator = validator;
		this.unreadParts = unreadParts;
	}

	/** Turns "cannot be parsed" into the places that are wrong. */
	@Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
	public @Nullable BaseServerResponseException explain(Throwable problem, RequestDetails request) {
		if (problem instanceof InvalidRequestException && this.unreadParts.any()) {
			List<Finding> findings = findings(request);
			return findings.isEmpty() ? null : Finding.refusal(findings);
		}
		return null;
	}

	List<Finding> findings(RequestDetails request) {
		byte[] content = request.loadRequestContents();
		EncodingEnum encoding = RestfulServerUtils.determineRequestEncodingNoDefault(request);
		if (content == null || content.length == 0 || encoding == null || encoding == EncodingEnum.RDF) {
			return List.of();
		}
		Manager.FhirFormat format = (encoding == EncodingEnum.XML) ? Manager.FhirFormat.XML : Manager.FhirFormat.JSON;
		return this.validator.check(content, format, List.of())
			.stream()
			.filter((message) -> message.getLevel().isError())
			.map((message) -> Finding.of(message, List.of()))
			.toList();
	}

}
