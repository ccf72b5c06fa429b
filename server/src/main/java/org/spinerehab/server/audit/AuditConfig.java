package org.spinerehab.server.audit;

import java.time.Clock;

import ca.uhn.fhir.context.FhirContext;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * The parts that record. They live in real time, also where the sandbox pins the day.
 */
@Configuration(proxyBeanMethods = false)
class AuditConfig {

	private static final int BEFORE_TOKENS = SecurityProperties.DEFAULT_FILTER_ORDER - 10;

	@Bean
	AuditCapture auditCapture(EntityManagerFactory factory, FhirContext context, Journal journal, Backlog backlog,
			FilterRegistrationBean<Refusals> refusals) {
		Recorder recorder = new Recorder(SharedEntityManagerCreator.createSharedEntityManager(factory), backlog,
				Clock.systemUTC());
		return new AuditCapture(recorder, new Owners(context), journal, refusals.getFilter());
	}

	@Bean
	FilterRegistrationBean<Refusals> refusals(Journal journal, Backlog backlog) {
		FilterRegistrationBean<Refusals> filter = new FilterRegistrationBean<>(
				new Refusals(journal, backlog, Clock.systemUTC()));
		filter.setOrder(BEFORE_TOKENS);
		filter.addUrlPatterns("/fhir", "/fhir/*");
		return filter;
	}

}
