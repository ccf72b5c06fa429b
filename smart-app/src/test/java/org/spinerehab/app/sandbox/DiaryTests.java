package org.spinerehab.app.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.app.checkin.Answers;
import org.spinerehab.app.checkin.CheckIn;
import org.spinerehab.app.checkin.FilledForm;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The fixtures are the series of clinical.md 9, value by value.
 */
class DiaryTests {

	private static final LocalDate SURGERY = LocalDate.of(2026, 3, 2);

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	@Test
	void holdsTheSeriesOfV1() throws IOException {
		List<CheckIn> diary = diary("V1");
		assertSeries(diary, "d.back",
				"4 4 5 4 3 3 3 3 3 3 3 3 3 3 2 2 3 3 2 2 2 2 2 3 2 2 2 2 2 2 2 2 2 2 2 1 1 2 2 1 1");
		assertSeries(diary, "d.leg",
				"3 3 3 3 2 2 3 3 2 2 2 2 2 2 2 2 2 2 1 1 2 2 1 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 1 0 0");
		assertSeries(diary, "d.steps",
				"1490 1580 2170 2530 2630 2800 2800 3100 3030 3880 4260 4210 4300 4090 4320 4050 4980 5280 5050 5000 4740 "
						+ "4990 4660 5720 6050 5770 5700 5390 5660 5280 6470 6820 6490 6400 6050 6340 5900 7210 7590 7210 "
						+ "7100");
		assertSeries(diary, "d.strength", "S S S S S S S S" + " B".repeat(33));
		assertThat(diary.get(3).answers().one("d.wound")).contains("bitred");
		assertThat(diary.get(3).answers().one("d.temp")).contains("37.4");
		assertThat(diary.get(4).answers().one("d.wound")).contains("clean");
	}

	@Test
	void holdsTheSeriesOfV4() throws IOException {
		List<CheckIn> diary = diary("V4");
		assertSeries(diary, "d.back",
				"4 4 5 4 4 4 4 3 3 3 3 3 3 3 2 2 3 3 2 3 3 2 2 3 3 2 2 3 2 2 3 3 2 2 2 2 2 3 3 2 2");
		assertSeries(diary, "d.leg",
				"3 2 3 3 2 2 2 2 2 2 2 1 1 2 2 1 2 2 1 1 2 2 6 6 7 6 6 6 5 5 5 5 5 4 4 4 4 4 4 4 3");
		assertSeries(diary, "d.steps",
				"1340 1410 1910 2200 2270 2400 2400 2660 2600 3330 3660 3620 3700 3530 3740 3520 4350 4620 4430 4400 4190 "
						+ "4420 2290 2440 2600 2500 2490 2380 2520 2370 2920 3100 2970 2950 2800 2950 2760 3400 3600 3440 "
						+ "3400");
		assertSeries(diary, "d.strength", "S S S S S S S" + " B".repeat(17) + " S".repeat(17));
	}

	@Test
	void fillsTheGapsByN31() throws IOException {
		Answers first = diary("V4").get(0).answers();
		assertThat(first.one("d.walk.count")).contains("4");
		assertThat(first.one("d.walk.minutes")).contains("15");
		assertThat(first.one("d.walk.longest")).contains("188");
		assertThat(first.one("d.ex")).contains("all");
		assertThat(first.one("d.hard")).contains("nothing");
		assertThat(first.one("d.leg.side")).contains("right");
		assertThat(first.one("d.flags")).contains("NONE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "V2", "V3", "V5", "V6", "V7" })
	void holdsTheSeriesOf(String vignette) throws IOException {
		Map<String, String> series = new ClassPathResource("sandbox/" + vignette.toLowerCase(Locale.ROOT) + ".txt")
			.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.collect(Collectors.toMap((line) -> line.split(" +")[0], (line) -> line.split(" +", 2)[1]));
		List<CheckIn> diary = diary(vignette);
		Map.of("back", "d.back", "leg", "d.leg", "steps", "d.steps", "str", "d.strength")
			.forEach((name, question) -> assertThat(everyDay(diary, question)).as(name).isEqualTo(series.get(name)));
	}

	@Test
	void holdsTheSpecialAnswers() throws IOException {
		assertThat(special("V2")).containsExactly("9 NONE bitred -", "10 NONE bitred 37.6", "11 NONE spread 37.8",
				"12 FEVERISH pus 38.4");
		assertThat(special("V3")).containsExactly("19 FALL clean -");
		assertThat(special("V5")).isEmpty();
		assertThat(special("V6")).containsExactly("5 BLADDER_BOWEL+SADDLE+NONE clean -");
		assertThat(special("V7")).containsExactly("24 OVERDO clean -", "26 OVERDO clean -");
	}

	@Test
	void walksAsOftenAsTheRowOfTheWeekSays() throws IOException {
		assertThat(walksByWeek("V2")).as("same row after a step back").isEqualTo("5 5 5 4 4 3");
		assertThat(walksByWeek("V3")).as("same row after a step back and a hold").isEqualTo("5 5 4 4 4 4");
		assertThat(walksByWeek("V5")).isEqualTo("6 6 5 5 4 4");
		assertThat(walksByWeek("V7")).as("same row after a step back").isEqualTo("5 5 4 4 4 3");
	}

	@Test
	void asksForTheWoundAsLongAsTheFactorSays() throws IOException {
		assertThat(lastWoundDay("V1")).isEqualTo(21);
		assertThat(lastWoundDay("V2")).as("BMI 30 or more, diabetes").isEqualTo(28);
		assertThat(lastWoundDay("V3")).isEqualTo(21);
		assertThat(lastWoundDay("V4")).as("BMI 30 or more").isEqualTo(28);
		assertThat(lastWoundDay("V5")).as("diabetes").isEqualTo(28);
		assertThat(lastWoundDay("V7")).as("BMI below 18.5").isEqualTo(28);
	}

	@Test
	void tellsTheWeeksOfV7InTheWeeklyCheckIn() throws IOException {
		List<FilledForm> weeks = weeks("V7");
		assertThat(weeks.stream().map((week) -> week.answered().toString()))
			.startsWith("2026-03-09T20:05Z[Europe/London]", "2026-03-16T20:05Z[Europe/London]");
		assertThat(weeks.stream().map((week) -> answer(week, "w.conf"))).containsExactly("6", "7", "8", "5", "6", "7");
		assertThat(weeks.stream().map((week) -> answer(week, "w.opi"))).containsExactly("6", "3", "0", "0", "0", "0");
		assertThat(weeks.stream().map((week) -> answer(week, "w.strength"))).containsExactly("S", "B", "B", "B", "B",
				"B");
		assertThat(weeks.stream().map((week) -> answer(week, "w.phq2.1") + "+" + answer(week, "w.phq2.2")))
			.as("2, 2, 2, 4, 2, 1")
			.containsExactly("more-than-half+not-at-all", "more-than-half+not-at-all", "more-than-half+not-at-all",
					"nearly-every-day+several-days", "more-than-half+not-at-all", "several-days+not-at-all");
		assertThat(answer(weeks.get(0), "d.back")).as("the danger signs and scores of the evening come first (N17)")
			.isEqualTo("6");
		assertThat(weeks.get(0).items().get(0).getLinkId()).isEqualTo("d.flags");
	}

	@Test
	void answersEveryWeekAsLongAsTheDiaryGoes() throws IOException {
		assertThat(weeks("V3")).as("POD 7 to 42").hasSize(6);
		assertThat(weeks("V3").stream().map((week) -> answer(week, "w.conf"))).containsExactly("5", "5", "3", "3", "5",
				"6");
		assertThat(weeks("V5").stream().map((week) -> answer(week, "w.nerve") + " " + answer(week, "w.nerve.change")))
			.as("unchanged since hospital")
			.containsOnly("numb same");
		assertThat(weeks("V6")).isEmpty();
	}

	private static List<FilledForm> weeks(String vignette) throws IOException {
		Weeks weeks = Weeks.of(person(vignette));
		return diary(vignette).stream().flatMap((daily) -> weeks.after(daily, SURGERY).stream()).toList();
	}

	private static String answer(FilledForm form, String linkId) {
		return form.items()
			.stream()
			.flatMap((item) -> Stream.concat(Stream.of(item), item.getItem().stream()))
			.filter((item) -> item.getLinkId().equals(linkId))
			.map((item) -> item.getAnswerFirstRep().getValue())
			.map((value) -> (value instanceof Coding coding) ? coding.getCode() : value.primitiveValue())
			.findFirst()
			.orElse("-");
	}

	@Test
	void answersAtEightInTheEveningAcrossTheClockChange() throws IOException {
		List<CheckIn> diary = diary("V1");
		assertThat(diary.get(0).answered()).hasToString("2026-03-04T20:00Z[Europe/London]");
		assertThat(diary.get(25).answered()).hasToString("2026-03-29T20:00+01:00[Europe/London]");
	}

	@Test
	void makesTheSameFormEachTime() throws IOException {
		assertThat(diary("V1")).isEqualTo(diary("V1"));
		assertThat(diary("V1").stream().map(CheckIn::formId).distinct()).hasSize(41);
		assertThat(diary("V1").get(0).formId()).isNotEqualTo(diary("V4").get(0).formId());
	}

	static List<Person> people() throws IOException {
		return List.of(new ObjectMapper().readValue(new ClassPathResource("sandbox/people.json").getInputStream(),
				Person[].class));
	}

	private static List<CheckIn> diary(String vignette) throws IOException {
		return Diary.of(person(vignette)).checkIns(SURGERY, LONDON);
	}

	private static Person person(String vignette) throws IOException {
		return people().stream().filter((candidate) -> candidate.vignette().equals(vignette)).findFirst().orElseThrow();
	}

	private static void assertSeries(List<CheckIn> diary, String question, String expected) {
		assertThat(diary.stream().map((checkIn) -> checkIn.answers().one(question).orElse("-")))
			.containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
	}

	/** All 43 days in a row, with a dash where nothing was sent. */
	private static String everyDay(List<CheckIn> diary, String question) {
		Map<Integer, String> answers = diary.stream()
			.collect(Collectors.toMap(DiaryTests::postOpDay, (checkIn) -> checkIn.answers().one(question).orElse("?")));
		return IntStream.rangeClosed(0, 42)
			.mapToObj((day) -> answers.getOrDefault(day, "-"))
			.collect(Collectors.joining(" "));
	}

	private static List<String> special(String vignette) throws IOException {
		return diary(vignette).stream()
			.map((checkIn) -> postOpDay(checkIn) + " " + String.join("+", checkIn.answers().all("d.flags")) + " "
					+ checkIn.answers().one("d.wound").orElse("-") + " " + checkIn.answers().one("d.temp").orElse("-"))
			.filter((line) -> !line.matches("\\d+ NONE (clean|-) -"))
			.toList();
	}

	private static String walksByWeek(String vignette) throws IOException {
		Map<Integer, Set<String>> weeks = diary(vignette).stream()
			.collect(Collectors.groupingBy((checkIn) -> (postOpDay(checkIn) - 1) / 7, TreeMap::new, Collectors
				.mapping((checkIn) -> checkIn.answers().one("d.walk.count").orElse("?"), Collectors.toSet())));
		return weeks.values().stream().map((walks) -> String.join("|", walks)).collect(Collectors.joining(" "));
	}

	private static int lastWoundDay(String vignette) throws IOException {
		return diary(vignette).stream()
			.filter((checkIn) -> checkIn.answers().one("d.wound").isPresent())
			.mapToInt(DiaryTests::postOpDay)
			.max()
			.orElseThrow();
	}

	private static int postOpDay(CheckIn checkIn) {
		return (int) ChronoUnit.DAYS.between(SURGERY, checkIn.answered().toLocalDate());
	}

}
