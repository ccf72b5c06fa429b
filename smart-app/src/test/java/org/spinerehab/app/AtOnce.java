package org.spinerehab.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Does things at the same moment, each in a thread of its own: the JDK's HTTP client
 * needs the common pool that a parallel stream would occupy.
 */
public final class AtOnce {

	private AtOnce() {
	}

	/**
	 * Does the same so many times.
	 * @param <T> what comes out of it
	 * @return what came out, when all are done
	 */
	public static <T> List<T> times(int times, Callable<T> task) {
		return all(Stream.generate(() -> task).limit(times).toList());
	}

	/**
	 * Does all of it.
	 * @param <T> what comes out of it
	 * @return what came out, when all are done
	 */
	public static <T> List<T> all(List<Callable<T>> tasks) {
		ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
		CountDownLatch start = new CountDownLatch(1);
		try {
			List<Future<T>> running = tasks.stream().map((task) -> threads.submit(() -> {
				start.await();
				return task.call();
			})).toList();
			start.countDown();
			return running.stream().map(AtOnce::result).toList();
		}
		finally {
			threads.shutdown();
		}
	}

	private static <T> T result(Future<T> running) {
		try {
			return running.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
