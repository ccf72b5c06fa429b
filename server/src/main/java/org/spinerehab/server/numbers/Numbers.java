package org.spinerehab.server.numbers;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.server.store.StoredChanges;

import org.springframework.stereotype.Component;

/**
 * The tables of numbers in force, from the stored CodeSystems. They are remembered until
 * a CodeSystem changes, in whatever process.
 */
@Component
public class Numbers {

	private static final Logger logger = LoggerFactory.getLogger(Numbers.class);

	private static final Set<String> TYPES = Set.of("CodeSystem");

	private final DaoRegistry daos;

	private final StoredChanges changes;

	private final Map<PublishedTable, Remembered> remembered = new EnumMap<>(PublishedTable.class);

	Numbers(DaoRegistry daos, StoredChanges changes) {
		this.daos = daos;
		this.changes = changes;
	}

	private record Remembered(String mark, NumberTable table) {

	}

	/** The table in force. */
	public NumberTable of(PublishedTable published) {
		String mark = this.changes.mark(TYPES);
		synchronized (this.remembered) {
			Remembered known = this.remembered.get(published);
			if (known != null && known.mark().equals(mark)) {
				return known.table();
			}
		}
		NumberTable table = load(published);
		synchronized (this.remembered) {
			this.remembered.put(published, new Remembered(mark, table));
		}
		return table;
	}

	private NumberTable load(PublishedTable published) {
		NumberTable stored = find("url", new UriParam(published.canonical())).stream()
			.reduce((one, later) -> later)
			.map(PublishedTable::read)
			.orElse(null);
		TokenParam supplement = new TokenParam(CodeSystem.CodeSystemContentMode.SUPPLEMENT.toCode());
		List<NumberTable> overlays = find("content-mode", supplement).stream()
			.filter((system) -> system.getStatus() == Enumerations.PublicationStatus.ACTIVE)
			.filter((system) -> PublishedTable.of(String.valueOf(system.getSupplements()))
				.filter((table) -> table == published)
				.isPresent())
			.map(PublishedTable::read)
			.toList();
		TableInForce inForce = TableInForce.of(published.table(), stored, overlays);
		inForce.complaints()
			.forEach((complaint) -> logger.error("{}: {} The published number is in force.", published.canonical(),
					complaint));
		return inForce.table();
	}

	/** In the order they were stored. */
	private List<CodeSystem> find(String parameter, IQueryParameterType value) {
		return this.daos.getResourceDao(CodeSystem.class)
			.<CodeSystem>searchForResources(SearchParameterMap.newSynchronous().add(parameter, value),
					new SystemRequestDetails())
			.stream()
			.sorted(Comparator.comparing((CodeSystem system) -> system.getMeta().getLastUpdated()))
			.toList();
	}

}
