package org.spinerehab.server.gate;

import java.io.IOException;

import ca.uhn.fhir.rest.server.exceptions.PayloadTooLargeException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A request whose body is refused with 413 as soon as it is known to be too large,
 * whatever it said about its length.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

	private final long largest;

	BoundedRequest(HttpServletRequest request, long largest) {
		super(request);
		this.largest = largest;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (getContentLengthLong() > this.largest) {
			throw tooLarge();
		}
		return new Bounded(super.getInputStream());
	}

	private PayloadTooLargeException tooLarge() {
		String words = "The body is larger than " + this.largest
				+ " bytes. Send it in parts: smaller bundles, or documents as resources of their own.";
		return new PayloadTooLargeException(words, Words.of(IssueType.TOOLONG, words));
	}

	/** Counts what is read. */
	private final class Bounded extends ServletInputStream {

		private final ServletInputStream stream;

		private long read;

		Bounded(ServletInputStream stream) {
			this.stream = stream;
		}

		@Override
		public int read() throws IOException {
			int one = this.stream.read();
			count((one < 0) ? 0 : 1);
			return one;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int some = this.stream.read(bytes, offset, length);
			count(Math.max(some, 0));
			return some;
		}

		private void count(int more) {
			this.read += more;
			if (this.read > BoundedRequest.this.largest) {
				throw tooLarge();
			}
		}

		@Override
		public boolean isFinished() {
			return this.stream.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.stream.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.stream.setReadListener(listener);
		}

	}

}
