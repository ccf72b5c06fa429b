package org.spinerehab.app.handshake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connection.Endpoints;
import org.spinerehab.app.connection.Connection.NoncePolicy;
import org.spinerehab.app.launch.Role;

import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class RolesTests {

	private final Connection connection = new Connection("one", "One", URI.create("https://one.example/fhir"),
			List.of("https://one.example/stu3"), "app", Connection.AssertionAlg.RS384, List.of("launch"),
			new Endpoints(null, null, null, null), NoncePolicy.REQUIRED, List.of(), null,
			new Connection.Author(null, null),
			new Connection.Roles("staff_role", Set.of("surgeon", "207X00000X"), Set.of("nurse")),
			new Connection.Document("text/plain", "http://loinc.org", "18776-5", "Plan of care note", "final",
					Connection.EncounterRule.OPTIONAL),
			new Connection.Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1)));

	@Test
	void readsTheQualification() {
		assertThat(find(Map.of(), practitioner("Surgeon "), List.of())).contains(Role.SURGEON);
		Practitioner coded = new Practitioner();
		coded.addQualification().getCode().addCoding(new Coding().setCode("207X00000X"));
		assertThat(find(Map.of(), coded, List.of())).contains(Role.SURGEON);
	}

	@Test
	void readsTheClaimFirst() {
		assertThat(find(Map.of("staff_role", "nurse"), practitioner("surgeon"), List.of())).contains(Role.NURSE);
		assertThat(find(Map.of("staff_role", List.of("clerk", "nurse")), practitioner("x"), List.of()))
			.contains(Role.NURSE);
	}

	@Test
	void readsThePractitionerRoleLastAndOnlyWhileActive() {
		PractitionerRole nurse = new PractitionerRole().addCode(new CodeableConcept().setText("Nurse"));
		assertThat(find(Map.of(), practitioner("x"), List.of(nurse))).contains(Role.NURSE);
		assertThat(find(Map.of(), practitioner("x"), List.of(nurse.setActive(false)))).isEmpty();
	}

	@Test
	void doesNotChooseBetweenTwoRolesOrGuess() {
		Practitioner both = practitioner("surgeon");
		both.addQualification().getCode().setText("nurse");
		assertThat(find(Map.of(), both, List.of())).isEmpty();
		assertThat(find(Map.of(), practitioner("surgeon assistant"), List.of())).isEmpty();
		assertThat(find(Map.of(), new Practitioner(), List.of())).isEmpty();
	}

	@Test
	void takesAFhirUserOfThisEhrOnly() {
		assertThat(FhirUser.practitionerId(this.connection, "Practitioner/1")).contains("1");
		assertThat(FhirUser.practitionerId(this.connection, "https://one.example/fhir/Practitioner/1")).contains("1");
		assertThat(FhirUser.practitionerId(this.connection, "https://one.example/stu3/Practitioner/1")).contains("1");
		for (String other : new String[] { "https://two.example/fhir/Practitioner/1", "Patient/1", "Practitioner/",
				"Practitioner/../Patient/1", "Practitioner/1/_history/1", "//one.example/fhir/Practitioner/1" }) {
			assertThat(FhirUser.practitionerId(this.connection, other)).isEmpty();
		}
	}

	private Optional<Role> find(Map<String, Object> claims, Practitioner practitioner, List<PractitionerRole> roles) {
		Jwt idToken = Jwt.withTokenValue("x")
			.header("alg", "RS256")
			.subject("x")
			.claims((all) -> all.putAll(claims))
			.build();
		return new Roles(this.connection).find(idToken, practitioner, () -> roles);
	}

	private static Practitioner practitioner(String qualification) {
		Practitioner practitioner = new Practitioner();
		practitioner.addQualification().getCode().setText(qualification);
		return practitioner;
	}

}
