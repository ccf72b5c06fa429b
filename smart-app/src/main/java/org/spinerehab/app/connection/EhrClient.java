package org.spinerehab.app.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ca.uhn.fhir.rest.client.api.IClientInterceptor;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The EHR of a launch, with the token that only the EHR gets (design.md D10). */
@Component
public class EhrClient {

	private final Connections connections;

	private final EhrTokens tokens;

	private final TokenRefresh refresh;

	private final Map<String, BoundClients> clients = new ConcurrentHashMap<>();

	EhrClient(Connections connections, EhrTokens tokens, TokenRefresh refresh) {
		this.connections = connections;
		this.tokens = tokens;
		this.refresh = refresh;
	}

	/**
	 * A client for the EHR of a launch. It refuses to call any address outside the
	 * connection's FHIR base. A token that has expired is renewed if the EHR gave a
	 * refresh token; one that the EHR refuses with 401 is not used again.
	 * @param launch the launch
	 * @return a HAPI client
	 * @throws LaunchRefused if the EHR's token is gone and can not be renewed
	 */
	public IGenericClient forLaunch(LaunchContext launch) {
		Connection connection = this.connections.byId(launch.connectionId());
		String token = this.tokens.find(launch.id())
			.filter(EhrTokens.Stored::isValid)
			.map(EhrTokens.Stored::access)
			.or(() -> this.refresh.renew(connection, launch.id()))
			.orElseThrow(() -> new LaunchRefused(Reason.ENDED, launch.connectionId(), null));
		IGenericClient client = forHandshake(connection, token);
		client.registerInterceptor(new RefusedToken(() -> this.tokens.expire(launch.id())));
		return client;
	}

	/**
	 * A client for the handshake, before there is a launch.
	 * @param connection the EHR
	 * @param token the token it has just given
	 * @return a HAPI client
	 */
	public IGenericClient forHandshake(Connection connection, String token) {
		return this.clients
			.computeIfAbsent(connection.id(), (id) -> new BoundClients(connection.fhirBase(), connection.timeouts()))
			.with(token);
	}

	/**
	 * Keeps the EHR's tokens until the launch ends.
	 * @param launch the launch
	 * @param answer the EHR's answer to the code
	 */
	public void keep(LaunchContext launch, OAuth2AccessTokenResponse answer) {
		this.tokens.keep(launch.id(), TokenRefresh.stored(answer));
	}

	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	void forgetExpiredTokens() {
		this.tokens.deleteExpired();
	}

	/** Notices that the EHR does not take the token any more (RFC 6750 3.1). */
	private record RefusedToken(Runnable refused) implements IClientInterceptor {

		@Override
		public void interceptRequest(IHttpRequest request) {
			// only answers are of interest
		}

		@Override
		public void interceptResponse(IHttpResponse response) {
			if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
				this.refused.run();
			}
		}

	}

}
