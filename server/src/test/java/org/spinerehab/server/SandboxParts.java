package org.spinerehab.server;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.spinerehab.server.site.Site;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * What {@link SandboxTest} starts.
 */
@EnableAutoConfiguration
@ComponentScan({ "org.spinerehab.server.ehr", "org.spinerehab.server.authserver" })
@EnableConfigurationProperties(Site.class)
class SandboxParts {

	@Bean
	Clock clock() {
		return Clock.fixed(Instant.parse("2026-03-03T09:31:00Z"), ZoneOffset.UTC);
	}

	@Bean
	FhirContext fhirContext() {
		return FhirContext.forR4Cached();
	}

	/** No FHIR server is behind it. */
	@Bean
	DaoRegistry daos(FhirContext context) {
		return new DaoRegistry(context);
	}

	@Bean(destroyMethod = "close")
	EmbeddedPostgres postgres() throws IOException {
		return TestServer.postgres();
	}

	@Bean
	JdbcConnectionDetails database(EmbeddedPostgres postgres) {
		return TestServer.database(postgres);
	}

}
