package org.spinerehab.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Says where to sign in for a FHIR base and what works there.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#using-well-known">SMART
 * App Launch 2.2, using .well-known</a>
 */
final class SmartConfiguration extends HttpServlet {

	/** Path below a FHIR base. */
	static final String PATH = "/.well-known/smart-configuration";

	private final transient byte[] document;

	private SmartConfiguration(byte[] document) {
		this.document = document;
	}

	/** For a base where no users sign in: not found. */
	static SmartConfiguration none() {
		return new SmartConfiguration(new byte[0]);
	}

	/** The document of a base where users sign in. */
	static SmartConfiguration of(SmartMetadata metadata) {
		return new SmartConfiguration(encode(metadata.document()));
	}

	private static byte[] encode(Map<String, Object> document) {
		try {
			return new ObjectMapper().writeValueAsBytes(document);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.document.length == 0) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		response.setHeader("Access-Control-Allow-Origin", "*");
		response.setContentType("application/json");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getOutputStream().write(this.document);
	}

}
