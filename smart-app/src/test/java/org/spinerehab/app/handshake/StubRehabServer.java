package org.spinerehab.app.handshake;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

/** Our FHIR server played by WireMock: it takes conditional creates and transactions. */
class StubRehabServer {

	final WireMockServer server = new WireMockServer(
			WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));

	StubRehabServer start() {
		this.server.start();
		return this;
	}

	String base() {
		return "http://localhost:" + this.server.port() + "/fhir";
	}

	void reset() {
		this.server.resetAll();
		creates("Patient", "e4471-0923", "101");
		creates("Patient", "e4471-0655", "102");
		creates("Practitioner", "prac-okafor", "11");
		creates("Practitioner", "prac-hale", "12");
		this.server.stubFor(post("/fhir").willReturn(StubEhr.fhir("""
				{"resourceType":"Bundle","type":"transaction-response"}""")));
		this.server.stubFor(post("/fhir/Observation").willReturn(aResponse().withStatus(201)));
	}

	private void creates(String type, String ehrId, String id) {
		this.server.stubFor(post("/fhir/" + type).withHeader("If-None-Exist", containing(ehrId))
			.willReturn(aResponse().withStatus(201)
				.withHeader("Location", base() + "/" + type + "/" + id + "/_history/1")));
	}

}
