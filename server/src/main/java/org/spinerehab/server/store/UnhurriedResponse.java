package org.spinerehab.server.store;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Sends an answer when a buffer is full or the answer ends. HAPI's JSON writer flushes
 * after each decimal number, and each flush would be a packet of its own.
 */
final class UnhurriedResponse extends HttpServletResponseWrapper {

	UnhurriedResponse(HttpServletResponse response) {
		super(response);
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		return new PrintWriter(super.getWriter()) {

			@Override
			public void flush() {
				// The container flushes when its buffer is full and at the end.
			}

		};
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return new UnhurriedStream(super.getOutputStream());
	}

	private static final class UnhurriedStream extends ServletOutputStream {

		private final ServletOutputStream out;

		private UnhurriedStream(ServletOutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int one) throws IOException {
			this.out.write(one);
		}

		@Override
		public void write(byte[] some, int offset, int length) throws IOException {
			this.out.write(some, offset, length);
		}

		@Override
		public void close() throws IOException {
			this.out.close();
		}

		@Override
		public boolean isReady() {
			return this.out.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.out.setWriteListener(listener);
		}

	}

}
