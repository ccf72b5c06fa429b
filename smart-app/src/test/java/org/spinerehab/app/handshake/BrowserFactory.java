package org.spinerehab.app.handshake;

import java.util.Map;

import jakarta.servlet.http.Cookie;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Browsers with their own cookies. */
class BrowserFactory {

	private final MockMvc mvc;

	BrowserFactory(MockMvc mvc) {
		this.mvc = mvc;
	}

	Browser open() {
		return new Browser();
	}

	/** One browser session. */
	class Browser {

		private Cookie cookie;

		MockHttpServletResponse go(String address, Object... variables) {
			return send(get(address, variables));
		}

		MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
			try {
				MockHttpServletResponse response = BrowserFactory.this.mvc
					.perform((this.cookie != null) ? request.cookie(this.cookie) : request)
					.andReturn()
					.getResponse();
				Cookie changed = response.getCookie("spine-rehab-session");
				this.cookie = (changed != null) ? changed : this.cookie;
				return response;
			}
			catch (Exception ex) {
				throw new AssertionError(ex);
			}
		}

		/** Another tab that has not seen a changed cookie yet. */
		Browser sameCookie() {
			Browser tab = new Browser();
			tab.cookie = this.cookie;
			return tab;
		}

		String cookie() {
			return this.cookie.getValue();
		}

		/** Opens the app from a chart; what comes back is the authorization request. */
		Map<String, String> launch(String iss, String launch) {
			MockHttpServletResponse response = go("/launch?iss={iss}&launch={launch}", iss, launch);
			assertThat(response.getStatus()).isEqualTo(302);
			Map<String, String> query = UriComponentsBuilder.fromUriString(response.getHeader("Location"))
				.build()
				.getQueryParams()
				.toSingleValueMap();
			query.replaceAll((name, value) -> UriUtils.decode(value, UTF_8));
			return query;
		}

		MockHttpServletResponse callback(Map<String, String> authorization, String code) {
			return go("/callback?state={state}&code={code}", authorization.get("state"), code);
		}

		/** A whole launch of a surgeon; what comes back is the address of the launch. */
		String arrive(StubEhr ehr, String patientId, String code) {
			Map<String, String> authorization = launch(ehr.base(), "xyz-" + code);
			ehr.gives(code, ehr.answer(patientId, "prac-okafor", authorization.get("nonce")));
			MockHttpServletResponse response = callback(authorization, code);
			assertThat(response.getStatus()).isEqualTo(302);
			return response.getHeader("Location");
		}

	}

}
