package org.spinerehab.app.discharge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.connection.EhrClient;
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
			Procedure procedure = attempt("operation", this::procedure);
			Encounter encounter = attempt("hospital stay", this::encounter);
			List<Condition> conditions = attempt("problem list", () -> all(Condition.class).toList());
			Observation bmi = attempt("BMI", this::bmi);
			return new Chart((procedure != null) ? this.facts.operation(procedure) : null,
					(encounter != null) ? this.facts.stay(encounter) : null, (bmi != null) ? this.facts.bmi(bmi) : null,
					(conditions != null) ? this.facts.diagnoses(conditions, procedure) : List.of(),
					List.copyOf(this.notRead), ChartReader.this.clock.instant());
		}

		/** The last spine operation that happened. */
		private @Nullable Procedure procedure() {
			LocalDate today = LocalDate.ofInstant(ChartReader.this.clock.instant(), ChartReader.this.site.timeZone());
			return all(Procedure.class)
				.filter((candidate) -> candidate.getStatus() == Procedure.ProcedureStatus.COMPLETED
						|| candidate.getStatus() == Procedure.ProcedureStatus.INPROGRESS)
				.filter((candidate) -> this.facts.date(candidate) != null)
				.filter((candidate) -> !Objects.requireNonNull(this.facts.date(candidate)).isAfter(today))
				.max(Comparator.comparing((candidate) -> Objects.requireNonNull(this.facts.date(candidate))))
				.orElse(null);
		}

		private @Nullable Encounter encounter() {
			return (this.launch.encounterId() == null) ? null
					: this.client.read().resource(Encounter.class).withId(this.launch.encounterId()).execute();
		}

		private @Nullable Observation bmi() {
			Bundle found = this.client.search()
				.forResource(Observation.class)
				.where(new ReferenceClientParam("patient").hasId(this.launch.requirePatient().ehrId()))
				.and(new TokenClientParam("code").exactly().systemAndCode(LOINC, BMI))
				.returnBundle(Bundle.class)
				.execute();
			return entries(found, Observation.class)
				.filter((observation) -> observation.hasValueQuantity() && observation.getValueQuantity().hasValue())
				.filter((observation) -> observation.getStatus() != Observation.ObservationStatus.ENTEREDINERROR
						&& observation.getStatus() != Observation.ObservationStatus.CANCELLED)
				.max(Comparator.comparing(this.facts::day))
				.orElse(null);
		}

		private <T extends Resource> Stream<T> all(Class<T> type) {
			return entries(this.client.search()
				.forResource(type)
				.where(new ReferenceClientParam("patient").hasId(this.launch.requirePatient().ehrId()))
				.returnBundle(Bundle.class)
				.execute(), type);
		}

		private static <T extends Resource> Stream<T> entries(Bundle found, Class<T> type) {
			return found.getEntry()
				.stream()
				.map(Bundle.BundleEntryComponent::getResource)
				.filter(type::isInstance)
				.map(type::cast);
		}

		private <T> @Nullable T attempt(String what, Supplier<@Nullable T> read) {
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
			catch (DataFormatException ex) {
				this.notRead.add(what + ": the EHR’s answer could not be read");
			}
			logger.info("Chart of launch {}: {}", this.launch.id(), this.notRead.get(this.notRead.size() - 1));
			return null;
		}

	}

}
