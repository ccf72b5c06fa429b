package org.spinerehab.app.checkin;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinerehab.app.checkin.DangerSignsTests.answers;

class CheckInWriterTests {

	private static final UUID FORM = UUID.fromString("6f1c2b3a-0000-4000-8000-000000000001");

	private static final ZonedDateTime EVENING = ZonedDateTime.of(2026, 3, 29, 20, 0, 0, 0, ZoneId.of("Europe/London"));

	@Test
	void writesTheQuestionsInTheirOrder() {
		QuestionnaireResponse response = write("d.temp", "37.4", "d.wound", "clean", "d.ex", "all", "d.steps", "5,240",
				"d.walk.longest", "600", "d.walk.minutes", "32", "d.walk.count", "4", "d.strength", "S", "d.leg.side",
				"left", "d.leg", "2", "d.back", "3", "d.flags", "NONE", "d.hard", "nothing", "d.yesterday", "true");
		assertThat(response.getItem()).extracting(QuestionnaireResponseItemComponent::getLinkId)
			.containsExactly("d.flags", "d.back", "d.leg", "d.leg.side", "d.strength", "d.walk", "d.steps", "d.ex",
					"d.hard", "d.wound", "d.temp", "d.yesterday");
		assertThat(response.getItem().get(5).getItem()).extracting(QuestionnaireResponseItemComponent::getLinkId)
			.containsExactly("d.walk.count", "d.walk.minutes", "d.walk.longest");
		assertThat(response.getQuestionnaire()).isEqualTo(SpineRehab.DAILY_CHECK_IN);
		assertThat(response.getStatus()).isEqualTo(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
		assertThat(response.getSubject().getReference()).isEqualTo("Patient/101");
	}

	@Test
	void saysWhenAndInWhichZone() {
		QuestionnaireResponse response = write("d.flags", "NONE");
		assertThat(response.getAuthoredElement().getValueAsString()).isEqualTo("2026-03-29T20:00:00+01:00");
		assertThat(response.getAuthoredElement().getExtensionString(SpineRehab.TIME_ZONE_EXTENSION))
			.isEqualTo("Europe/London");
	}

	@Test
	void givesEveryAnswerItsType() {
		QuestionnaireResponse response = write("d.flags", "SADDLE,FALL", "d.back", "3", "d.steps", "1 200", "d.temp",
				"100,4", "d.temp.unit", "[degF]", "d.yesterday", "true");
		assertThat(item(response, "d.flags")).extracting((value) -> ((Coding) value).getCode())
			.containsExactly("SADDLE", "FALL");
		assertThat(((Coding) item(response, "d.flags").get(0)).getSystem()).isEqualTo(SpineRehab.RED_FLAGS);
		assertThat(((IntegerType) item(response, "d.back").get(0)).getValue()).isEqualTo(3);
		assertThat(((IntegerType) item(response, "d.steps").get(0)).getValue()).isEqualTo(1200);
		Quantity temperature = (Quantity) item(response, "d.temp").get(0);
		assertThat(temperature.getValue()).isEqualByComparingTo("100.4");
		assertThat(temperature.getCode()).isEqualTo("[degF]");
		assertThat(((BooleanType) item(response, "d.yesterday").get(0)).booleanValue()).isTrue();
	}

	@Test
	void refusesNothingAndSendsWrongAnswersAsTheyAre() {
		QuestionnaireResponse response = write("d.flags", "SADDLE", "d.back", "11", "d.leg", "7.5", "d.steps", "many",
				"d.temp", "hot", "d.mood", "fine");
		assertThat(((IntegerType) item(response, "d.back").get(0)).getValue()).isEqualTo(11);
		assertThat(item(response, "d.leg").get(0)).isInstanceOf(DecimalType.class);
		assertThat(item(response, "d.steps").get(0)).isInstanceOf(StringType.class).hasToString("many");
		assertThat(item(response, "d.temp").get(0)).hasToString("hot");
		assertThat(item(response, "d.mood").get(0)).hasToString("fine");
	}

	@Test
	void marksAnUnansweredDangerSignQuestion() {
		assertThat(write("d.back", "3").getStatus())
			.isEqualTo(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS);
	}

	@Test
	void leavesOutTheSideWhenThereIsNoLegPain() {
		assertThat(item(write("d.leg", "0", "d.leg.side", "left"), "d.leg.side")).isEmpty();
	}

	@Test
	void givesARetryTheSameId() {
		assertThat(checkIn("d.flags", "NONE", "d.back", "3").id())
			.isEqualTo(checkIn("d.back", "3", "d.flags", "NONE").id());
	}

	@Test
	void takesNoChangedAnswerForARetry() {
		assertThat(checkIn("d.flags", "NONE").id()).isNotEqualTo(checkIn("d.flags", "SADDLE").id());
	}

	@Test
	void readsBackWhatItWrote() {
		Answers answers = answers("d.flags", "SADDLE,FALL", "d.back", "3", "d.walk.minutes", "32", "d.temp", "37.4",
				"d.temp.unit", "Cel");
		Answers read = CheckInReader.read(new CheckInWriter(new CheckIn(FORM, EVENING, answers)).write("101"));
		assertThat(read.canonical()).isEqualTo(answers.canonical());
	}

	@Test
	void takesOnlyAnswersFromAForm() {
		Answers answers = Answers.ofForm(Map.of("form", new String[] { "x" }, "_csrf", new String[] { "y" }, "d.back",
				new String[] { " 3 ", "" }));
		assertThat(answers.given()).containsOnlyKeys("d.back").containsEntry("d.back", List.of("3"));
	}

	private static CheckIn checkIn(String... pairs) {
		return new CheckIn(FORM, EVENING, answers(pairs));
	}

	private static QuestionnaireResponse write(String... pairs) {
		return new CheckInWriter(checkIn(pairs)).write("101");
	}

	private static List<Type> item(QuestionnaireResponse response, String linkId) {
		return response.getItem()
			.stream()
			.filter((item) -> item.getLinkId().equals(linkId))
			.flatMap((item) -> item.getAnswer().stream())
			.map((answer) -> answer.getValue())
			.toList();
	}

}
