package org.spinerehab.server.authserver;

import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.web.authentication.JwtClientAssertionAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A client with an assertion need not send its id beside it, and SMART's backends do not:
 * the assertion's subject says whose keys to verify it with.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7521#section-4.2">RFC 7521,
 * 4.2</a>
 */
final class UnnamedAssertions implements AuthenticationConverter {

	private final AuthenticationConverter named = new JwtClientAssertionAuthenticationConverter();

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		String assertion = request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION);
		if (assertion == null || request.getParameter(OAuth2ParameterNames.CLIENT_ID) != null) {
			return null;
		}
		return this.named.convert(new Named(request, subject(assertion)));
	}

	private static String subject(String assertion) {
		try {
			String subject = JWTParser.parse(assertion).getJWTClaimsSet().getSubject();
			if (subject != null) {
				return subject;
			}
		}
		catch (ParseException ex) {
			throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT), ex);
		}
		throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
	}

	private static final class Named extends HttpServletRequestWrapper {

		private final String client;

		Named(HttpServletRequest request, String client) {
			super(request);
			this.client = client;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
			parameters.put(OAuth2ParameterNames.CLIENT_ID, new String[] { this.client });
			return parameters;
		}

	}

}
