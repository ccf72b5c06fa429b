package org.spinerehab.server.authserver;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers a client that did not prove who it is, with JSON and never with a sign-in page.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-5.2">RFC 6749,
 * 5.2</a>
 */
final class ClientRefusal implements AuthenticationFailureHandler, AuthenticationEntryPoint {

	private static final Set<String> UNPROVED = Set.of(OAuth2ErrorCodes.INVALID_CLIENT,
			BearerTokenErrorCodes.INVALID_TOKEN);

	private final OAuth2ErrorHttpMessageConverter json = new OAuth2ErrorHttpMessageConverter();

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		answer(request, response, OAuth2ErrorCodes.INVALID_CLIENT);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		answer(request, response, (failure instanceof OAuth2AuthenticationException refusal)
				? refusal.getError().getErrorCode() : OAuth2ErrorCodes.INVALID_CLIENT);
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, String error) throws IOException {
		HttpStatus status = UNPROVED.contains(error) ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST;
		String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (status == HttpStatus.UNAUTHORIZED && sent != null) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
					sent.startsWith("Basic") ? "Basic realm=\"spine-rehab\"" : "Bearer error=\"" + error + "\"");
		}
		ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
		answer.setStatusCode(status);
		this.json.write(new OAuth2Error(error), null, answer);
	}

}
