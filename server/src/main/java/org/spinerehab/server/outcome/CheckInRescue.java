package org.spinerehab.server.outcome;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Rescues a check-in that does not parse, for example a score of 7.5: HAPI would refuse
 * it whole before anybody saw its danger signs, and drop without a word what is none of
 * FHIR. Such answers and elements are set aside word for word, the rest goes its way
 * (N18).
 */
@Component
@Interceptor
class CheckInRescue implements FhirFeature {

	private static final String TYPE = "resourceType";

	private static final String RESPONSE = "QuestionnaireResponse";

	private static final Set<RestOperationTypeEnum> WRITES = EnumSet.of(RestOperationTypeEnum.CREATE,
			RestOperationTypeEnum.UPDATE, RestOperationTypeEnum.TRANSACTION, RestOperationTypeEnum.BATCH);

	/** Without them it is not a check-in of a patient, and is refused. */
	private static final Set<String> NEEDED = Set.of(TYPE, "subject", "item", "extension", "meta");

	private final ObjectMapper json = new ObjectMapper();

	private final FhirContext fhirContext;

	CheckInRescue(FhirContext fhirContext) {
		this.fhirContext = fhirContext;
	}

	@Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
	public void beforeParsing(RequestDetails request) {
		boolean mayHoldOne = WRITES.contains(request.getRestOperationType())
				&& (request.getResourceName() == null || RESPONSE.equals(request.getResourceName()));
		if (!mayHoldOne) {
			return;
		}
		try {
			JsonNode body = this.json.readTree(request.loadRequestContents());
			if (body != null && rescueIn(body)) {
				request.setRequestContents(this.json.writeValueAsBytes(body));
			}
		}
		catch (IOException ex) {
			// Not JSON: it goes its way unchanged and is judged there.
			return;
		}
	}

	private boolean rescueIn(JsonNode body) {
		if (RESPONSE.equals(body.path(TYPE).asText())) {
			return rescue((ObjectNode) body);
		}
		boolean changed = false;
		for (JsonNode entry : body.path("entry")) {
			if (RESPONSE.equals(entry.path("resource").path(TYPE).asText())) {
				changed |= rescue((ObjectNode) entry.path("resource"));
			}
		}
		return changed;
	}

	private boolean rescue(ObjectNode response) {
		if (parses(response)) {
			return false;
		}
		List<Answers.SetAside> setAside = new ArrayList<>();
		rescueAnswers(response.path("item"), setAside);
		rescueElements(response, setAside);
		if (setAside.isEmpty()) {
			return false;
		}
		ArrayNode extensions = response.withArray("extension");
		setAside.forEach((item) -> extensions.add(extension(item)));
		ObjectNode meta = response.withObject("/meta");
		meta.withArray("tag")
			.addObject()
			.put("system", SpineRehab.CHECK_IN_LABELS)
			.put("code", CheckInLabel.ITEM_SET_ASIDE.coding().getCode());
		return true;
	}

	private void rescueAnswers(JsonNode items, List<Answers.SetAside> setAside) {
		for (JsonNode item : items) {
			if (item.path("answer") instanceof ArrayNode answers) {
				for (int index = answers.size() - 1; index >= 0; index--) {
					JsonNode answer = answers.get(index);
					rescueAnswers(answer.path("item"), setAside);
					ObjectNode alone = alone(item, answer);
					if (!parses(inResponse(alone))) {
						setAside.add(new Answers.SetAside(item.path("linkId").asText(null), alone.toString(),
								"The answer cannot be read."));
						answers.remove(index);
						keepDangerSigns(item, answer, answers);
					}
				}
			}
			rescueAnswers(item.path("item"), setAside);
		}
	}

	/** A danger sign counts in whatever form it was sent. */
	private void keepDangerSigns(JsonNode item, JsonNode answer, ArrayNode answers) {
		if (!CheckInForm.FLAGS.equals(item.path("linkId").asText())) {
			return;
		}
		Deque<JsonNode> rest = new ArrayDeque<>(List.of(answer));
		while (!rest.isEmpty()) {
			JsonNode node = rest.pop();
			node.forEach(rest::push);
			CheckInForm.daily()
				.required(CheckInForm.FLAGS)
				.option(node.isTextual() ? node.textValue() : null)
				.ifPresent((tile) -> answers.addObject()
					.putObject("valueCoding")
					.put("system", tile.getSystem())
					.put("code", tile.getCode()));
		}
	}

	private ObjectNode inResponse(ObjectNode item) {
		ObjectNode response = this.json.createObjectNode().put(TYPE, RESPONSE);
		response.putArray("item").add(item);
		return response;
	}

	private ObjectNode alone(JsonNode item, JsonNode answer) {
		ObjectNode alone = this.json.createObjectNode();
		alone.set("linkId", item.path("linkId"));
		alone.putArray("answer").add(answer);
		return alone;
	}

	private void rescueElements(ObjectNode response, List<Answers.SetAside> setAside) {
		List<String> names = new ArrayList<>();
		response.fieldNames().forEachRemaining(names::add);
		for (String name : names) {
			ObjectNode alone = this.json.createObjectNode().put(TYPE, RESPONSE);
			alone.set(name, response.get(name));
			if (!NEEDED.contains(name) && !parses(alone)) {
				setAside.add(new Answers.SetAside(name, response.get(name).toString(), "It cannot be read."));
				response.remove(name);
			}
		}
	}

	private JsonNode extension(Answers.SetAside item) {
		ObjectNode extension = this.json.createObjectNode().put("url", SpineRehab.SET_ASIDE_EXTENSION);
		ArrayNode parts = extension.putArray("extension");
		if (item.linkId() != null && !item.linkId().isBlank()) {
			parts.addObject().put("url", "linkId").put("valueString", item.linkId());
		}
		parts.addObject().put("url", "content").put("valueString", item.content());
		parts.addObject().put("url", "reason").put("valueString", item.reason());
		return extension;
	}

	private boolean parses(JsonNode response) {
		try {
			IParser parser = this.fhirContext.newJsonParser();
			parser.setParserErrorHandler(new StrictErrorHandler());
			parser.parseResource(response.toString());
			return true;
		}
		catch (DataFormatException | IllegalArgumentException ex) {
			return false;
		}
	}

}
