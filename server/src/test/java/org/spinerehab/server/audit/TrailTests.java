package org.spinerehab.server.audit;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class TrailTests {

	@Test
	void entriesThatBeginAtOnceShareOneTrail() throws Exception {
		CountDownLatch both = new CountDownLatch(2);
		ServletRequestDetails request = new ServletRequestDetails();
		request.setServletRequest(new MockHttpServletRequest() {

			/** Who is asked first waits for the other, as far as it may come here. */
			@Override
			public String getRemoteAddr() {
				both.countDown();
				try {
					both.await(500, TimeUnit.MILLISECONDS);
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
				return super.getRemoteAddr();
			}

		});
		ExecutorService entries = Executors.newFixedThreadPool(2);
		try {
			Callable<Trail> begin = () -> Trail.of(request, Clock.systemUTC());
			Future<Trail> one = entries.submit(begin);
			Future<Trail> other = entries.submit(begin);
			assertThat(one.get()).isSameAs(other.get());
		}
		finally {
			entries.shutdown();
		}
	}

}
