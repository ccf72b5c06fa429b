package org.spinerehab.app.review;

import java.util.ArrayList;
import java.util.List;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.IQuery;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * A whole search result, page after page. Our server pages by offset: only a sorted
 * result keeps every row on exactly one page.
 */
final class Pages {

	private static final int PAGE = 500;

	private static final int MOST_PAGES = 20;

	private Pages() {
	}

	static List<Resource> all(IGenericClient client, IQuery<IBaseBundle> query) {
		List<Resource> resources = new ArrayList<>();
		Bundle page = query.sort().ascending("_id").count(PAGE).returnBundle(Bundle.class).execute();
		for (int number = 1;; number++) {
			page.getEntry().forEach((entry) -> resources.add(entry.getResource()));
			if (page.getLink(Bundle.LINK_NEXT) == null || number == MOST_PAGES) {
				return resources;
			}
			page = client.loadPage().next(page).execute();
		}
	}

	static <T extends Resource> List<T> all(Class<T> type, IGenericClient client, IQuery<IBaseBundle> query) {
		return all(client, query).stream().filter(type::isInstance).map(type::cast).toList();
	}

}
