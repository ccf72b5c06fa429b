package org.spinerehab.app.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.AppTest;
import org.spinerehab.app.TestLaunches;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@AppTest
class PageHeadersIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestLaunches launches;

	@Autowired
	private TestRestTemplate web;

	@Test
	void letsOnlyTheEhrOfTheLaunchShowItsPages() throws Exception {
		Cookie browser = this.launches.browser();
		LaunchContext launch = TestLaunches.nurse();
		this.launches.open(launch, browser);
		MockHttpServletResponse answer = this.mvc.perform(get("/l/" + launch.id() + "/").cookie(browser))
			.andReturn()
			.getResponse();
		assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors http://localhost:8080")
			.contains("default-src 'none'")
			.contains("script-src 'self'")
			.doesNotContain("unsafe");
		assertThat(answer.getHeader("X-Frame-Options")).isNull();
	}

	@Test
	void keepsNoCopyAndTellsNobody() throws Exception {
		Cookie browser = this.launches.browser();
		LaunchContext launch = TestLaunches.nurse();
		this.launches.open(launch, browser);
		MockHttpServletResponse answer = this.mvc.perform(get("/l/" + launch.id() + "/").cookie(browser))
			.andReturn()
			.getResponse();
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
		assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void letsTheChartShowThatASessionHasEnded() throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get("/l/unknown/review")).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(410);
		assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors http://localhost:8080");
		assertThat(answer.getContentAsString()).contains("This session has ended", "Open the app again from the chart");
	}

	@Test
	void letsNobodyFrameAnythingElse() throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get("/css/spine-rehab.css")).andReturn().getResponse();
		assertThat(answer.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
	}

	@Test
	void letsBrowsersKeepTheStyleSheet() throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get("/css/spine-rehab.css")).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("Cache-Control")).contains("max-age").doesNotContain("no-store");
	}

	@Test
	void keepsASaneRequestIdAndReplacesAnother() throws Exception {
		assertThat(this.mvc.perform(get("/css/spine-rehab.css").header("X-Request-Id", "ward-7-00042"))
			.andReturn()
			.getResponse()
			.getHeader("X-Request-Id")).isEqualTo("ward-7-00042");
		assertThat(this.mvc.perform(get("/css/spine-rehab.css").header("X-Request-Id", "<script>alert(1)</script>"))
			.andReturn()
			.getResponse()
			.getHeader("X-Request-Id")).matches("[0-9a-f-]{36}");
	}

	@Test
	void saysInWordsThatAPageDoesNotExist() {
		ResponseEntity<String> answer = this.web
			.exchange(RequestEntity.get("/nowhere").accept(MediaType.TEXT_HTML).build(), String.class);
		assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
		String id = answer.getHeaders().getFirst("X-Request-Id");
		assertThat(answer.getBody()).contains("There is no such page", id).doesNotContain("Exception", "Whitelabel");
	}

}
