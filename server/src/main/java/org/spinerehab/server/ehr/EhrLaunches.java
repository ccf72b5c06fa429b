package org.spinerehab.server.ehr;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Component;

/**
 * Launches of the last minutes. A launch id is opaque, unguessable and forgotten after
 * ten minutes or one token.
 */
@Component
@Profile("sandbox")
public class EhrLaunches {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private final Base64StringKeyGenerator ids = new Base64StringKeyGenerator(
			java.util.Base64.getUrlEncoder().withoutPadding(), 32);

	private final Cache<String, EhrLaunch> launches = newCache();

	private final Cache<String, EhrLaunch> redeemed = newCache();

	private static Cache<String, EhrLaunch> newCache() {
		return Caffeine.newBuilder().expireAfterWrite(LIFETIME).maximumSize(10_000).build();
	}

	/** The launch behind an id, unless it is unknown or too old. */
	public Optional<EhrLaunch> find(String launch) {
		return Optional.ofNullable(this.launches.getIfPresent(launch));
	}

	/** Uses a launch up: it is good for one token. */
	public Optional<EhrLaunch> redeem(String launch) {
		EhrLaunch found = this.launches.asMap().remove(launch);
		if (found != null) {
			this.redeemed.put(launch, found);
		}
		return Optional.ofNullable(found);
	}

	/** The launch behind an id that was used up in the last minutes. */
	public Optional<EhrLaunch> findRedeemed(String launch) {
		return Optional.ofNullable(this.redeemed.getIfPresent(launch));
	}

	/** A launch from the chart of a patient. */
	EhrLaunch fromChart(String username, String patient, @Nullable String encounter) {
		return keep(new EhrLaunch(this.ids.generateKey(), username, patient, encounter, null, true));
	}

	/** A launch of the nurses' list, without a patient. */
	EhrLaunch ofWorklist(String username) {
		return keep(new EhrLaunch(this.ids.generateKey(), username, null, null, "worklist", false));
	}

	private EhrLaunch keep(EhrLaunch launch) {
		this.launches.put(launch.id(), launch);
		return launch;
	}

}
