package org.spinerehab.app.identity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.spinerehab.app.AppTest;
import org.spinerehab.app.TestLaunches;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.Role;
import org.spinerehab.app.vault.Secrets;
import org.spinerehab.app.vault.SigningKeys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@AppTest
class RehabServerIT {

	@Autowired
	private RehabServer server;

	@Autowired
	private RehabTokens tokens;

	@Autowired
	private SigningKeys keys;

	@Autowired
	private PatientLinks links;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void givesASurgeonOnePatientForFiveMinutes() throws Exception {
		LaunchContext launch = TestLaunches.surgeon();
		Jwt token = verified(this.tokens.forClinician(launch, "101"));
		assertThat(token.getClaimAsString("iss")).isEqualTo("http://127.0.0.1:8081");
		assertThat(token.getAudience()).containsExactly("http://localhost:1/fhir");
		assertThat(token.getClaimAsString("patient")).isEqualTo("101");
		assertThat(token.getClaimAsString("fhirUser")).isEqualTo("Practitioner/11").isEqualTo(token.getSubject());
		assertThat(token.getClaimAsString("role")).isEqualTo("surgeon");
		assertThat(token.getClaimAsString("launch_id")).isEqualTo(launch.id());
		assertThat(scopes(token)).contains("patient/CarePlan.cu", "patient/Observation.rs", "patient/Condition.rs")
			.noneMatch((scope) -> scope.contains("*"));
		assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(5));
		assertThat(token.getId()).isNotEqualTo(verified(this.tokens.forClinician(launch, "101")).getId());
		assertThat(token.getClaims()).doesNotContainKeys("team", "purpose");
	}

	@Test
	void givesANurseNoRightToWrite() throws Exception {
		Jwt token = verified(this.tokens.forClinician(TestLaunches.nurse(), "101"));
		assertThat(scopes(token)).contains("patient/CarePlan.rs", "patient/Flag.rs")
			.allMatch((scope) -> scope.matches("patient/[A-Za-z]+\\.rs"));
	}

	@Test
	void showsNoCopyOfWhatTheEhrKeepsToItself() throws Exception {
		LaunchContext launch = TestLaunches.surgeon();
		LaunchContext fewer = new LaunchContext(launch.id(), launch.connectionId(), launch.patient(),
				launch.encounterId(), launch.user(), Set.of("launch", "USER/Procedure.Read"),
				launch.needPatientBanner(), launch.intent(), launch.expiresAt());
		assertThat(scopes(verified(this.tokens.forClinician(fewer, "101"))))
			.contains("patient/Procedure.rs", "patient/CarePlan.cu")
			.doesNotContain("patient/Condition.rs", "patient/Encounter.rs");
	}

	@Test
	void givesTheWorklistATeamAndNoPatient() throws Exception {
		Jwt token = verified(this.tokens.forWorklist(TestLaunches.worklist()));
		assertThat(scopes(token)).containsExactly("user/Task.rs", "user/Flag.rs", "user/Patient.rs");
		assertThat(token.getClaimAsString("team")).isEqualTo("spine");
		assertThat(token.getClaims()).doesNotContainKey("patient");
	}

	@Test
	void givesALinkTokenNeitherPatientNorRightsToRead() throws Exception {
		Jwt token = verified(this.tokens.forLinking("l-1", "https://one.example/Practitioner/1", Role.SURGEON));
		assertThat(scopes(token)).containsExactly("user/Patient.c", "user/Practitioner.c");
		assertThat(token.getClaimAsString("purpose")).isEqualTo("link");
		assertThat(token.getClaims()).doesNotContainKey("patient");
	}

	@Test
	void givesAPatientTheirOwnRecordAndNoSignals() throws Exception {
		Jwt token = verified(this.tokens.forPatient("101"));
		assertThat(token.getSubject()).isEqualTo("patient-link");
		assertThat(token.getClaimAsString("role")).isEqualTo("patient");
		assertThat(token.getClaimAsString("fhirUser")).isEqualTo("Patient/101");
		assertThat(scopes(token)).contains("patient/QuestionnaireResponse.crs")
			.noneMatch((scope) -> scope.contains("Flag") || scope.contains("Task") || scope.contains("*"));
	}

	@Test
	void endsATokenNoLaterThanItsLaunch() throws Exception {
		Instant soon = Instant.now().plusSeconds(60);
		Jwt token = verified(this.tokens.forClinician(ending(soon), "101"));
		assertThat(token.getExpiresAt()).isBeforeOrEqualTo(soon);
		assertThatExceptionOfType(LaunchRefused.class)
			.isThrownBy(() -> this.server.forLaunch(ending(Instant.now().minusSeconds(1))));
	}

	@Test
	void letsNoLaunchReachAnotherPatient() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.server.forLaunch(TestLaunches.surgeon(), "102"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.server.forLaunch(TestLaunches.nurse(), "102"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.server.forWorklist(TestLaunches.nurse()));
		assertThatIllegalArgumentException().isThrownBy(() -> this.server.forWorklist(TestLaunches.surgeon()));
		assertThatExceptionOfType(LaunchRefused.class).isThrownBy(() -> this.server.forLaunch(TestLaunches.worklist()));
		assertThat(this.server.forLaunch(TestLaunches.nurse(), "101")).isNotNull();
		assertThat(this.server.forLaunch(TestLaunches.worklist(), "102")).isNotNull();
	}

	@Test
	void sendsTheIdOfThePageOnToTheServer() {
		List<IHttpRequest> sent = new ArrayList<>();
		MDC.put("requestId", "ward-7-00042");
		try {
			IGenericClient client = this.server.forLaunch(TestLaunches.surgeon());
			client.registerInterceptor(new RequestsSent(sent));
			assertThatExceptionOfType(FhirClientConnectionException.class)
				.isThrownBy(() -> client.read().resource("Patient").withId("101").execute());
		}
		finally {
			MDC.remove("requestId");
		}
		assertThat(sent.get(0).getAllHeaders()).containsEntry("X-Request-Id", List.of("ward-7-00042"));
	}

	@Test
	void leadsALinkToItsPatientUntilItExpiresOrIsRevoked() {
		URI first = this.links.create("301");
		URI second = this.links.create("301");
		assertThat(first.toString()).startsWith("http://127.0.0.1:8081/checkin/").isNotEqualTo(second.toString());
		assertThat(this.links.patientOf(token(first))).contains("301");
		assertThat(this.links.patientOf(token(second))).contains("301");
		assertThat(this.links.patientOf(token(first) + "x")).isEmpty();
		this.jdbc.sql("UPDATE patient_link SET expires_at = now() WHERE token_hash = ?")
			.param(Secrets.hash(token(first)))
			.update();
		assertThat(this.links.patientOf(token(first))).isEmpty();
		this.links.forgetExpiredLinks();
		this.links.revoke("301");
		assertThat(this.links.patientOf(token(second))).isEmpty();
	}

	@Test
	void storesNoLinkItself() {
		String token = token(this.links.create("302"));
		assertThat(token).hasSize(43);
		assertThat(this.jdbc.sql("SELECT token_hash FROM patient_link WHERE rehab_patient_id = '302'")
			.query(String.class)
			.single()).isNotEqualTo(token);
	}

	private static LaunchContext ending(Instant end) {
		LaunchContext launch = TestLaunches.surgeon();
		return new LaunchContext(launch.id(), launch.connectionId(), launch.patient(), launch.encounterId(),
				launch.user(), launch.grantedScopes(), launch.needPatientBanner(), launch.intent(), end);
	}

	private static String token(URI link) {
		return link.getPath().substring("/checkin/".length());
	}

	private static List<String> scopes(Jwt token) {
		return List.of(token.getClaimAsString("scope").split(" "));
	}

	private Jwt verified(String token) throws Exception {
		return NimbusJwtDecoder.withPublicKey(this.keys.issuer().toRSAPublicKey()).build().decode(token);
	}

	/** Keeps what would have left. */
	@Interceptor
	public record RequestsSent(List<IHttpRequest> requests) {

		@Hook(Pointcut.CLIENT_REQUEST)
		public void sent(IHttpRequest request) {
			this.requests.add(request);
		}

	}

}
