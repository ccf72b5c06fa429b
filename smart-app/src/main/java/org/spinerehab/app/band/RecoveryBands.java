package org.spinerehab.app.band;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.util.BundleUtil;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * The bands in force on our server, remembered for five minutes: a changed number is on
 * the page after that. They never stand in the way of a page: what cannot be read is left
 * out.
 */
@Component
public class RecoveryBands {

	static final Duration MEMORY = Duration.ofMinutes(5);

	private static final int MOST = 500;

	private static final Logger logger = LoggerFactory.getLogger(RecoveryBands.class);

	private final Clock clock;

	private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

	RecoveryBands(Clock clock) {
		this.clock = clock;
	}

	private record Remembered(OperationBands bands, Instant at) {

		boolean isFresh(Instant now) {
			return !now.isBefore(this.at) && now.isBefore(this.at.plus(MEMORY));
		}

	}

	/**
	 * What is expected after the operation of a template.
	 * @param client a client of our server, with any rights
	 * @param template canonical of the template, with or without its version
	 * @return nothing if the server does not answer
	 */
	public Optional<OperationBands> of(IGenericClient client, String template) {
		Instant now = this.clock.instant();
		Remembered known = this.remembered.get(template);
		if (known != null && known.isFresh(now)) {
			return Optional.of(known.bands());
		}
		try {
			OperationBands bands = read(client, template);
			this.remembered.put(template, new Remembered(bands, now));
			return Optional.of(bands);
		}
		catch (RuntimeException ex) {
			logger.warn("Expected recovery cannot be read: {}", ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	private static OperationBands read(IGenericClient client, String canonical) {
		String[] address = canonical.split("\\|");
		Optional<OperationTemplate> template = find(client, PlanDefinition.class,
				PlanDefinition.URL.matches().value(address[0]))
			.stream()
			.sorted(Comparator.comparing((one) -> address.length > 1 && address[1].equals(one.getVersion())))
			.reduce((one, better) -> better)
			.map(OperationTemplate::new);
		List<CodeSystem> tables = find(client, CodeSystem.class,
				CodeSystem.URL.matches().values(SpineRehab.RECOVERY_BANDS, SpineRehab.TAILORING_FACTORS));
		List<CodeSystem> overlays = find(client, CodeSystem.class,
				new TokenClientParam(CodeSystem.SP_CONTENT_MODE).exactly()
					.code(CodeSystemContentMode.SUPPLEMENT.toCode()));
		Optional<NumbersInForce> bands = inForce(SpineRehab.RECOVERY_BANDS, tables, overlays);
		if (template.isEmpty() || bands.isEmpty()) {
			return OperationBands.NONE;
		}
		RecoveryTable table = new RecoveryTable(bands.get());
		return new OperationBands(template.get().procedure().map(table::bands).orElse(Map.of()),
				template.get().generalSteps(table),
				inForce(SpineRehab.TAILORING_FACTORS, tables, overlays)
					.flatMap((numbers) -> numbers.value("band-reference-weeks"))
					.filter((weeks) -> weeks.signum() > 0)
					.orElse(null));
	}

	private static Optional<NumbersInForce> inForce(String canonical, List<CodeSystem> tables,
			List<CodeSystem> overlays) {
		return tables.stream()
			.filter((table) -> canonical.equals(table.getUrl()))
			.reduce((one, later) -> later)
			.map((table) -> NumbersInForce.of(table, overlays));
	}

	/** In the order they were stored: the last one counts. */
	private static <T extends Resource> List<T> find(IGenericClient client, Class<T> type, ICriterion<?> criterion) {
		Bundle found = client.search()
			.forResource(type)
			.where(criterion)
			.count(MOST)
			.returnBundle(Bundle.class)
			.execute();
		return BundleUtil.toListOfResourcesOfType(client.getFhirContext(), found, type)
			.stream()
			.sorted(Comparator.comparing((resource) -> resource.getMeta().getLastUpdated(),
					Comparator.nullsFirst(Comparator.naturalOrder())))
			.toList();
	}

}
