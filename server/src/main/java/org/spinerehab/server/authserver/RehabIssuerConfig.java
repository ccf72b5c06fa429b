package org.spinerehab.server.authserver;

import java.net.URI;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.spinerehab.server.access.SmartMetadata;
import org.spinerehab.server.access.TokenStatus;
import org.spinerehab.server.site.Site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The parts of our own issuer. All it knows is in the database, so any process can go on
 * where another began.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class RehabIssuerConfig {

	@Bean
	RehabClients rehabClients(JdbcTemplate jdbc, SandboxIssuers issuers) {
		RehabClients clients = new RehabClients(jdbc);
		clients.saveReadyClients(URI.create(issuers.tool()));
		return clients;
	}

	@Bean
	RehabMetadata rehabMetadata(SandboxIssuers issuers) {
		return new RehabMetadata(issuers);
	}

	@Bean
	SmartMetadata smartMetadata(RehabMetadata metadata) {
		return metadata.smart();
	}

	@Bean
	AppLaunches appLaunches(JdbcTemplate jdbc) {
		return new AppLaunches(jdbc);
	}

	@Bean
	Records records(DaoRegistry daos) {
		return new Records(daos);
	}

	@Bean
	RehabUsers rehabUsers(Records records, SandboxIssuers issuers) {
		return new RehabUsers(records, issuers);
	}

	@Bean
	PatientChoice patientChoice(Records records, RehabUsers users, Site site) {
		return new PatientChoice(records, users, site.timeZone());
	}

	@Bean
	PendingRequests pendingRequests(RehabClients clients, AppLaunches launches, RehabUsers users, JdbcTemplate jdbc) {
		return new PendingRequests(new SmartAuthorizations(jdbc, clients), clients, launches, users);
	}

	/** Apart from the EHR's, although both have one cookie. */
	@Bean
	RequestCache rehabRequests() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setSessionAttrName("REHAB_AUTH_SAVED_REQUEST");
		return cache;
	}

	@Bean
	TokenStatus rehabTokenStatus(RehabClients clients, SandboxIssuers issuers, JdbcTemplate jdbc) {
		IssuedTokens tokens = new IssuedTokens(new SmartAuthorizations(jdbc, clients));
		return new TokenStatus() {
			@Override
			public String issuer() {
				return issuers.rehab().issuer();
			}

			@Override
			public boolean isActive(String token) {
				return tokens.isActive(token);
			}
		};
	}

}
