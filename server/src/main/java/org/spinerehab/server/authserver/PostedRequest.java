package org.spinerehab.server.authserver;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * An authorization request that came as a form, in the shape of a link.
 */
final class PostedRequest {

	private PostedRequest() {
	}

	static String asGet(HttpServletRequest request) {
		UriComponentsBuilder link = UriComponentsBuilder.fromUriString(request.getRequestURL().toString());
		request.getParameterMap()
			.forEach((name, values) -> link.queryParam(encode(name),
					Arrays.stream(values).map(PostedRequest::encode).toArray()));
		return link.build(true).toUriString();
	}

	private static String encode(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
