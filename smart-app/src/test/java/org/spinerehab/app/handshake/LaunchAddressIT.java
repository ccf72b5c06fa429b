package org.spinerehab.app.handshake;

import java.io.UnsupportedEncodingException;
import java.net.URI;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@HandshakeTest
class LaunchAddressIT {

	@Autowired
	private BrowserFactory browsers;

	@BeforeEach
	void reset() {
		Stubs.reset();
	}

	@Test
	void refusesAnUnknownIssWithoutCallingAnyone() {
		for (String iss : new String[] { "http://169.254.169.254/latest", "file:///etc/passwd",
				Stubs.NORTHFIELD.base() + "/", Stubs.NORTHFIELD.base() + ".", "http://user@localhost/ehr/fhir",
				Stubs.NORTHFIELD.base().toUpperCase(), Stubs.NORTHFIELD.base().replace("localhost", "localhost.") }) {
			MockHttpServletResponse response = this.browsers.open().go("/launch?iss={iss}&launch=x", iss);
			assertThat(response.getStatus()).isEqualTo(403);
			assertThat(text(response)).contains("not connected").doesNotContain(iss);
			assertThat(response.getHeader("Set-Cookie")).isNull();
		}
		assertNobodyWasCalled();
	}

	@Test
	void refusesALaunchWithMissingOrDoubledParameters() {
		String iss = Stubs.NORTHFIELD.base();
		for (String query : new String[] { "", "?launch=x", "?iss=&launch=x", "?iss=" + iss, "?iss=" + iss + "&launch=",
				"?iss=" + iss + "&iss=" + iss + "&launch=x", "?iss=" + iss + "&launch=x&launch=y" }) {
			MockHttpServletResponse response = this.browsers.open().send(get(URI.create("/launch" + query)));
			assertThat(response.getStatus()).isEqualTo(400);
			assertThat(text(response)).contains("opened without a chart");
		}
		assertNobodyWasCalled();
	}

	private static void assertNobodyWasCalled() {
		assertThat(Stubs.NORTHFIELD.server.findAll(anyRequestedFor(anyUrl()))).isEmpty();
		assertThat(Stubs.FOREIGN.server.findAll(anyRequestedFor(anyUrl()))).isEmpty();
		assertThat(Stubs.REHAB.server.findAll(anyRequestedFor(anyUrl()))).isEmpty();
	}

	private static String text(MockHttpServletResponse response) {
		try {
			return response.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

}
