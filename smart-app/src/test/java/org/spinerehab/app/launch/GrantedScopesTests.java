package org.spinerehab.app.launch;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrantedScopesTests {

	@ParameterizedTest
	@CsvSource({ "user/Condition.rs, Condition, s, true", "user/Condition.rs, Condition, r, true",
			"user/Condition.rs, Condition, c, false", "user/Condition.rs, Procedure, s, false",
			"patient/*.rs, Procedure, s, true", "user/*.*, DocumentReference, c, true",
			"user/Observation.Read, Observation, s, true", "USER/OBSERVATION.READ, Observation, r, true",
			"user/Observation.read, Observation, c, false", "user/DocumentReference.write, DocumentReference, c, true",
			"user/DocumentReference.write, DocumentReference, s, false",
			"user/DocumentReference.crs, DocumentReference, c, true", "user/Observation.sr, Observation, s, false",
			"user/Observation.rs?category=vital-signs, Observation, s, true", "system/*.rs, Patient, r, false",
			"user/ConditionX.rs, Condition, s, false", "openid, Patient, r, false" })
	void readsV1AndV2InAnyCaseAndNeverMore(String scope, String type, char interaction, boolean allowed) {
		assertThat(GrantedScopes.allow(List.of("launch", scope), type, interaction)).isEqualTo(allowed);
	}

	@ParameterizedTest
	@CsvSource({ "r, true", "s, true", "c, true", "d, false" })
	void addsSeveralScopesUp(char interaction, boolean allowed) {
		assertThat(GrantedScopes.allow(List.of("user/Condition.rs", "patient/Condition.c"), "Condition", interaction))
			.isEqualTo(allowed);
	}

}
