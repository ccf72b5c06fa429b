package org.spinerehab.server.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every request and answer at the FHIR base looks like.
 */
@ServerTest
class DoorIT {

	@Autowired
	private TestServer server;

	private FhirCalls system;

	@BeforeEach
	void prepare() {
		this.system = new FhirCalls(this.server.base(), TestTokens.system());
	}

	@ParameterizedTest
	@ValueSource(strings = { "metadata", "Patient?_count=1", "Patient/nobody", "NoSuchType/1", "Patient?nonsense=1" })
	void protectsEveryAnswer(String path) {
		Answer answer = this.system.get(path);
		assertProtected(answer);
		assertProtected(new FhirCalls(this.server.base(), null).get(path));
		assertProtected(new FhirCalls(this.server.base(), "no.good.token").get(path));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Patient/1", "Patient/1;x=y" })
	void answersAnOddAddressInWords(String path) {
		Answer answer = this.system.get(path);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("OperationOutcome", "not well formed").doesNotContain("Patient");
		assertThat(answer.header("X-Request-Id")).isNotEmpty();
	}

	@Test
	void keepsASaneRequestIdAndReplacesAnyOther() {
		assertThat(this.system.get("metadata", "X-Request-Id", "ward-7-00042").header("X-Request-Id"))
			.isEqualTo("ward-7-00042");
		assertThat(this.system.get("metadata", "X-Request-Id", "<script>alert(1)</script>").header("X-Request-Id"))
			.matches("[0-9a-f-]{36}");
		assertThat(this.system.get("metadata").header("X-Request-Id")).matches("[0-9a-f-]{36}");
		assertThat(new FhirCalls(this.server.base(), null).get("Patient/1", "X-Request-Id", "ward-7-00043")
			.header("X-Request-Id")).isEqualTo("ward-7-00043");
	}

	@Test
	void capsTheSizeOfAPage() {
		String self = this.system.get("Observation?_count=100000").body();
		assertThat(this.system.get("Observation?_count=100000").bundle().getEntry()).hasSizeLessThanOrEqualTo(500);
		assertThat(self).doesNotContain("_count=100000&_offset");
		assertThat(this.system.get("AuditEvent?_count=100000").bundle().getEntry()).hasSizeLessThanOrEqualTo(500);
	}

	@Test
	void resolvesNoEntityOfXml(@TempDir Path folder) throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "do-not-tell");
		String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
				+ "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"&e;\"/></name></Patient>";
		for (String type : new String[] { "application/fhir+xml", "text/xml", "text/plain" }) {
			HttpResponse<String> answer = post("Patient", type, null, xml.getBytes(StandardCharsets.UTF_8));
			assertThat(answer.statusCode()).as(type).isEqualTo(415);
			assertThat(answer.body()).contains("OperationOutcome", "fhir+json").doesNotContain("do-not-tell");
		}
	}

	@ParameterizedTest
	@CsvSource({ "Patient, application/fhir+json", "Binary, application/fhir+json", "Binary, application/pdf",
			"Binary/$validate, application/json" })
	void takesNoCompressedBody(String path, String type) throws Exception {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(bomb)) {
			stream.write("{\"resourceType\":\"Patient\"}".getBytes(StandardCharsets.UTF_8));
		}
		HttpResponse<String> answer = post(path, type, "gzip", bomb.toByteArray());
		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.body()).contains("OperationOutcome", "without Content-Encoding");
	}

	@Test
	void takesADocumentAsItIsAndNoResourceInItsPlace() throws Exception {
		byte[] xml = "<report>no FHIR</report>".getBytes(StandardCharsets.UTF_8);
		assertThat(post("Binary", "application/xml", null, xml).statusCode()).isEqualTo(201);
		assertThat(post("Binary", "application/fhir+xml", null, xml).statusCode()).isEqualTo(415);
		byte[] deep = ("{\"resourceType\":\"Binary\",\"data\":" + "[".repeat(65) + "]".repeat(65) + "}")
			.getBytes(StandardCharsets.UTF_8);
		assertThat(post("Binary", "application/octet-stream", null, deep).statusCode()).isEqualTo(201);
		for (String type : new String[] { "application/fhir+json", "application/fhir+json; charset=utf-8" }) {
			assertThat(post("Binary", type, null, deep).body()).as(type).contains("64 levels");
		}
		assertThat(post("Binary/$validate", "application/json", null, deep).body()).contains("64 levels");
	}

	@Test
	void refusesWhatIsNestedTooDeep() throws Exception {
		for (int depth : new int[] { 65, 5_000 }) {
			String deep = "{\"resourceType\":\"QuestionnaireResponse\",\"item\":" + "[".repeat(depth)
					+ "]".repeat(depth) + "}";
			HttpResponse<String> answer = post("QuestionnaireResponse", "application/fhir+json", null,
					deep.getBytes(StandardCharsets.UTF_8));
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(answer.body()).contains("OperationOutcome", "64 levels");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "not json", "{\"resourceType\":\"Patient\",\"birthDate\":\"yesterday\"}", "[]", "" })
	void showsNothingOfItsInside(String body) throws Exception {
		HttpResponse<String> answer = post("Patient", "application/fhir+json", null,
				body.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isBetween(400, 422);
		assertThat(answer.body()).contains("OperationOutcome")
			.doesNotContain("at ca.uhn", "at org.", "Exception:", ".java:");
	}

	private static void assertProtected(Answer answer) {
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("X-Powered-By")).isEmpty();
		assertThat(answer.header("Server")).isEmpty();
		assertThat(answer.response().headers().allValues("X-Request-Id")).hasSize(1);
	}

	private HttpResponse<String> post(String path, String type, String encoding, byte[] body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server.base() + "/" + path))
			.header("Authorization", "Bearer " + TestTokens.system())
			.header("Content-Type", type)
			.POST(BodyPublishers.ofByteArray(body));
		if (encoding != null) {
			request.header("Content-Encoding", encoding);
		}
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

}
