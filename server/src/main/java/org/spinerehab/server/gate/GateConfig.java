package org.spinerehab.server.gate;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts the door before everything else under the FHIR base.
 */
@Configuration(proxyBeanMethods = false)
class GateConfig {

	@Bean
	FilterRegistrationBean<Door> door(Limits limits) {
		FilterRegistrationBean<Door> filter = new FilterRegistrationBean<>(new Door(limits.body().toBytes()));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.addUrlPatterns("/fhir", "/fhir/*");
		return filter;
	}

}
