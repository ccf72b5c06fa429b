package org.spinerehab.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the sandbox's own parts, the simulated EHR and the authorization server,
 * without our FHIR server. They are called by their usual public addresses and answer on
 * a port of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SandboxParts.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spine-rehab.ehr.host-url=http://localhost:8080",
				"spine-rehab.ehr.app-launch-url=http://127.0.0.1:8081/launch",
				"spine-rehab.authserver.ehr.issuer=http://localhost:8080/ehr-auth",
				"spine-rehab.authserver.ehr.audience=http://localhost:8080/ehr/fhir",
				"spine-rehab.authserver.rehab.issuer=http://localhost:8080/rehab-auth",
				"spine-rehab.authserver.rehab.audience=http://localhost:8080/fhir",
				"management.endpoint.health.validate-group-membership=false" })
@ActiveProfiles("sandbox")
@ContextConfiguration(initializers = SandboxApp.class)
public @interface SandboxTest {

}
