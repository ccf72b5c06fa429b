package org.spinerehab.server.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.spinerehab.server.store.RequestId;

/**
 * What one request has done so far. Entries of a batch may run on threads of their own.
 */
final class Trail {

	private static final String KEY = Trail.class.getName();

	private final Asker asker;

	private final String requestId;

	private final Clock clock;

	private final Map<ServletRequestDetails, Address> begun = new IdentityHashMap<>();

	private final Map<Address, Set<Deed>> shown = new LinkedHashMap<>();

	private final Set<Deed> undone = new LinkedHashSet<>();

	private final Set<String> stored = new LinkedHashSet<>();

	private boolean anythingStored;

	private Trail(Asker asker, String requestId, Clock clock) {
		this.asker = asker;
		this.requestId = requestId;
		this.clock = clock;
	}

	/**
	 * Sub-requests of a bundle share that of the bundle. HAPI's map of user data does not
	 * promise to make one only, and what the other noted would be lost.
	 */
	static Trail of(ServletRequestDetails request, Clock clock) {
		Map<Object, Object> shared = request.getUserData();
		synchronized (shared) {
			return (Trail) shared.computeIfAbsent(KEY, (key) -> new Trail(Asker.of(request.getServletRequest()),
					RequestId.of(request.getServletRequest()), clock));
		}
	}

	/** An entry begins as it was sent; later on parameters are added to it. */
	synchronized void begin(ServletRequestDetails entry) {
		this.begun.put(entry, Address.of(entry));
	}

	/** Something is about to be shown to who asked for it. */
	synchronized void show(ServletRequestDetails request, Deed deed) {
		Address asked = this.begun.getOrDefault(request, Address.of(request));
		this.shown.computeIfAbsent(asked, (key) -> new LinkedHashSet<>()).add(deed);
	}

	/** It was not shown after all. */
	synchronized List<Deed> takeBack(Address asked) {
		Set<Deed> prepared = this.shown.remove(asked);
		return (prepared != null) ? List.copyOf(prepared) : List.of();
	}

	/** Whether what would have been shown or written has the entry in it. */
	synchronized boolean names(SentEntry entry) {
		return entry.isRead() ? this.shown.containsKey(entry.address()) : !this.undone.isEmpty();
	}

	/** A write is committed together with its line. */
	synchronized void committed(List<Deed> deeds) {
		this.anythingStored = true;
		deeds.forEach((deed) -> this.stored.add(String.valueOf(deed.patient())));
	}

	/** A write was rolled back: it may be tried again, or fail. */
	synchronized void rolledBack(List<Deed> deeds) {
		this.undone.addAll(deeds);
	}

	/** Patients a line names already. */
	synchronized Set<String> patients() {
		Set<String> patients = new LinkedHashSet<>(this.stored);
		prepared().forEach((deed) -> patients.add(String.valueOf(deed.patient())));
		return patients;
	}

	synchronized boolean isEmpty() {
		return this.shown.isEmpty() && !this.anythingStored;
	}

	/** What was shown; of an anonymous reader only what concerns a patient. */
	synchronized List<AuditRow> shown() {
		return rows(prepared().stream().filter((deed) -> deed.patient() != null || !this.asker.isAnonymous()).toList());
	}

	/** What would have been shown or written, now that the answer is an error. */
	synchronized List<Deed> refused(int status) {
		Set<Deed> refused = new LinkedHashSet<>();
		prepared().forEach((deed) -> refused.add(deed.refused(status)));
		this.undone.forEach((deed) -> refused.add(deed.refused(status)));
		return List.copyOf(refused);
	}

	private Set<Deed> prepared() {
		Set<Deed> prepared = new LinkedHashSet<>();
		this.shown.values().forEach(prepared::addAll);
		return prepared;
	}

	List<AuditRow> rows(List<Deed> deeds) {
		Instant now = this.clock.instant();
		List<AuditRow> rows = new ArrayList<>();
		deeds.forEach((deed) -> rows.add(AuditRow.of(now, this.requestId, this.asker, deed)));
		return rows;
	}

}
