package org.spinerehab.app.launch;

import java.time.Instant;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.AppTest;
import org.spinerehab.app.TestLaunches;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@AppTest
class LaunchPagesIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestLaunches launches;

	@Test
	void leadsEachRoleToItsPage() throws Exception {
		Cookie browser = this.launches.browser();
		LaunchContext surgeon = open(TestLaunches.surgeon(), browser);
		LaunchContext nurse = open(TestLaunches.nurse(), browser);
		LaunchContext worklist = open(TestLaunches.worklist(), browser);
		this.mvc.perform(get("/l/{id}/", surgeon.id()).cookie(browser))
			.andExpect(redirectedUrl("/l/" + surgeon.id() + "/discharge"));
		this.mvc.perform(get("/l/{id}/", nurse.id()).cookie(browser))
			.andExpect(redirectedUrl("/l/" + nurse.id() + "/review"));
		this.mvc.perform(get("/l/{id}/", worklist.id()).cookie(browser))
			.andExpect(redirectedUrl("/l/" + worklist.id() + "/signals"));
	}

	@Test
	void hidesALaunchFromAnotherBrowserSession() throws Exception {
		LaunchContext launch = open(TestLaunches.surgeon(), this.launches.browser());
		this.mvc.perform(get("/l/{id}/", launch.id()).cookie(this.launches.browser())).andExpect(status().isGone());
		this.mvc.perform(get("/l/{id}/", launch.id()))
			.andExpect(status().isGone())
			.andExpect(content().string(containsString("Open the app again from the chart")));
	}

	@Test
	void guardsAddressesNoControllerKnows() throws Exception {
		Cookie browser = this.launches.browser();
		LaunchContext launch = open(TestLaunches.surgeon(), browser);
		this.mvc.perform(get("/l/{id}/no/such/page", launch.id()).cookie(browser)).andExpect(status().isNotFound());
		this.mvc.perform(get("/l/{id}/no/such/page", launch.id())).andExpect(status().isGone());
		this.mvc.perform(get("/l/unknown/no/such/page").cookie(browser)).andExpect(status().isGone());
		this.mvc.perform(get("/somewhere-else").cookie(browser)).andExpect(status().isForbidden());
	}

	@Test
	void forgetsALaunchThatWasEnded() throws Exception {
		Cookie browser = this.launches.browser();
		LaunchContext launch = open(TestLaunches.surgeon(), browser);
		this.mvc.perform(post("/l/{id}/end", launch.id()).cookie(browser)).andExpect(status().isForbidden());
		this.mvc.perform(post("/l/{id}/end", launch.id()).cookie(browser).with(csrf())).andExpect(status().isOk());
		this.mvc.perform(get("/l/{id}/", launch.id()).cookie(browser)).andExpect(status().isGone());
	}

	@Test
	void saysThatAnExpiredLaunchHasEnded() throws Exception {
		Cookie browser = this.launches.browser();
		LaunchContext launch = TestLaunches.surgeon();
		launch = open(new LaunchContext(launch.id(), launch.connectionId(), launch.patient(), null, launch.user(),
				launch.grantedScopes(), true, null, Instant.now().minusSeconds(1)), browser);
		this.mvc.perform(get("/l/{id}/", launch.id()).cookie(browser))
			.andExpect(status().isGone())
			.andExpect(content().string(containsString("What you saved is kept")));
	}

	private LaunchContext open(LaunchContext launch, Cookie browser) {
		this.launches.open(launch, browser);
		return launch;
	}

}
