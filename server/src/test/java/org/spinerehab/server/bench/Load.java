package org.spinerehab.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One kind of request many times over some connections.
 *
 * @param address where to
 * @param token bearer token
 * @param bodies what is posted, in turn; without any it is a GET
 * @param expected status that counts as success
 */
record Load(String address, String token, List<String> bodies, int expected) {

	/** What was measured. */
	record Result(double perSecond, double median, double p95, int failures) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%.0f/s, p50 %.1f ms, p95 %.1f ms%s", this.perSecond, this.median,
					this.p95, (this.failures > 0) ? ", " + this.failures + " FAILED" : "");
		}

	}

	Result run(int requests, int connections) throws InterruptedException {
		long[] nanos = new long[requests];
		AtomicInteger next = new AtomicInteger();
		AtomicInteger failures = new AtomicInteger();
		CountDownLatch done = new CountDownLatch(connections);
		long start = System.nanoTime();
		for (int i = 0; i < connections; i++) {
			new Thread(() -> {
				HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
				for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
					long begin = System.nanoTime();
					if (send(client, n) != this.expected) {
						failures.incrementAndGet();
					}
					nanos[n] = System.nanoTime() - begin;
				}
				done.countDown();
			}).start();
		}
		done.await();
		double seconds = (System.nanoTime() - start) / 1e9;
		Arrays.sort(nanos);
		return new Result(requests / seconds, nanos[requests / 2] / 1e6, nanos[requests * 95 / 100] / 1e6,
				failures.get());
	}

	private int send(HttpClient client, int number) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address))
			.header("Content-Type", "application/fhir+json")
			.header("Authorization", "Bearer " + this.token)
			.method(this.bodies.isEmpty() ? "GET" : "POST",
					this.bodies.isEmpty() ? HttpRequest.BodyPublishers.noBody()
							: HttpRequest.BodyPublishers.ofString(this.bodies.get(number % this.bodies.size())))
			.build();
		try {
			return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
		}
		catch (IOException ex) {
			return -1;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
