package org.spinerehab.app.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.IQuery;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.band.RecoveryBands;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Site;
import org.spinerehab.app.web.Words;
import org.spinerehab.app.web.WrongPatient;

import org.springframework.stereotype.Component;

/**
 * Reads one patient's recovery from our server.
 */
@Component
class Recoveries {

	private static final String BMI = "39156-5";

	private static final String WITHOUT_OPERATION = "No signed plan names the operation, so no expected range is drawn.";

	private final RehabServer server;

	private final TeamPatients patients;

	private final CurrentPlans plans;

	private final RecoveryBands bands;

	private final ZoneId zone;

	private final Words words;

	Recoveries(RehabServer server, TeamPatients patients, CurrentPlans plans, RecoveryBands bands, Site site,
			Words words) {
		this.server = server;
		this.patients = patients;
		this.plans = plans;
		this.bands = bands;
		this.zone = site.timeZone();
		this.words = words;
	}

	/** The patient of the launch. */
	Recovery read(LaunchContext launch) {
		return read(this.server.forLaunch(launch), launch.requirePatient());
	}

	/**
	 * A patient chosen from the list of signals, or the patient of the launch again.
	 * @throws WrongPatient if the launch is for somebody else
	 */
	Recovery read(LaunchContext launch, String rehabPatientId) {
		EhrPatient own = launch.patient();
		if (own != null && own.rehabId().equals(rehabPatientId)) {
			return read(launch);
		}
		if (own != null) {
			throw new WrongPatient(own.name());
		}
		IGenericClient client = this.server.forLaunch(launch, rehabPatientId);
		return read(client, this.patients.read(client, launch, rehabPatientId));
	}

	private Recovery read(IGenericClient client, EhrPatient patient) {
		String id = patient.rehabId();
		Optional<Recovery.Operation> operation = operation(client, id);
		Optional<CurrentPlan> plan = this.plans.of(client, id);
		Optional<LocalDate> surgery = operation.map(Recovery.Operation::date).or(() -> plan.map(CurrentPlan::surgery));
		Reports reports = Reports.read(client, id, this.words.today());
		List<OpenSignal> signals = signals(client, id);
		return new Recovery(patient, operation, plan, surgery.map(reports::series).orElse(Map.of()),
				plan.map((signed) -> expected(client, signed, reports))
					.orElseGet(() -> ExpectedRecovery.none(WITHOUT_OPERATION)),
				reports.worst(this.words.today()), signals,
				surgery.map((day) -> marks(signals, day, reports.measures())).orElse(List.of()), conditions(client, id),
				bmi(client, id), lastCheckIn(client, id));
	}

	private ExpectedRecovery expected(IGenericClient client, CurrentPlan plan, Reports reports) {
		return (plan.template() == null) ? ExpectedRecovery.none(WITHOUT_OPERATION) : ExpectedRecovery
			.of(plan.tailoring(), this.bands.of(client, plan.template()), reports.stepsBeforeSurgery());
	}

	private Optional<Recovery.Operation> operation(IGenericClient client, String id) {
		return first(Procedure.class,
				client.search()
					.forResource(Procedure.class)
					.where(Procedure.PATIENT.hasId(id))
					.sort()
					.descending(Procedure.DATE))
			.filter(Procedure::hasPerformedDateTimeType)
			.map((procedure) -> new Recovery.Operation(name(procedure),
					LocalDate.parse(procedure.getPerformedDateTimeType().getValueAsString().substring(0, 10)),
					procedure.getPerformerFirstRep().getActor().getDisplay()));
	}

	private static String name(Procedure procedure) {
		String what = text(procedure.getCode());
		String where = procedure.hasBodySite() ? text(procedure.getBodySiteFirstRep()) : null;
		return (where == null || what.contains(where)) ? what : what + ", " + where;
	}

	private static String text(CodeableConcept concept) {
		String text = concept.hasText() ? concept.getText() : concept.getCodingFirstRep().getDisplay();
		return (text == null) ? "not named" : text;
	}

	private static List<OpenSignal> signals(IGenericClient client, String id) {
		List<Resource> found = new ArrayList<>(
				Pages.all(client, client.search().forResource(Flag.class).where(Flag.PATIENT.hasId(id))));
		found.addAll(Pages.all(client, client.search().forResource(Task.class).where(Task.PATIENT.hasId(id))));
		return new SignalReader(found).read();
	}

	/** A signal belongs to the charts its data are on, else to those of its rule. */
	private List<SignalMark> marks(List<OpenSignal> signals, LocalDate surgery, Map<String, Measure> measures) {
		return signals.stream().map((signal) -> {
			Set<Measure> own = EnumSet.noneOf(Measure.class);
			signal.details().stream().map(measures::get).filter(Objects::nonNull).forEach(own::add);
			LocalDate day = LocalDate.ofInstant(signal.since(), this.zone);
			return new SignalMark(PostOpDay.of(surgery, day).number(), signal.rule(),
					own.isEmpty() ? SignalWords.measures(signal.rule()) : own);
		}).filter((mark) -> mark.day() >= 0).toList();
	}

	private static List<String> conditions(IGenericClient client, String id) {
		return Pages
			.all(Condition.class, client,
					client.search().forResource(Condition.class).where(Condition.PATIENT.hasId(id)))
			.stream()
			.map((condition) -> text(condition.getCode()))
			.distinct()
			.toList();
	}

	private static @Nullable String bmi(IGenericClient client, String id) {
		return first(Observation.class,
				client.search()
					.forResource(Observation.class)
					.where(Observation.PATIENT.hasId(id))
					.where(Observation.CODE.exactly().systemAndCode("http://loinc.org", BMI))
					.sort()
					.descending(Observation.DATE))
			.filter((observation) -> observation.hasValueQuantity() && observation.getValueQuantity().hasValue())
			.map((observation) -> Words.number(observation.getValueQuantity().getValue()))
			.orElse(null);
	}

	private static @Nullable Instant lastCheckIn(IGenericClient client, String id) {
		return first(QuestionnaireResponse.class,
				client.search()
					.forResource(QuestionnaireResponse.class)
					.where(QuestionnaireResponse.PATIENT.hasId(id))
					.sort()
					.descending(QuestionnaireResponse.AUTHORED))
			.map(QuestionnaireResponse::getAuthored)
			.map(Date::toInstant)
			.orElse(null);
	}

	private static <T extends Resource> Optional<T> first(Class<T> type, IQuery<IBaseBundle> query) {
		return query.count(1)
			.returnBundle(Bundle.class)
			.execute()
			.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst();
	}

}
