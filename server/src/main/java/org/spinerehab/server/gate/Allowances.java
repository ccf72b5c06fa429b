package org.spinerehab.server.gate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * How often each of many may do something in a minute. Only so many are remembered, and
 * those that were last seen; each process counts for itself.
 *
 * @param <T> who, and what for
 */
final class Allowances<T> {

	private static final int REMEMBERED = 10_000;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final LoadingCache<T, Bucket> buckets;

	Allowances(ToIntFunction<T> perMinute) {
		this.buckets = Caffeine.newBuilder()
			.maximumSize(REMEMBERED)
			.expireAfterAccess(MINUTE.multipliedBy(2))
			.build((use) -> bucket(perMinute.applyAsInt(use)));
	}

	/** Counts one more; 0 if it is allowed, else the seconds until the next one is. */
	long secondsToWait(T use) {
		ConsumptionProbe probe = this.buckets.get(use).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? 0 : TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
	}

	private static Bucket bucket(int perMinute) {
		return Bucket.builder().addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE)).build();
	}

}
