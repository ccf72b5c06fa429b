package org.spinerehab.server.authserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells the app at its registered address, or, where app or address are in doubt, the
 * user on a page.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1">RFC 6749,
 * 4.1.2.1</a>
 */
final class RefusedAuthorization implements AuthenticationFailureHandler {

	private final RegisteredClientRepository clients;

	private final ITemplateEngine pages;

	RefusedAuthorization(RegisteredClientRepository clients, ITemplateEngine pages) {
		this.clients = clients;
		this.pages = pages;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		OAuth2AuthorizationCodeRequestAuthenticationException refusal = (OAuth2AuthorizationCodeRequestAuthenticationException) failure;
		Optional<Target> target = target(request, refusal);
		if (target.isEmpty()) {
			show(response, refusal.getError());
			return;
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(target.get().address())
			.queryParam(OAuth2ParameterNames.ERROR, "{error}")
			.queryParam(OAuth2ParameterNames.ERROR_DESCRIPTION, "{words}");
		Optional.ofNullable(target.get().state())
			.ifPresent((state) -> address.queryParam(OAuth2ParameterNames.STATE, "{state}"));
		response.sendRedirect(address.encode()
			.build(Map.of("error", refusal.getError().getErrorCode(), "words",
					Optional.ofNullable(refusal.getError().getDescription()).orElse("refused"), "state",
					Optional.ofNullable(target.get().state()).orElse("")))
			.toString());
	}

	/**
	 * What the endpoint has checked, or else what the request says, if it is registered:
	 * some errors are found before the address is looked at.
	 */
	private Optional<Target> target(HttpServletRequest request,
			OAuth2AuthorizationCodeRequestAuthenticationException refusal) {
		String state = single(request, OAuth2ParameterNames.STATE);
		if (refusal.getAuthorizationCodeRequestAuthentication() != null
				&& refusal.getAuthorizationCodeRequestAuthentication().getRedirectUri() != null) {
			return Optional.of(new Target(refusal.getAuthorizationCodeRequestAuthentication().getRedirectUri(),
					refusal.getAuthorizationCodeRequestAuthentication().getState()));
		}
		String address = single(request, OAuth2ParameterNames.REDIRECT_URI);
		RegisteredClient client = Optional.ofNullable(single(request, OAuth2ParameterNames.CLIENT_ID))
			.map(this.clients::findByClientId)
			.orElse(null);
		return (client != null && address != null && client.getRedirectUris().contains(address))
				? Optional.of(new Target(address, state)) : Optional.empty();
	}

	private static @Nullable String single(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null && values.length == 1) ? values[0] : null;
	}

	private void show(HttpServletResponse response, OAuth2Error error) throws IOException {
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter()
			.write(this.pages.process("authserver/refused", new Context(Locale.ENGLISH, Map.of("error",
					error.getErrorCode(), "words", Optional.ofNullable(error.getDescription()).orElse("")))));
	}

	private record Target(String address, @Nullable String state) {
	}

}
