package org.spinerehab.server.guide;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class GuideIT {

	private static final Pattern LINK = Pattern.compile("href=\"(/guide/[^\"#]*)\"");

	@Autowired
	private TestServer server;

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void leadsFromTheIndexToEveryPageWithoutADeadLink() throws Exception {
		Map<String, Integer> seen = new LinkedHashMap<>();
		Deque<String> open = new ArrayDeque<>();
		open.add("/guide/");
		while (!open.isEmpty()) {
			String path = open.remove();
			if (seen.containsKey(path)) {
				continue;
			}
			HttpResponse<String> response = get(path);
			seen.put(path, response.statusCode());
			boolean isPage = response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
			Matcher links = LINK.matcher(isPage ? response.body() : "");
			while (links.find()) {
				open.add(links.group(1));
			}
		}
		assertThat(seen).allSatisfy((path, status) -> assertThat(status).as(path).isEqualTo(200));
		assertThat(seen.keySet()).contains("/guide/PlanDefinition-microdiscectomy-rehab.html",
				"/guide/StructureDefinition-signal.json", "/guide/guide.css");
		assertThat(seen).hasSizeGreaterThan(150);
	}

	@Test
	void handsOutThePackageItself() throws Exception {
		HttpResponse<byte[]> response = this.http.send(request("/guide/org.spinerehab.fhir.tgz"),
				HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
			.contains("org.spinerehab.fhir-" + SpineRehab.PACKAGE_VERSION + ".tgz");
		assertThat(response.body())
			.isEqualTo(GuideIT.class.getResourceAsStream(SpineRehab.PACKAGE_LOCATION).readAllBytes());
	}

	@Test
	void letsNobodyFrameScriptOrWriteIt() throws Exception {
		HttpResponse<String> response = get("/guide/");
		assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("script-src", "unsafe");
		assertThat(response.body()).doesNotContain("<script", "style=\"");
		HttpRequest write = HttpRequest.newBuilder(URI.create(this.server.address() + "/guide/"))
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		assertThat(this.http.send(write, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
	}

	@Test
	void knowsNoPageThatIsNotOfThePackage() throws Exception {
		assertThat(get("/guide/Patient-1.html").statusCode()).isEqualTo(404);
		assertThat(get("/guide/..%2f..%2fapplication.yml").statusCode()).isGreaterThanOrEqualTo(400);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.http.send(request(path), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server.address() + path)).build();
	}

}
