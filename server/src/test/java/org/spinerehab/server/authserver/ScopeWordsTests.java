package org.spinerehab.server.authserver;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What users read before they allow. */
class ScopeWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			patient/*.rs!Read and search all records of this patient
			patient/Observation.r!Read observation records of this patient
			patient/QuestionnaireResponse.crs!Add, read and search questionnaire response records of this patient
			patient/*.read!Read and search all records of this patient
			patient/Goal.write!Add, change and delete goal records of this patient
			user/Task.cruds!Add, read, change, delete and search task records you may see yourself
			""")
	void saysWhatBothVersionsOfScopesAllow(String scope, String words) {
		assertThat(ScopeWords.of(scope)).isEqualTo(words);
	}

	@Test
	void saysToWhichRecordsAGranularScopeIsNarrowed() {
		assertThat(ScopeWords.of("patient/Observation.rs?category=http://x.example/c%7Csurvey&status=final"))
			.isEqualTo("Read and search observation records of this patient, only those where category is "
					+ "http://x.example/c|survey and status is final");
	}

	@Test
	void saysWhatTheOthersAllow() {
		assertThat(RehabClients.APP_SCOPES).allSatisfy((scope) -> assertThat(ScopeWords.of(scope)).isNotEqualTo(scope));
	}

	@Test
	void showsAScopeItCannotReadAsItIs() {
		assertThat(ScopeWords.of("patient/*.sr")).isEqualTo("patient/*.sr");
	}

}
