package org.spinerehab.server.site;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The clock for clinical dates. The sandbox has its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!sandbox")
class SiteConfig {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
