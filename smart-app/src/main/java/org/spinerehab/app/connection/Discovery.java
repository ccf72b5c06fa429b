package org.spinerehab.app.connection;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Finds an EHR's endpoints: what the record says, else what
 * {@code .well-known/smart-configuration} below the FHIR base says, remembered for an
 * hour.
 */
@Component
public class Discovery {

	private static final Duration MEMORY = Duration.ofHours(1);

	private final EhrRequests requests;

	private final ObjectMapper json;

	private final Map<String, Found> found = new ConcurrentHashMap<>();

	Discovery(EhrRequests requests, ObjectMapper json) {
		this.requests = requests;
		this.json = json;
	}

	/**
	 * The endpoints of an EHR.
	 * @param connection the EHR
	 * @return its endpoints
	 * @throws LaunchRefused if it does not answer in time or not as SMART says
	 */
	public EhrEndpoints of(Connection connection) {
		Found known = this.found.get(connection.id());
		if (known != null && known.at().plus(MEMORY).isAfter(Instant.now())) {
			return known.endpoints();
		}
		EhrEndpoints endpoints = discover(connection);
		this.found.put(connection.id(), new Found(endpoints, Instant.now()));
		return endpoints;
	}

	private EhrEndpoints discover(Connection connection) {
		Connection.Endpoints own = connection.endpoints();
		boolean complete = own.authorize() != null && own.token() != null && own.jwks() != null
				&& own.idTokenIssuer() != null;
		JsonNode document = complete ? this.json.createObjectNode() : read(connection);
		try {
			return new EhrEndpoints(address(connection, own.authorize(), document, "authorization_endpoint"),
					address(connection, own.token(), document, "token_endpoint"),
					address(connection, own.jwks(), document, "jwks_uri"),
					text(own.idTokenIssuer(), document, "issuer"));
		}
		catch (IllegalArgumentException ex) {
			throw unavailable(connection, ex);
		}
	}

	private JsonNode read(Connection connection) {
		try {
			String body = RestClient.builder()
				.requestFactory(this.requests.to(connection))
				.build()
				.get()
				.uri(connection.fhirBase() + "/.well-known/smart-configuration")
				.accept(MediaType.APPLICATION_JSON)
				.retrieve()
				.onStatus((status) -> !status.is2xxSuccessful(), (request, response) -> {
					throw new RestClientException("HTTP " + response.getStatusCode().value());
				})
				.body(String.class);
			JsonNode document = this.json.readTree((body != null) ? body : "");
			if (!document.isObject()) {
				throw new IllegalArgumentException("The discovery document is no JSON object");
			}
			return document;
		}
		catch (RestClientException | JsonProcessingException | IllegalArgumentException ex) {
			throw unavailable(connection, ex);
		}
	}

	private static URI address(Connection connection, @Nullable URI own, JsonNode document, String name) {
		if (own != null) {
			return own;
		}
		URI uri = URI.create(connection.fhirBase() + "/").resolve(text(null, document, name));
		boolean secure = "https".equals(uri.getScheme());
		boolean asBase = "http".equals(uri.getScheme()) && "http".equals(connection.fhirBase().getScheme());
		if (uri.getHost() == null || !(secure || asBase)) {
			throw new IllegalArgumentException("The discovery document has no usable " + name);
		}
		return uri;
	}

	private static String text(@Nullable String own, JsonNode document, String name) {
		String value = (own != null) ? own : document.path(name).asText("");
		if (!StringUtils.hasText(value)) {
			throw new IllegalArgumentException("The discovery document has no " + name);
		}
		return value;
	}

	private static LaunchRefused unavailable(Connection connection, Exception cause) {
		return new LaunchRefused(Reason.EHR_UNAVAILABLE, connection.id(), cause);
	}

	private record Found(EhrEndpoints endpoints, Instant at) {
	}

}
