package org.spinerehab.server.site;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The clock for clinical dates, and what production demands of a site. The sandbox has
 * its own clock and may show unreviewed translations.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!sandbox")
class SiteConfig {

	SiteConfig(Site site) {
		site.verifyTranslations();
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
