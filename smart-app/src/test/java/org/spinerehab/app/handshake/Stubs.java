package org.spinerehab.app.handshake;

import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.client.RestTemplate;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three EHRs and our server. {@code northfield} is strict; {@code foreign} leaves out the
 * nonce and has an {@code iss} of its own; {@code trace} answers like the launch recorded
 * in connections.md 2.2.
 */
class Stubs implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final StubEhr NORTHFIELD = new StubEhr().start();

	static final StubEhr FOREIGN = new StubEhr().start();

	/** The EHR of the trace itself: who the user is stands in no claim. */
	static final StubEhr TRACE = new StubEhr().start();

	static final StubRehabServer REHAB = new StubRehabServer().start();

	private static final List<StubEhr> EHRS = List.of(NORTHFIELD, FOREIGN, TRACE);

	static {
		reset();
		for (StubEhr ehr : EHRS) {
			new RestTemplate().getForObject(ehr.base() + "/.well-known/smart-configuration", String.class);
		}
	}

	static void reset() {
		EHRS.forEach(StubEhr::reset);
		REHAB.reset();
	}

	/** Design.md D10: the recorder that watches both doors. */
	static void assertTokensNeverMixed() {
		for (StubEhr ehr : EHRS) {
			for (LoggedRequest request : ehr.server.findAll(anyRequestedFor(anyUrl()))) {
				String authorization = request.getHeader("Authorization");
				assertThat(authorization == null || authorization.startsWith("Bearer ehr-token-")).isTrue();
			}
		}
		for (LoggedRequest request : REHAB.server.findAll(anyRequestedFor(anyUrl()))) {
			assertThat(request.toString()).doesNotContain("ehr-token-");
			assertThat(request.getBodyAsString()).doesNotContain("ehr-token-");
			assertThat(issuerOf(request)).isEqualTo("http://127.0.0.1:8081");
		}
	}

	private static String issuerOf(LoggedRequest request) {
		try {
			return SignedJWT.parse(request.getHeader("Authorization").substring("Bearer ".length()))
				.getJWTClaimsSet()
				.getIssuer();
		}
		catch (ParseException ex) {
			throw new AssertionError(ex);
		}
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("spine-rehab.rehab-server.base-url", REHAB.base());
		properties.put("spine-rehab.rehab-server.timeouts.read", "2500ms");
		connection(properties, 0, "northfield", NORTHFIELD);
		connection(properties, 1, "foreign", FOREIGN);
		properties.put("spine-rehab.connections[1].accepted-iss[0]", FOREIGN.base());
		properties.put("spine-rehab.connections[1].accepted-iss[1]", FOREIGN.base().replace("/fhir", "/STU3"));
		properties.put("spine-rehab.connections[1].assertion-alg", "ES384");
		properties.put("spine-rehab.connections[1].nonce", "if-present");
		properties.put("spine-rehab.connections[1].endpoints.id-token-issuer", "https://sts.foreign.example/oauth2");
		properties.put("spine-rehab.connections[1].roles.claim", "staff_role");
		properties.put("spine-rehab.connections[1].roles.surgeon[0]", "ortho-surgeon");
		connection(properties, 2, "trace", TRACE);
		properties.put("spine-rehab.connections[2].accepted-iss[0]", TRACE.base().replace("/fhir", "/api/FHIR/STU3"));
		properties.put("spine-rehab.connections[2].nonce", "if-present");
		properties.put("spine-rehab.connections[2].author.parameter", "user");
		properties.put("spine-rehab.connections[2].author.identifier-system", "urn:oid:1.2.246.10.1");
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("stubs", properties));
	}

	private static void connection(Map<String, Object> properties, int index, String id, StubEhr ehr) {
		String prefix = "spine-rehab.connections[" + index + "].";
		properties.put(prefix + "id", id);
		properties.put(prefix + "label", id);
		properties.put(prefix + "fhir-base", ehr.base());
		properties.put(prefix + "client-id", StubEhr.CLIENT_ID);
		properties.put(prefix + "scopes", "launch,openid,fhirUser,user/Patient.rs,user/Practitioner.rs");
		properties.put(prefix + "frame-ancestors", "http://localhost:8080");
		properties.put(prefix + "mrn-system", "http://northfield.example/mrn");
		properties.put(prefix + "document.content-type", "text/plain");
		properties.put(prefix + "timeouts.connect", "2500ms");
		properties.put(prefix + "timeouts.read", "2500ms");
	}

}
