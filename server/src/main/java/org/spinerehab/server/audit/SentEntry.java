package org.spinerehab.server.audit;

import java.util.List;
import java.util.Set;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a batch or transaction, as it was sent.
 *
 * @param method HTTP method
 * @param url below the FHIR base
 * @param resource to be written
 */
record SentEntry(String method, String url, @Nullable Resource resource) {

	static List<SentEntry> of(Bundle bundle) {
		return bundle.getEntry().stream().map(SentEntry::of).toList();
	}

	private static SentEntry of(BundleEntryComponent entry) {
		HTTPVerb verb = entry.getRequest().getMethod();
		String url = entry.getRequest().getUrl();
		return new SentEntry((verb != null) ? verb.toCode() : "", (url != null) ? url : "", entry.getResource());
	}

	boolean isRead() {
		return this.method.equals("GET");
	}

	Address address() {
		return Address.of(this.url);
	}

	/** One line for each patient it names, or one about nobody. */
	List<Deed> refused(int status, Owners owners) {
		Address address = address();
		int query = this.url.indexOf('?');
		Deed deed = Asked.deed(this.method, address.path(), (query >= 0) ? this.url.substring(query + 1) : null,
				status);
		Set<String> patients = owners.of(this.resource);
		patients.addAll(address.patients());
		return patients.isEmpty() ? List.of(deed) : patients.stream().map(deed::about).toList();
	}

}
