package org.spinerehab.server.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Plain HTTP against a FHIR base with one token, so that tests see what is really sent.
 *
 * @param base FHIR base
 * @param token bearer token, if any
 */
public record FhirCalls(String base, @Nullable String token) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** What came back. */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public Bundle bundle() {
			return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, body());
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}
	}

	public Answer get(String path, String... headers) {
		return send(request(path, headers).GET().build());
	}

	public Answer delete(String path) {
		return send(request(path).DELETE().build());
	}

	public Answer post(String path, Resource resource, String... headers) {
		return write("POST", path, json(resource), headers);
	}

	public Answer put(String path, Resource resource, String... headers) {
		return write("PUT", path, json(resource), headers);
	}

	public Answer patch(String path, String patch) {
		return send(request(path, "Content-Type", "application/json-patch+json")
			.method("PATCH", BodyPublishers.ofString(patch))
			.build());
	}

	public Answer search(String path, String form) {
		return send(
				request(path, "Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))
					.build());
	}

	public Answer batch(Bundle bundle) {
		return write("POST", "", json(bundle));
	}

	private Answer write(String method, String path, String body, String... headers) {
		return send(request(path, headers).header("Content-Type", "application/fhir+json")
			.method(method, BodyPublishers.ofString(body))
			.build());
	}

	private HttpRequest.Builder request(String path, String... headers) {
		String address = this.base + (path.isEmpty() ? "" : "/" + path.replace("|", "%7C"));
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(1));
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		return request;
	}

	private static Answer send(HttpRequest request) {
		try {
			return new Answer(HTTP.send(request, BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String json(Resource resource) {
		return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
	}

}
