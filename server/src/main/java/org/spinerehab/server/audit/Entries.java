package org.spinerehab.server.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * What became of the entries of a batch or transaction: one may be refused while the next
 * is answered, and of what was refused nothing was shown.
 */
final class Entries {

	private static final String KEY = Entries.class.getName();

	private static final int WRITTEN = 200;

	private static final int ERRORS = 400;

	private final Owners owners;

	Entries(Owners owners) {
		this.owners = owners;
	}

	/** What one entry was answered. */
	private record Answered(SentEntry entry, int status) {

		boolean isRefused() {
			return this.status >= ERRORS;
		}

	}

	/** HAPI sorts the entries of a transaction where they stand. */
	static void remember(ServletRequestDetails request) {
		request.getUserData().put(KEY, sent(request));
	}

	/** The patients of what was sent and not refused. */
	Set<String> patients(ServletRequestDetails request, @Nullable IBaseResource answer) {
		List<Answered> entries = answered(request, answer);
		if (entries.isEmpty()) {
			return this.owners.of(request.getResource());
		}
		Set<String> patients = new HashSet<>();
		entries.stream()
			.filter((each) -> !each.isRefused())
			.forEach((each) -> patients.addAll(this.owners.of(each.entry().resource())));
		return patients;
	}

	/**
	 * The entries that were refused, each by itself; what the trail says they showed is
	 * taken out of it.
	 */
	List<Deed> refused(ServletRequestDetails request, @Nullable IBaseResource answer, Trail trail) {
		Set<Address> shown = new HashSet<>();
		List<Answered> refused = new ArrayList<>();
		for (Answered each : answered(request, answer)) {
			if (each.isRefused()) {
				refused.add(each);
			}
			else if (each.entry().isRead()) {
				shown.add(each.entry().address());
			}
		}
		List<Deed> deeds = new ArrayList<>();
		for (Answered each : refused) {
			Address address = each.entry().address();
			boolean taken = each.entry().isRead() && !shown.contains(address);
			List<Deed> prepared = taken ? trail.takeBack(address) : List.of();
			if (prepared.isEmpty()) {
				deeds.addAll(each.entry().refused(each.status(), this.owners));
			}
			prepared.forEach((deed) -> deeds.add(deed.refused(each.status())));
		}
		return deeds;
	}

	/**
	 * The entries of a bundle refused as a whole, as far as the trail does not name them.
	 */
	List<Deed> unnamed(ServletRequestDetails request, int status, Trail trail) {
		List<Deed> deeds = new ArrayList<>();
		sent(request).stream()
			.filter((entry) -> !trail.names(entry))
			.forEach((entry) -> deeds.addAll(entry.refused(status, this.owners)));
		return deeds;
	}

	private static List<Answered> answered(ServletRequestDetails request, @Nullable IBaseResource answer) {
		List<Answered> answered = new ArrayList<>();
		if (answer instanceof Bundle bundle) {
			List<SentEntry> sent = sent(request);
			for (int i = 0; i < Math.min(sent.size(), bundle.getEntry().size()); i++) {
				answered.add(new Answered(sent.get(i), status(bundle.getEntry().get(i).getResponse().getStatus())));
			}
		}
		return answered;
	}

	/** As {@code 403 Forbidden}. */
	private static int status(@Nullable String status) {
		return (status != null) ? Integer.parseInt(status.split(" ", 2)[0]) : WRITTEN;
	}

	@SuppressWarnings("unchecked")
	private static List<SentEntry> sent(ServletRequestDetails request) {
		Object remembered = request.getUserData().get(KEY);
		if (remembered != null) {
			return (List<SentEntry>) remembered;
		}
		boolean together = request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION;
		return (together && request.getResource() instanceof Bundle bundle) ? SentEntry.of(bundle) : List.of();
	}

}
