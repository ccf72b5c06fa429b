package org.spinerehab.server.access;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Says where to sign in for a FHIR base and what works there.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#using-well-known">SMART
 * App Launch 2.2, using .well-known</a>
 */
public final class SmartConfiguration extends HttpServlet {

	/** Path below a FHIR base. */
	public static final String PATH = "/.well-known/smart-configuration";

	private final transient byte[] document;

	private SmartConfiguration(byte[] document) {
		this.document = document;
	}

	/** For a base where no users sign in: not found. */
	static SmartConfiguration none() {
		return new SmartConfiguration(new byte[0]);
	}

	/**
	 * Makes the document.
	 * @param server where to sign in
	 * @param scopes scopes that work
	 * @param clientAuthentication how clients prove who they are
	 * @param capabilities names of SMART 2.2
	 * @return a servlet for {@link #PATH}
	 */
	public static SmartConfiguration of(AuthorizationServer server, List<String> scopes,
			List<String> clientAuthentication, List<String> capabilities) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("issuer", server.issuer());
		document.put("jwks_uri", server.jwksUri().toString());
		document.put("authorization_endpoint", server.authorizationEndpoint().toString());
		document.put("token_endpoint", server.tokenEndpoint().toString());
		document.put("token_endpoint_auth_methods_supported", clientAuthentication);
		document.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS384"));
		document.put("grant_types_supported", List.of("authorization_code"));
		document.put("response_types_supported", List.of("code"));
		document.put("code_challenge_methods_supported", List.of("S256"));
		document.put("scopes_supported", scopes);
		document.put("capabilities", capabilities);
		return new SmartConfiguration(encode(document));
	}

	private static byte[] encode(Map<String, Object> document) {
		try {
			return new ObjectMapper().writeValueAsBytes(document);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/**
	 * Where to sign in.
	 *
	 * @param issuer {@code iss} of its tokens
	 * @param jwksUri its keys
	 * @param authorizationEndpoint where users are sent
	 * @param tokenEndpoint where codes are exchanged
	 */
	public record AuthorizationServer(String issuer, URI jwksUri, URI authorizationEndpoint, URI tokenEndpoint) {
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.document.length == 0) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		response.setHeader("Access-Control-Allow-Origin", "*");
		response.setContentType("application/json");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getOutputStream().write(this.document);
	}

}
