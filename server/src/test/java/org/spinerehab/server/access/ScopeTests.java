package org.spinerehab.server.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.access.Scope.Interaction;
import org.spinerehab.server.access.Scope.Level;

import static org.assertj.core.api.Assertions.assertThat;

class ScopeTests {

	@ParameterizedTest
	@CsvSource({ "patient/Observation.rs, 2", "user/*.cruds, 5", "system/CarePlan.c, 1", "patient/*.read, 2",
			"patient/*.write, 3", "user/Task.*, 5", "patient/Goal.cu, 2" })
	void understandsBothVersions(String scope, int interactions) {
		assertThat(Scope.parse(scope).orElseThrow().interactions()).hasSize(interactions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "openid", "launch/patient", "patient/Observation", "patient/Observation.",
			"patient/Observation.sr", "patient/Observation.rr", "patient/Observation.READ", "patient/observation.rs",
			"Patient/Observation.rs", "patient/Obs ervation.rs", "patient/*.rs*", "admin/*.rs",
			"patient/Observation.rs?", "patient/Observation.rs?category", "patient/Observation.rs?category=",
			"patient/Observation.rs?_count=1", "patient/Observation.rs?status=final&_include=Observation:subject",
			"patient/Observation.rs?status=final&", "patient/Observation.rs?subject.family=x",
			"patient/Observation.rs?_has:Task:focus:status=x", "patient/Observation.rs?_filter=x",
			"patient/Observation.rs?%63ategory=x", "" })
	void grantsNothingForWhatItDoesNotUnderstand(String scope) {
		assertThat(Scope.parse(scope)).isEmpty();
	}

	@Test
	void keepsTheQueryOfAGranularScope() {
		Scope scope = Scope.parse("patient/Observation.rs?category=http://x|laboratory").orElseThrow();
		assertThat(scope.level()).isEqualTo(Level.PATIENT);
		assertThat(scope.query()).isEqualTo("category=http://x|laboratory");
		assertThat(scope.allows(Interaction.READ, "Observation")).isTrue();
		assertThat(scope.allows(Interaction.READ, "Condition")).isFalse();
		assertThat(scope.allows(Interaction.UPDATE, "Observation")).isFalse();
	}

}
