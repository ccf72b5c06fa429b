package org.spinerehab.app.checkin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DangerSignsTests {

	@ParameterizedTest
	@ValueSource(strings = { "BLADDER_BOWEL", "SADDLE", "SUDDEN_WEAK", "FOOT_DROP", "BOTH_LEGS", "SUDDEN_PAIN", "CHEST",
			"FALL_HEAD" })
	void sendsToTheEmergencyDepartmentForEachOfTheseAlone(String tile) {
		assertThat(urgency("d.flags", tile)).isEqualTo(Urgency.NOW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "FEVERISH", "RIGOR", "CONFUSED", "NEW_NUMB", "FALL", "CALF", "HEADACHE_UP" })
	void callsTodayForEachOfTheseAlone(String tile) {
		assertThat(urgency("d.flags", tile)).isEqualTo(Urgency.TODAY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "OVERDO", "NONE" })
	void staysCalmForEachOfTheseAlone(String tile) {
		assertThat(urgency("d.flags", tile)).isEqualTo(Urgency.LATER);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "FEVERISH,RIGOR", "FEVERISH,CONFUSED", "FEVERISH,HEADACHE_UP", "FALL,NEW_NUMB", "NONE,SADDLE" })
	void seesTheCombinationsTheStyleSheetSees(String tiles) {
		assertThat(urgency("d.flags", tiles)).isEqualTo(Urgency.NOW);
	}

	@Test
	void readsStrengthAndWound() {
		assertThat(urgency("d.strength", "M")).isEqualTo(Urgency.NOW);
		assertThat(urgency("d.strength", "L")).isEqualTo(Urgency.TODAY);
		assertThat(urgency("d.strength", "S")).isEqualTo(Urgency.LATER);
		assertThat(urgency("d.wound", "pus")).isEqualTo(Urgency.TODAY);
		assertThat(urgency("d.wound", "bitred")).isEqualTo(Urgency.LATER);
	}

	@Test
	void readsTemperatureInBothUnits() {
		assertThat(urgency("d.temp", "37.9")).isEqualTo(Urgency.LATER);
		assertThat(urgency("d.temp", "38,0")).isEqualTo(Urgency.TODAY);
		assertThat(urgency("d.temp", "100.3", "d.temp.unit", "[degF]")).isEqualTo(Urgency.LATER);
		assertThat(urgency("d.temp", "100.4", "d.temp.unit", "[degF]")).isEqualTo(Urgency.TODAY);
		assertThat(urgency("d.temp", "101", "d.temp.unit", "Cel")).as("unit assumed").isEqualTo(Urgency.TODAY);
		assertThat(urgency("d.temp", "45")).as("impossible").isEqualTo(Urgency.LATER);
	}

	@Test
	void joinsTemperatureAndTiles() {
		assertThat(urgency("d.temp", "38.2", "d.flags", "RIGOR")).isEqualTo(Urgency.NOW);
		assertThat(urgency("d.temp", "35.5", "d.flags", "CONFUSED")).isEqualTo(Urgency.NOW);
		assertThat(urgency("d.temp", "38.0", "d.flags", "HEADACHE_UP")).isEqualTo(Urgency.NOW);
		assertThat(urgency("d.temp", "37.0", "d.flags", "HEADACHE_UP")).isEqualTo(Urgency.TODAY);
	}

	@Test
	void tellsAnUnansweredQuestionFromNoDangerSign() {
		assertThat(new DangerSigns(answers("d.back", "3")).asked()).isFalse();
		assertThat(new DangerSigns(answers("d.flags", "NONE")).asked()).isTrue();
	}

	private static Urgency urgency(String... pairs) {
		return new DangerSigns(answers(pairs)).urgency();
	}

	static Answers answers(String... pairs) {
		Map<String, List<String>> given = new LinkedHashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			String[] values = "d.flags".equals(pairs[at]) ? pairs[at + 1].split(",") : new String[] { pairs[at + 1] };
			given.put(pairs[at], List.of(values));
		}
		return new Answers(given);
	}

}
