package org.spinerehab.server.store;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class UnhurriedResponseTests {

	private final MockHttpServletResponse sent = new MockHttpServletResponse();

	private final UnhurriedResponse response = new UnhurriedResponse(this.sent);

	@Test
	void sendsTextWhenItEnds() throws IOException {
		PrintWriter writer = this.response.getWriter();
		writer.write("{\"value\":1.5");
		writer.flush();
		assertThat(this.sent.isCommitted()).isFalse();
		writer.write("}");
		writer.close();
		assertThat(this.sent.getContentAsString()).isEqualTo("{\"value\":1.5}");
	}

	@Test
	void sendsBytesWhenTheyEnd() throws IOException {
		ServletOutputStream stream = this.response.getOutputStream();
		stream.write(new byte[] { 1, 2 });
		stream.flush();
		assertThat(this.sent.isCommitted()).isFalse();
		stream.write(3);
		stream.close();
		assertThat(this.sent.getContentAsByteArray()).containsExactly(1, 2, 3);
	}

}
