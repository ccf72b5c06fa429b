package org.spinerehab.server.authserver;

import java.util.Objects;
import java.util.Set;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Authorization requests that wait for their user, found by the state of the consent
 * page, which nobody else can know.
 */
final class PendingRequests {

	/** Who the user is on our server, kept with the request. */
	static final String FHIR_USER = "fhir_user";

	private static final String STAY_CHOSEN = "stay_chosen";

	private final OAuth2AuthorizationService authorizations;

	private final RegisteredClientRepository clients;

	private final AppLaunches launches;

	private final RehabUsers users;

	PendingRequests(OAuth2AuthorizationService authorizations, RegisteredClientRepository clients, AppLaunches launches,
			RehabUsers users) {
		this.authorizations = authorizations;
		this.clients = clients;
		this.launches = launches;
		this.users = users;
	}

	/**
	 * The request of this user. What the launch says, or that the user is the patient, is
	 * part of it from the first look on.
	 */
	Pending find(String state, String user) {
		OAuth2Authorization authorization = this.authorizations.findByToken(state, SmartAuthorizations.STATE);
		if (authorization == null || !authorization.getPrincipalName().equals(user)) {
			throw new NotPending();
		}
		RegisteredClient client = this.clients.findById(authorization.getRegisteredClientId());
		OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
		Pending pending = new Pending(state, authorization, Objects.requireNonNull(client),
				Objects.requireNonNull(request));
		return (authorization.getAttribute(FHIR_USER) != null) ? pending : begin(pending, user);
	}

	private Pending begin(Pending seen, String user) {
		OAuth2Authorization known = OAuth2Authorization.from(seen.authorization())
			.attribute(FHIR_USER, this.users.fhirUser(user).orElse(""))
			.build();
		Pending pending = keep(new Pending(seen.state(), known, seen.client(), seen.request()), seen.context());
		OAuth2AuthorizationRequest request = seen.request();
		Object launch = request.getAdditionalParameters().get(RehabRequest.LAUNCH);
		if (launch != null) {
			AppLaunch opened = this.launches.find(launch.toString()).orElseThrow(NotPending::new);
			return keepStay(pending, opened.context());
		}
		return this.users.ownPatient(user)
			.map((own) -> keep(pending, pending.context().withPatient(own)))
			.orElse(pending);
	}

	Pending keep(Pending pending, AppContext context) {
		OAuth2Authorization authorization = context.keepIn(pending.authorization());
		this.authorizations.save(authorization);
		return new Pending(pending.state(), authorization, pending.client(), pending.request());
	}

	/** The stay is not asked for again. */
	Pending keepStay(Pending pending, AppContext context) {
		OAuth2Authorization chosen = OAuth2Authorization.from(pending.authorization())
			.attribute(STAY_CHOSEN, "true")
			.build();
		return keep(new Pending(pending.state(), chosen, pending.client(), pending.request()), context);
	}

	/**
	 * One of them.
	 *
	 * @param state state of the consent page
	 * @param authorization as it is kept
	 * @param client the app
	 * @param request what the app asked
	 */
	record Pending(String state, OAuth2Authorization authorization, RegisteredClient client,
			OAuth2AuthorizationRequest request) {

		AppContext context() {
			return AppContext.of(this.authorization);
		}

		boolean isStayChosen() {
			return this.authorization.getAttribute(STAY_CHOSEN) != null;
		}

		Set<String> grantable() {
			return GrantableScopes.withUser(this.request.getScopes(), this.client);
		}

	}

	/** Answered before, made up, or somebody else's. */
	static final class NotPending extends RuntimeException {

		NotPending() {
			super("This request was answered before, is too old or belongs to another user. "
					+ "Go back to the app and start again.");
		}

	}

}
