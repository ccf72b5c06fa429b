package org.spinerehab.server.signal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.outcome.CheckInLabel;

/**
 * What one transaction changes about a patient's days.
 */
final class Change {

	private final NavigableSet<LocalDate> days = new TreeSet<>();

	private final Set<String> corrected = new HashSet<>();

	private final Map<String, DayReport> inconsistencies = new HashMap<>();

	private final Map<String, Set<CheckInLabel>> labels = new HashMap<>();

	private final Set<ZoneId> zones = new HashSet<>();

	void touch(LocalDate day) {
		this.days.add(day);
	}

	void correct(String reference) {
		this.corrected.add(reference);
	}

	void checkIn(String reference, DayReport inconsistencies, Set<CheckInLabel> found) {
		this.inconsistencies.put(reference, inconsistencies);
		this.labels.put(reference, Set.copyOf(found));
	}

	void sentFrom(ZoneId zone) {
		this.zones.add(zone);
	}

	NavigableSet<LocalDate> days() {
		return this.days;
	}

	Set<String> corrected() {
		return this.corrected;
	}

	List<DayReport> inconsistencies() {
		return new ArrayList<>(this.inconsistencies.values());
	}

	Set<CheckInLabel> labelsOf(@Nullable String checkIn) {
		return this.labels.getOrDefault(checkIn, Set.of());
	}

	Set<ZoneId> zones() {
		return this.zones;
	}

}
