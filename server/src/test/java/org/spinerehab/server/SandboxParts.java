package org.spinerehab.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.spinerehab.server.site.Site;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * What {@link SandboxTest} starts.
 */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan({ "org.spinerehab.server.ehr", "org.spinerehab.server.authserver" })
@EnableConfigurationProperties(Site.class)
class SandboxParts {

	@Bean
	Clock clock() {
		return Clock.fixed(Instant.parse("2026-03-03T09:31:00Z"), ZoneOffset.UTC);
	}

}
