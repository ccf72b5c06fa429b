package org.spinerehab.server.ehr;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The EHR's own FHIR endpoint, on HAPI's plain server. CarePlan and Goal are unknown
 * here, as they are to apps in real EHRs (connections.md 1.1).
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(Ehr.class)
class EhrFhirConfig {

	@Bean
	ServletRegistrationBean<HttpServlet> ehrFhirServlet(ChartStore charts, Ehr ehr) {
		RestfulServer server = new RestfulServer(FhirContext.forR4Cached());
		server.setServerAddressStrategy(new HardcodedServerAddressStrategy(ehr.fhirBase()));
		server.setDefaultResponseEncoding(EncodingEnum.JSON);
		server.setServerName("MediChart FHIR");
		server.setServerVersion("11.4");
		server.registerProviders(List.of(new ChartProvider(Patient.class, charts),
				new ChartProvider(Practitioner.class, charts), new ChartProvider(Encounter.class, charts),
				new ChartProvider(Procedure.class, charts), new ChartProvider(Condition.class, charts),
				new ChartProvider(Observation.class, charts), new DocumentProvider(charts)));
		return servlet(server, "ehr-fhir", "/ehr/fhir/*");
	}

	/** SMART App Launch 2.2, section on discovery. */
	@Bean
	ServletRegistrationBean<HttpServlet> ehrSmartConfiguration(Ehr ehr, ObjectMapper json) {
		String issuer = ehr.issuer();
		Map<String, Object> configuration = Map.of("issuer", issuer, "jwks_uri", issuer + "/oauth2/jwks",
				"authorization_endpoint", issuer + "/oauth2/authorize", "token_endpoint", issuer + "/oauth2/token",
				"grant_types_supported", List.of("authorization_code"), "response_types_supported", List.of("code"),
				"code_challenge_methods_supported", List.of("S256"), "token_endpoint_auth_methods_supported",
				List.of("private_key_jwt"), "token_endpoint_auth_signing_alg_values_supported", List.of("RS384"),
				"capabilities",
				List.of("launch-ehr", "client-confidential-asymmetric", "sso-openid-connect", "context-banner",
						"context-ehr-patient", "context-ehr-encounter", "permission-user", "permission-v2"));
		return servlet(new HttpServlet() {

			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
				response.setContentType("application/json");
				response.setHeader("Access-Control-Allow-Origin", "*");
				json.writeValue(response.getOutputStream(), configuration);
			}

		}, "ehr-smart-configuration", "/ehr/fhir/.well-known/smart-configuration");
	}

	private static ServletRegistrationBean<HttpServlet> servlet(HttpServlet servlet, String name, String path) {
		ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(servlet, path);
		registration.setName(name);
		return registration;
	}

}
