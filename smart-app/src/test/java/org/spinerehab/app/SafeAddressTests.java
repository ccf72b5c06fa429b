package org.spinerehab.app;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class SafeAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://ehr.example/fhir", "http://localhost:8080/fhir", "http://127.0.0.1:8081",
			"http://[::1]:8081" })
	void takesHttpsAndTheSameMachine(String address) {
		assertThatNoException().isThrownBy(() -> SafeAddress.check("x", URI.create(address)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://ehr.example/fhir", "ftp://localhost/fhir", "https://user@ehr.example/fhir",
			"https://ehr.example/fhir?x=y", "https:///fhir", "http://localhost.evil.example/fhir" })
	void refusesEverythingElseWithASentence(String address) {
		assertThatIllegalStateException().isThrownBy(() -> SafeAddress.check("spine-rehab.x", URI.create(address)))
			.withMessageStartingWith("Set spine-rehab.x to an https address");
	}

	@Test
	void leavesAnUnsetAddressAlone() {
		assertThatNoException().isThrownBy(() -> SafeAddress.check("x", null));
	}

}
