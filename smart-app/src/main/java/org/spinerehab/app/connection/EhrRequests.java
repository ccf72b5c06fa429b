package org.spinerehab.app.connection;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * Plain HTTP to an EHR's discovery, token and key addresses: with time limits, without
 * redirects and without a token.
 */
@Component
public class EhrRequests {

	private final Map<String, ClientHttpRequestFactory> factories = new ConcurrentHashMap<>();

	/**
	 * Requests with the time limits of one EHR.
	 * @param connection the EHR
	 * @return a request factory
	 */
	public ClientHttpRequestFactory to(Connection connection) {
		return this.factories.computeIfAbsent(connection.id(), (id) -> make(connection.timeouts()));
	}

	private static ClientHttpRequestFactory make(Connection.Timeouts timeouts) {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(timeouts.connect())
			.build();
		JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
		factory.setReadTimeout(timeouts.read());
		return factory;
	}

}
