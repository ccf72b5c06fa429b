package org.spinerehab.app.handshake;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.app.launch.LaunchRefused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LaunchParametersTests {

	@Test
	void readsWhatTheSpecificationSays() {
		assertThat(LaunchParameters.of("c",
				Map.of("patient", "p-1", "encounter", "e.2", "need_patient_banner", false, "intent", "discharge-plan")))
			.isEqualTo(new LaunchParameters("p-1", "e.2", false, "discharge-plan"));
	}

	@Test
	void readsStringsForBooleansAndShowsTheBannerInDoubt() {
		assertThat(LaunchParameters.of("c", Map.of("patient", "1", "need_patient_banner", "true")).needPatientBanner())
			.isTrue();
		assertThat(LaunchParameters.of("c", Map.of("patient", "1", "need_patient_banner", "False")).needPatientBanner())
			.isFalse();
		assertThat(LaunchParameters.of("c", Map.of("patient", "1")).needPatientBanner()).isTrue();
		assertThat(LaunchParameters.of("c", Map.of("patient", "1", "need_patient_banner", "?")).needPatientBanner())
			.isTrue();
	}

	@Test
	void forgetsThePatientOfAWorklist() {
		assertThat(LaunchParameters.of("c", Map.of("patient", "1", "intent", "Worklist")))
			.isEqualTo(new LaunchParameters(null, null, false, "worklist"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../1", "1/2", "1?x", "Patient/1", ".hidden", "1 2", "1%2f2" })
	void refusesAnIdThatIsNoId(String id) {
		assertThatExceptionOfType(LaunchRefused.class)
			.isThrownBy(() -> LaunchParameters.of("c", Map.of("patient", id)));
	}

}
