package org.spinerehab.server.outcome;

import java.nio.charset.StandardCharsets;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A check-in that does not parse still arrives with its danger signs (N18).
 */
class CheckInRescueTests {

	private static final String SADDLE = "{\"linkId\":\"d.flags\",\"answer\":[{\"valueCoding\":{\"system\":\""
			+ SpineRehab.RED_FLAGS + "\",\"code\":\"SADDLE\"}}]}";

	private final FhirContext fhir = FhirContext.forR4Cached();

	private String rescue(String json) {
		RequestDetails request = new SystemRequestDetails();
		request.setRestOperationType(RestOperationTypeEnum.CREATE);
		request.setResourceName("QuestionnaireResponse");
		request.setRequestContents(json.getBytes(StandardCharsets.UTF_8));
		new CheckInRescue(this.fhir).beforeParsing(request);
		return new String(request.loadRequestContents(), StandardCharsets.UTF_8);
	}

	private QuestionnaireResponse parse(String json) {
		return this.fhir.newJsonParser().parseResource(QuestionnaireResponse.class, rescue(json));
	}

	private static String response(String... parts) {
		return "{\"resourceType\":\"QuestionnaireResponse\"," + String.join(",", parts) + "}";
	}

	private static List<String> setAside(QuestionnaireResponse response) {
		return response.getExtensionsByUrl(SpineRehab.SET_ASIDE_EXTENSION)
			.stream()
			.map((extension) -> extension.getExtensionString("content"))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"valueInteger\":7.5", "\"valueInteger\":\"abc\"", "\"valueInteger\":99999999999",
			"\"valueNumber\":7", "\"valueDate\":\"tomorrow\"" })
	void setsAsideAnAnswerThatDoesNotParse(String answer) {
		String item = "{\"linkId\":\"d.back\",\"answer\":[{" + answer + "}]}";
		QuestionnaireResponse response = parse(response("\"item\":[" + SADDLE + "," + item + "]"));
		assertThat(setAside(response)).containsExactly(item);
		assertThat(AnswerReader.read(CheckInForm.daily(), response).codes("d.flags")).containsExactly("SADDLE");
		assertThat(CheckIn.in(response).orElseThrow().labels()).containsExactly(CheckInLabel.ITEM_SET_ASIDE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"valueCoding\":\"SADDLE\"}", "{\"valueCode\":\"SADDLE\"}", "{\"tiles\":[\"saddle\"]}" })
	void findsADangerSignInAnAnswerThatDoesNotParse(String answer) {
		QuestionnaireResponse response = parse(
				response("\"item\":[{\"linkId\":\"d.flags\",\"answer\":[" + answer + "]}]"));
		assertThat(AnswerReader.read(CheckInForm.daily(), response).codes("d.flags")).containsExactly("SADDLE");
		assertThat(setAside(response)).hasSize(1);
	}

	@Test
	void setsAsideElementsThatDoNotParse() {
		QuestionnaireResponse response = parse(response("\"status\":\"finished\"", "\"authored\":\"just now\"",
				"\"mood\":\"fine\"", "\"item\":[" + SADDLE + "]"));
		assertThat(setAside(response)).containsExactly("\"finished\"", "\"just now\"", "\"fine\"");
		assertThat(response.getItem()).hasSize(1);
	}

	@Test
	void looksIntoBundles() {
		String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
				+ response("\"item\":[" + SADDLE + ",{\"linkId\":\"d.back\",\"answer\":[{\"valueInteger\":7.5}]}]")
				+ "}]}";
		RequestDetails request = new SystemRequestDetails();
		request.setRestOperationType(RestOperationTypeEnum.TRANSACTION);
		request.setRequestContents(bundle.getBytes(StandardCharsets.UTF_8));
		new CheckInRescue(this.fhir).beforeParsing(request);
		Bundle parsed = this.fhir.newJsonParser()
			.parseResource(Bundle.class, new String(request.loadRequestContents(), StandardCharsets.UTF_8));
		assertThat(setAside((QuestionnaireResponse) parsed.getEntryFirstRep().getResource())).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<QuestionnaireResponse/>", "[]", "null",
			"{\"resourceType\":\"Patient\",\"active\":7}", "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[]}" })
	void leavesEverythingElseAsItIs(String content) {
		assertThat(rescue(content)).isEqualTo(content);
	}

}
