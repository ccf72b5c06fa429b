package org.spinerehab.server.gate;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Puts the door before everything else under the FHIR base, and the limit for strangers
 * around the check of tokens.
 */
@Configuration(proxyBeanMethods = false)
class GateConfig {

	/** Within the audit, which records what is refused here. */
	private static final int BEFORE_TOKENS = SecurityProperties.DEFAULT_FILTER_ORDER - 5;

	@Bean
	FilterRegistrationBean<Door> door(Limits limits) {
		FilterRegistrationBean<Door> filter = new FilterRegistrationBean<>(new Door(limits.body().toBytes()));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.addUrlPatterns("/fhir", "/fhir/*");
		return filter;
	}

	@Bean
	FilterRegistrationBean<Strangers> strangers(Limits limits, FhirContext context) {
		FilterRegistrationBean<Strangers> filter = new FilterRegistrationBean<>(
				new Strangers(limits.refusalsPerMinute(), context));
		filter.setOrder(BEFORE_TOKENS);
		filter.addUrlPatterns("/fhir", "/fhir/*");
		return filter;
	}

	/** Spring would send an error page, which names the address. */
	@Bean
	RequestRejectedHandler oddAddress(FhirContext context) {
		return (request, response, rejected) -> Words.answer(response, HttpStatus.BAD_REQUEST, IssueType.INVALID,
				"The address or a header of this request is not well formed. Look for //, ; and control characters.",
				context);
	}

}
