package org.spinerehab.server;

import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes the server under test trust the issuers of {@link TestTokens}.
 */
class TestIssuers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final HttpServer KEYS = TestTokens.startKeyServer();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Map<String, Object> properties = new HashMap<>();
		add(properties, 0, "app", TestTokens.APP);
		add(properties, 1, "hospital", TestTokens.HOSPITAL);
		properties.put("spine-rehab.access.issuers[1].authorization-endpoint",
				TestTokens.HOSPITAL + "/oauth2/authorize");
		properties.put("spine-rehab.access.issuers[1].token-endpoint", TestTokens.HOSPITAL + "/oauth2/token");
		properties.put("spine-rehab.access.issuers[1].ids", "ours");
		properties.put("spine-rehab.access.issuers[1].default-role", "surgeon");
		add(properties, 2, "hospital", TestTokens.ELSEWHERE);
		properties.put("spine-rehab.access.issuers[2].patient-identifier-system", TestTokens.ELSEWHERE_PATIENT);
		add(properties, 3, "hospital", TestTokens.UNMAPPED);
		add(properties, 4, "hospital", TestTokens.RENAMING);
		properties.put("spine-rehab.access.issuers[4].ids", "ours");
		properties.put("spine-rehab.access.issuers[4].claims.patient", "ctx_patient");
		properties.put("spine-rehab.access.issuers[4].claims.fhir-user", "profile");
		properties.put("spine-rehab.access.issuers[4].claims.role", "groups");
		properties.put("spine-rehab.access.issuers[4].claims.scope", "scp");
		properties.put("spine-rehab.access.issuers[4].roles.nurse[0]", "RN");
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-issuers", properties));
	}

	private static void add(Map<String, Object> properties, int index, String kind, String issuer) {
		String prefix = "spine-rehab.access.issuers[" + index + "].";
		properties.put(prefix + "name", kind);
		properties.put(prefix + "kind", kind);
		properties.put(prefix + "issuer", issuer);
		properties.put(prefix + "jwks-uri", "http://127.0.0.1:" + KEYS.getAddress().getPort() + "/jwks.json");
		properties.put(prefix + "audience", TestTokens.AUDIENCE);
	}

}
