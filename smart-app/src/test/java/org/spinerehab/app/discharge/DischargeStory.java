package org.spinerehab.app.discharge;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.spinerehab.app.AppTest;
import org.spinerehab.app.TestLaunches;
import org.spinerehab.app.connection.EhrClient;
import org.spinerehab.app.identity.PatientLinks;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.launch.Clinician;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Dr Okafor at Anna Berg's chart on 3 March 2026, in the whole app, with the EHR and our
 * server played by WireMock. Every test begins with a clean desk.
 */
@AppTest
@Import(DischargeStory.Morning.class)
abstract class DischargeStory {

	static Servers servers;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestLaunches launches;

	@Autowired
	JdbcClient jdbc;

	@MockitoBean
	RehabServer rehabServer;

	@MockitoBean
	EhrClient ehrClient;

	@MockitoBean
	PatientLinks patientLinks;

	Cookie browser;

	LaunchContext launch;

	private Set<String> scopes = TestLaunches.SCOPES;

	@BeforeAll
	static void startServers() {
		servers = new Servers();
	}

	@AfterAll
	static void stopServers() {
		servers.stop();
	}

	@BeforeEach
	void openChart() {
		servers.reset();
		this.jdbc.sql("TRUNCATE discharge_draft, plan_signing, document_ledger").update();
		IGenericClient rehab = servers.rehab();
		IGenericClient ehr = servers.ehr();
		given(this.rehabServer.forLaunch(any(LaunchContext.class))).willReturn(rehab);
		given(this.ehrClient.forLaunch(any(LaunchContext.class))).willReturn(ehr);
		given(this.patientLinks.create(any()))
			.willReturn(URI.create("http://127.0.0.1:8081/checkin/Xk2vQ9pTz7Lw4RfN1bYs8HcJ6dMg3aEe0uVoKiPqZtW"));
		this.browser = this.launches.browser();
		this.launch = relaunch(Samples.OKAFOR);
	}

	@AfterEach
	void keepTheTokensApart() {
		servers.assertTokensNeverMixed();
	}

	/** The next launches are granted this much. */
	void granted(Set<String> scopes) {
		this.scopes = scopes;
	}

	LaunchContext relaunch(Clinician clinician) {
		LaunchContext next = new LaunchContext(UUID.randomUUID().toString(), "northfield", Samples.ANNA, "enc-8",
				clinician, this.scopes, true, null, Instant.now().plusSeconds(600));
		this.launches.open(next, this.browser);
		return next;
	}

	ResultActions open(String page) throws Exception {
		return this.mvc.perform(get("/l/{id}/" + page, this.launch.id()).cookie(this.browser));
	}

	Document page(String page) throws Exception {
		return parse(open(page));
	}

	/** Keeps a page under target/pages, to look at it in a browser. */
	static Document keep(String name, Document page) throws IOException {
		Path folder = Files.createDirectories(Path.of("target/pages"));
		Document copy = page.clone();
		copy.select("link[rel=stylesheet]").attr("href", "../classes/static/css/spine-rehab.css");
		Files.writeString(folder.resolve(name + ".html"), copy.outerHtml());
		return page;
	}

	static Document parse(ResultActions answer) throws Exception {
		return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
	}

	/** Sends a form with what stands in it, except for what is given. */
	ResultActions send(Document page, Map<String, String> typed) throws Exception {
		Element form = page.selectFirst("form[method=post]");
		MockHttpServletRequestBuilder request = post(form.attr("action")).cookie(this.browser).with(csrf());
		for (Element field : form.select("input[name], textarea[name]")) {
			boolean box = Set.of("checkbox", "radio").contains(field.attr("type"));
			if (!typed.containsKey(field.attr("name")) && (!box || field.hasAttr("checked"))) {
				request.param(field.attr("name"),
						field.normalName().equals("textarea") ? field.text() : field.attr("value"));
			}
		}
		typed.forEach((name, value) -> {
			if (!value.equals("(not ticked)")) {
				request.param(name, value);
			}
		});
		return this.mvc.perform(request);
	}

	/** Presses a button of a page with several small forms. */
	MockHttpServletRequestBuilder form(Document page, String button) {
		Element pressed = page.select("button:contains(" + button + ")").first();
		Element form = pressed.closest("form");
		MockHttpServletRequestBuilder request = post(form.attr("action")).cookie(this.browser).with(csrf());
		form.select("input[name]").forEach((field) -> request.param(field.attr("name"), field.val()));
		if (pressed.hasAttr("name")) {
			request.param(pressed.attr("name"), pressed.val());
		}
		return request;
	}

	ResultActions sign(Document preview) throws Exception {
		return send(preview, Map.of("checked", "yes"));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Morning {

		@Bean
		@Primary
		Clock morning() {
			return Clock.fixed(Samples.NOW.toInstant(), ZoneOffset.UTC);
		}

	}

}
