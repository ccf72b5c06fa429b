package org.spinerehab.server.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;

import org.spinerehab.server.site.Site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The parts of the sandbox.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxConfig {

	@Bean(destroyMethod = "stop")
	SandboxDatabase sandboxDatabase(Sandbox sandbox) {
		return SandboxDatabase.start(sandbox.dataDir().resolve("pg"), sandbox.databasePort());
	}

	/**
	 * Clinical dates stay at the first day however late the sandbox is started again.
	 */
	@Bean
	Clock clock(Sandbox sandbox, Site site) {
		ZonedDateTime now = ZonedDateTime.now(site.timeZone());
		return Clock.offset(Clock.systemUTC(), Duration.between(now, now.with(sandbox.firstDay(site.timeZone()))));
	}

}
