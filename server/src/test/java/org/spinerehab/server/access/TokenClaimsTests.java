package org.spinerehab.server.access;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class TokenClaimsTests {

	private static final Access.Claims USUAL = new Access.Claims("patient", "fhirUser", "role", "scope");

	@ParameterizedTest
	@CsvSource({ "surgeon, SURGEON", "Nurse, NURSE", "physiotherapist, PHYSIOTHERAPIST", "integrator, INTEGRATOR",
			"304292004, SURGEON", "spine surgeon, SURGEON", "porter, STAFF", "system, STAFF", "signer, STAFF",
			"patient, STAFF" })
	void findsTheRoleOfAPractitioner(String word, Role role) {
		TokenClaims claims = claims(issuer(USUAL, null),
				Map.of("fhirUser", "Practitioner/1", "role", List.of(word), "scope", ""));
		assertThat(claims.roles()).containsExactly(role);
	}

	@Test
	void takesSeveralRolesFromAListOrAString() {
		assertThat(
				claims(issuer(USUAL, null), Map.of("fhirUser", "Practitioner/1", "role", "nurse integrator")).roles())
			.containsExactly(Role.NURSE, Role.INTEGRATOR);
		assertThat(
				claims(issuer(USUAL, null), Map.of("fhirUser", "Practitioner/1", "role", List.of("nurse", "surgeon")))
					.roles())
			.containsExactly(Role.SURGEON, Role.NURSE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Patient/1", "https://ehr.example/fhir/Patient/1", "RelatedPerson/1", "Organization/1" })
	void whoIsNoPractitionerIsAPatientWhateverElseIsSaid(String user) {
		assertThat(claims(issuer(USUAL, Role.SURGEON), Map.of("fhirUser", user, "role", "surgeon")).roles())
			.containsExactly(Role.PATIENT);
	}

	@Test
	void whoIsNotKnownHasTheDefaultRoleOfTheIssuerOrTheLeast() {
		Map<String, Object> nobody = Map.of("scope", "patient/*.rs");
		assertThat(claims(issuer(USUAL, null), nobody).roles()).containsExactly(Role.PATIENT);
		assertThat(claims(issuer(USUAL, Role.NURSE), nobody).roles()).containsExactly(Role.NURSE);
		Map<String, Object> practitioner = Map.of("fhirUser", "Practitioner/1");
		assertThat(claims(issuer(USUAL, null), practitioner).roles()).containsExactly(Role.STAFF);
		assertThat(claims(issuer(USUAL, Role.NURSE), practitioner).roles()).containsExactly(Role.NURSE);
	}

	@Test
	void readsTheClaimsTheIssuerNames() {
		Access.Issuer issuer = issuer(new Access.Claims("ctx_patient", "profile", "groups", "scp"), null);
		TokenClaims claims = claims(issuer, Map.of("ctx_patient", "7", "profile", "Practitioner/1", "groups", "nurse",
				"scp", List.of("patient/Task.rs", "openid"), "patient", "8", "scope", "system/*.rs"));
		assertThat(claims.patient()).isEqualTo("7");
		assertThat(claims.roles()).containsExactly(Role.NURSE);
		assertThat(claims.scopes()).extracting(Scope::type).containsExactly("Task");
		assertThat(claims.holder()).isEqualTo(new GrantedToken.Holder(true, "nurse"));
	}

	@Test
	void tellsAPersonFromASystem() {
		assertThat(claims(issuer(USUAL, Role.SURGEON), Map.of("scope", "system/*.rs")).holder())
			.isEqualTo(new GrantedToken.Holder(false, null));
		assertThat(claims(issuer(USUAL, null), Map.of("role", "nurse integrator")).holder())
			.isEqualTo(new GrantedToken.Holder(false, "nurse integrator"));
		assertThat(claims(issuer(USUAL, null), Map.of("fhirUser", "Patient/1", "role", "surgeon")).holder())
			.isEqualTo(new GrantedToken.Holder(true, "patient"));
	}

	private static Access.Issuer issuer(Access.Claims claims, @Nullable Role defaultRole) {
		return new Access.Issuer("test", "https://auth.example", URI.create("https://auth.example/jwks"),
				"https://rehab.example/fhir", Access.Kind.HOSPITAL, null, null, Access.Ids.OURS, null, claims,
				Map.of(Role.SURGEON, List.of("304292004", "spine surgeon")), defaultRole);
	}

	private static TokenClaims claims(Access.Issuer issuer, Map<String, Object> claims) {
		return new TokenClaims(
				Jwt.withTokenValue("token").header("alg", "RS256").claims((all) -> all.putAll(claims)).build(), issuer);
	}

}
