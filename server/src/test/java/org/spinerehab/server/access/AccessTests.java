package org.spinerehab.server.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinerehab.server.RefusedToStart;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccessTests {

	private static final String KEYS = "https://auth.example/jwks";

	private static final String BASE = "https://rehab.example/fhir";

	@Test
	void startsWithASafeIssuer() {
		assertThatCode(() -> access(issuer("https://auth.example", KEYS, BASE)).verify(true))
			.doesNotThrowAnyException();
	}

	@Test
	void refusesToStartWithoutAnIssuer() {
		assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> access().verify(true))
			.withMessageContaining("set spine-rehab.access.issuers[0].issuer");
	}

	@Test
	void refusesToStartWithoutTheNameTheKeysOrTheAudience() {
		assertRefused(issuer(null, KEYS, BASE), ".issuer");
		assertRefused(issuer(" ", KEYS, BASE), ".issuer");
		assertRefused(issuer("https://auth.example", null, BASE), ".jwks-uri");
		assertRefused(issuer("https://auth.example", KEYS, null), ".audience");
	}

	@Test
	void refusesTwoIssuersOfOneName() {
		Access.Issuer issuer = issuer("https://auth.example", KEYS, BASE);
		assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> access(issuer, issuer).verify(true))
			.withMessageContaining("issuers[1].issuer");
	}

	@ParameterizedTest
	@CsvSource({ "http://auth.example, https://auth.example/jwks, .issuer",
			"https://auth.example, http://auth.example/jwks, .jwks-uri",
			"http://127.evil.example, https://auth.example/jwks, .issuer",
			"http://localhost.evil.example, https://auth.example/jwks, .issuer",
			"auth, https://auth.example/jwks, .issuer", "not an address, https://auth.example/jwks, .issuer" })
	void refusesUnprotectedAddressesElsewhere(String issuer, String keys, String property) {
		assertRefused(issuer(issuer, keys, BASE), property);
	}

	@Test
	void takesPlainHttpOnThisMachine() {
		assertThatCode(() -> access(issuer("http://localhost:8080/rehab-auth", "http://127.0.0.1:8080/jwks", BASE),
				issuer("http://[::1]:1", "http://[::1]:1/jwks", BASE))
			.verify(true)).doesNotThrowAnyException();
	}

	@Test
	void takesOtherMachinesInTheSandbox() {
		assertThatCode(
				() -> access(issuer("http://127.0.0.1:8081", "http://smart-app:8081/jwks.json", BASE)).verify(false))
			.doesNotThrowAnyException();
	}

	@Test
	void refusesAnAudienceThatIsReachedUnprotected() {
		assertRefused(issuer("https://auth.example", KEYS, "http://rehab.example/fhir"), ".audience");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "SIGNER", "SYSTEM", "PATIENT" })
	void refusesADefaultRoleThatIsNoProfession(Role role) {
		assertRefused(issuer(role, Map.of()), ".default-role");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "SIGNER", "SYSTEM", "PATIENT", "STAFF" })
	void refusesWordsForARoleATokenCannotGive(Role role) {
		assertRefused(issuer((Role) null, Map.of(role, List.of("word"))), ".roles");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "SIGNER", "SYSTEM", "PATIENT", "STAFF", "INTEGRATOR" })
	void refusesSignersWhoAreNoClinicians(Role role) {
		Access access = new Access(List.of(issuer("https://auth.example", KEYS, BASE)), Set.of(Role.SURGEON, role));
		assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> access.verify(true))
			.withMessageContaining("set spine-rehab.access.signers");
	}

	private static Access.Issuer issuer(Role defaultRole, Map<Role, List<String>> roles) {
		Access.Issuer issuer = issuer("https://auth.example", KEYS, BASE);
		return new Access.Issuer(issuer.name(), issuer.issuer(), issuer.jwksUri(), issuer.audience(), issuer.kind(),
				null, null, issuer.ids(), null, issuer.claims(), roles, defaultRole);
	}

	private static void assertRefused(Access.Issuer issuer, String property) {
		assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> access(issuer).verify(true))
			.withMessageContaining("spine-rehab.access.issuers[0]" + property);
	}

	private static Access access(Access.Issuer... issuers) {
		return new Access(List.of(issuers), Set.of(Role.SURGEON));
	}

	private static Access.Issuer issuer(String issuer, String keys, String audience) {
		return new Access.Issuer("test", issuer, (keys != null) ? URI.create(keys) : null, audience,
				Access.Kind.HOSPITAL, null, null, Access.Ids.OURS, null,
				new Access.Claims("patient", "fhirUser", "role", "scope"), Map.of(), null);
	}

}
