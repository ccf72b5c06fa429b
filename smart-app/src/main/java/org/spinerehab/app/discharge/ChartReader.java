package org.spinerehab.app.discharge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.IQuery;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.connection.EhrClient;
import org.spinerehab.app.connection.ForeignAddressException;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Site;

import org.springframework.stereotype.Component;

/**
 * Reads the chart once per launch. What cannot be read is said, and does not keep the
 * rest from being shown.
 */
@Component
class ChartReader {

	private static final Logger logger = LoggerFactory.getLogger(ChartReader.class);

	private static final String LOINC = "http://loinc.org";

	private static final String BMI = "39156-5";

	private static final int PAGE = 50;

	private static final int PAGES = 4;

	private final EhrClient ehr;

	private final Connections connections;

	private final Clock clock;

	private final Site site;

	ChartReader(EhrClient ehr, Connections connections, Clock clock, Site site) {
		this.ehr = ehr;
		this.connections = connections;
		this.clock = clock;
		this.site = site;
	}

	Chart read(LaunchContext launch) {
		return new Reading(launch, this.ehr.forLaunch(launch)).read();
	}

	/**
	 * One reading; after the first missing answer nothing more is asked, so that a silent
	 * EHR costs one timeout and not four.
	 */
	private final class Reading {

		private final LaunchContext launch;

		private final IGenericClient client;

		private final ChartFacts facts;

		private final List<String> notRead = new ArrayList<>();

		private boolean silent;

		private Reading(LaunchContext launch, IGenericClient client) {
			this.launch = launch;
			this.client = client;
			this.facts = new ChartFacts(ChartReader.this.connections.byId(launch.connectionId()).fhirBase().toString(),
					ChartReader.this.site.timeZone());
		}

		private Chart read() {
			Procedure procedure = attempt("operation", "Procedure", this::procedure);
			Encounter encounter = attempt("hospital stay", "Encounter", this::encounter);
			List<Condition> conditions = attempt("problem list", "Condition",
					() -> all(Condition.class, Condition::getSubject).toList());
			Observation bmi = attempt("BMI", "Observation", this::bmi);
			return new Chart((procedure != null) ? this.facts.operation(procedure) : null,
					(encounter != null) ? this.facts.stay(encounter) : null, (bmi != null) ? this.facts.bmi(bmi) : null,
					(conditions != null) ? this.facts.diagnoses(conditions, procedure) : List.of(),
					List.copyOf(this.notRead), ChartReader.this.clock.instant());
		}

		/** The last spine operation that happened. */
		private @Nullable Procedure procedure() {
			LocalDate today = LocalDate.ofInstant(ChartReader.this.clock.instant(), ChartReader.this.site.timeZone());
			return all(Procedure.class, Procedure::getSubject)
				.filter((candidate) -> candidate.getStatus() == Procedure.ProcedureStatus.COMPLETED
						|| candidate.getStatus() == Procedure.ProcedureStatus.INPROGRESS)
				.filter((candidate) -> this.facts.date(candidate) != null)
				.filter((candidate) -> !Objects.requireNonNull(this.facts.date(candidate)).isAfter(today))
				.max(Comparator.comparing((candidate) -> Objects.requireNonNull(this.facts.date(candidate))))
				.orElse(null);
		}

		private @Nullable Encounter encounter() {
			if (this.launch.encounterId() == null) {
				return null;
			}
			Encounter encounter = this.client.read()
				.resource(Encounter.class)
				.withId(this.launch.encounterId())
				.execute();
			return isOfPatient(encounter.getSubject()) ? encounter : null;
		}

		private @Nullable Observation bmi() {
			return all(Observation.class, Observation::getSubject,
					new TokenClientParam("code").exactly().systemAndCode(LOINC, BMI))
				.filter((observation) -> observation.hasValueQuantity() && observation.getValueQuantity().hasValue())
				.filter((observation) -> observation.getStatus() != Observation.ObservationStatus.ENTEREDINERROR
						&& observation.getStatus() != Observation.ObservationStatus.CANCELLED)
				.max(Comparator.comparing(this.facts::day))
				.orElse(null);
		}

		/** All pages, and of them only what is about the patient of the launch. */
		private <T extends Resource> Stream<T> all(Class<T> type, Function<T, Reference> subject,
				ICriterion<?>... criteria) {
			IQuery<?> query = this.client.search()
				.forResource(type)
				.where(new ReferenceClientParam("patient").hasId(this.launch.requirePatient().ehrId()));
			for (ICriterion<?> criterion : criteria) {
				query = query.and(criterion);
			}
			List<Resource> found = new ArrayList<>();
			Bundle page = query.count(PAGE).returnBundle(Bundle.class).execute();
			for (int i = 1; page != null; i++) {
				page.getEntry().forEach((entry) -> found.add(entry.getResource()));
				boolean more = page.getLink(Bundle.LINK_NEXT) != null && i < PAGES;
				page = more ? this.client.loadPage().next(page).execute() : null;
			}
			return found.stream()
				.filter(type::isInstance)
				.map(type::cast)
				.filter((resource) -> isOfPatient(subject.apply(resource)));
		}

		private boolean isOfPatient(Reference subject) {
			return this.launch.requirePatient().ehrId().equals(subject.getReferenceElement().getIdPart());
		}

		private <T> @Nullable T attempt(String what, String type, Supplier<@Nullable T> read) {
			if (!this.launch.granted(type, 'r')) {
				this.notRead.add(what + ": the EHR does not share it with this app");
				return null;
			}
			if (this.silent) {
				this.notRead.add(what + ": not asked, the EHR did not answer before");
				return null;
			}
			try {
				return read.get();
			}
			catch (FhirClientConnectionException ex) {
				this.silent = true;
				this.notRead.add(what + ": the EHR did not answer");
			}
			catch (BaseServerResponseException ex) {
				this.notRead.add(what + ": the EHR did not allow it (" + ex.getStatusCode() + ")");
			}
			catch (DataFormatException | ForeignAddressException ex) {
				this.notRead.add(what + ": the EHR’s answer could not be read");
			}
			logger.info("Chart of launch {}: {}", this.launch.id(), this.notRead.get(this.notRead.size() - 1));
			return null;
		}

	}

}
