package org.spinerehab.app.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.checkin.CheckIns;
import org.spinerehab.app.checkin.FilledForm;
import org.spinerehab.app.checkin.Sent;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.discharge.PlanSigner;
import org.spinerehab.app.discharge.Proposal;
import org.spinerehab.app.discharge.SignOutcome;
import org.spinerehab.app.identity.ChartCopy;
import org.spinerehab.app.identity.PatientLinks;
import org.spinerehab.app.identity.RehabServer;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Words;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads one person: chart copies, the discharge baseline, a signed plan, a personal link,
 * the daily and weekly check-ins up to yesterday. Every step goes through the door the
 * product uses and may be done again.
 */
@Component
@Profile("sandbox")
class SandboxLoad {

	private static final Logger logger = LoggerFactory.getLogger(SandboxLoad.class);

	private static final LocalTime BEFORE_DISCHARGE = LocalTime.of(10, 0);

	private static final LocalTime AT_DISCHARGE = LocalTime.of(10, 30);

	private final RehabServer server;

	private final ChartCopy chartCopy;

	private final PlanSigner signer;

	private final CheckIns checkIns;

	private final PatientLinks links;

	private final Words words;

	private final Path linkFile;

	SandboxLoad(RehabServer server, ChartCopy chartCopy, PlanSigner signer, CheckIns checkIns, PatientLinks links,
			Words words, @Value("${spine-rehab.sandbox.data-dir}") Path dataDir) {
		this.server = server;
		this.chartCopy = chartCopy;
		this.signer = signer;
		this.checkIns = checkIns;
		this.links = links;
		this.words = words;
		this.linkFile = dataDir.resolve("check-in-links.txt");
	}

	/** Chart copies and a signed plan. */
	void sign(Person person, LaunchContext launch, Connection connection) {
		LocalDate surgery = person.surgery(this.words.today());
		PersonChart chart = new PersonChart(person, surgery, this.words.site().timeZone());
		this.chartCopy.copy(launch, connection, chart.facts());
		tellTheBaseline(person, launch.requirePatient().rehabId(), surgery);
		sign(person, launch, connection, chart, surgery);
	}

	/** The diary up to yesterday, and a personal link. */
	void answer(Person person, LaunchContext launch) {
		LocalDate surgery = person.surgery(this.words.today());
		String rehabId = launch.requirePatient().rehabId();
		Weeks weeks = Weeks.of(person);
		Diary.of(person)
			.checkIns(surgery, this.words.site().timeZone())
			.stream()
			.takeWhile((checkIn) -> checkIn.answered().toLocalDate().isBefore(this.words.today()))
			.forEach((checkIn) -> {
				requireSaved(person, this.checkIns.submit(rehabId, checkIn));
				weeks.after(checkIn, surgery)
					.ifPresent((week) -> requireSaved(person, this.checkIns.submit(rehabId, week)));
			});
		if (person.onHoldFrom() != null && person.surgeryDaysAgo() >= person.onHoldFrom()) {
			hold(this.server.forLaunch(launch), planId(person, surgery));
		}
		keep(person, this.links.create(rehabId));
	}

	/** What the plan is tailored by and later answers are compared with. */
	private void tellTheBaseline(Person person, String rehabId, LocalDate surgery) {
		FormItems form = new FormItems();
		person.baseline().forEach(form::add);
		UUID id = UUID
			.nameUUIDFromBytes(("baseline/" + person.vignette() + "/" + surgery).getBytes(StandardCharsets.UTF_8));
		requireSaved(person, this.checkIns.submit(rehabId, new FilledForm(SpineRehab.DISCHARGE_BASELINE, id,
				surgery.plusDays(person.dischargeDay()).atTime(BEFORE_DISCHARGE).atZone(this.words.site().timeZone()),
				form.items())));
	}

	private static void requireSaved(Person person, Sent sent) {
		if (sent instanceof Sent.NotSaved) {
			throw new IllegalStateException("A check-in of " + person.vignette() + " was not saved");
		}
	}

	/** Back in hospital: the plan waits. */
	private static void hold(IGenericClient client, UUID planId) {
		Bundle found = client.search()
			.forResource(CarePlan.class)
			.where(CarePlan.IDENTIFIER.exactly().systemAndIdentifier(SpineRehab.PLAN_IDS, planId.toString()))
			.and(CarePlan.STATUS.exactly().code("active"))
			.returnBundle(Bundle.class)
			.execute();
		for (Bundle.BundleEntryComponent entry : found.getEntry()) {
			CarePlan plan = (CarePlan) entry.getResource();
			plan.setStatus(CarePlan.CarePlanStatus.ONHOLD);
			client.update()
				.resource(plan)
				.withAdditionalHeader("If-Match", "W/\"" + plan.getIdElement().getVersionIdPart() + "\"")
				.execute();
		}
	}

	private static UUID planId(Person person, LocalDate surgery) {
		return UUID.nameUUIDFromBytes((person.vignette() + "/" + surgery).getBytes(StandardCharsets.UTF_8));
	}

	private void sign(Person person, LaunchContext launch, Connection connection, PersonChart chart,
			LocalDate surgery) {
		List<Resource> copies = List.of(copy(chart.encounter(), connection), copy(chart.procedure(), connection),
				copy(chart.condition(0), connection));
		Proposal proposal = new Proposal(planId(person, surgery), surgery, draft(person, launch, surgery), copies);
		SignOutcome outcome = this.signer.signAsProposed(launch, proposal,
				surgery.plusDays(person.dischargeDay())
					.atTime(AT_DISCHARGE)
					.atZone(this.words.site().timeZone())
					.toInstant());
		if (!(outcome instanceof SignOutcome.Signed)) {
			throw new IllegalStateException("The plan of " + person.vignette() + " was not signed: " + outcome);
		}
	}

	private CarePlan draft(Person person, LaunchContext launch, LocalDate surgery) {
		IGenericClient client = this.server.forLaunch(launch);
		Parameters facts = new Parameters();
		facts.addParameter("surgery-date", new DateType(surgery.toString()));
		if (person.stepsBefore() != null) {
			facts.addParameter("preop-steps", new IntegerType(person.stepsBefore()));
		}
		Parameters parameters = new Parameters();
		parameters.addParameter("subject", new StringType("Patient/" + launch.requirePatient().rehabId()));
		parameters.addParameter("practitioner", new StringType("Practitioner/" + launch.user().rehabId()));
		parameters.addParameter().setName("parameters").setResource(facts);
		return client.operation()
			.onInstance(template(client, person).getIdElement().toUnqualifiedVersionless())
			.named("$apply")
			.withParameters(parameters)
			.returnResourceType(CarePlan.class)
			.execute();
	}

	private static PlanDefinition template(IGenericClient client, Person person) {
		Optional<PlanDefinition> found = client.search()
			.forResource(PlanDefinition.class)
			.where(PlanDefinition.URL.matches().value(SpineRehab.CANONICAL + "/PlanDefinition/" + person.template()))
			.returnBundle(Bundle.class)
			.execute()
			.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(PlanDefinition.class::isInstance)
			.map(PlanDefinition.class::cast)
			.findFirst();
		return found.orElseThrow(() -> new IllegalStateException("The template is not on the server yet"));
	}

	/** What a plan refers to carries the identifier of the EHR's original. */
	private static Resource copy(DomainResource original, Connection connection) {
		Identifier identifier = new Identifier().setSystem(connection.fhirBase() + "/" + original.fhirType())
			.setValue(original.getIdElement().getIdPart());
		original.setId((String) null);
		if (original instanceof Encounter encounter) {
			return encounter.addIdentifier(identifier);
		}
		if (original instanceof Procedure procedure) {
			return procedure.setEncounter(null).addIdentifier(identifier);
		}
		return ((Condition) original).addIdentifier(identifier);
	}

	/**
	 * Links are stored only as hashes: in the sandbox a file keeps them for whoever tries
	 * the product.
	 */
	private synchronized void keep(Person person, URI link) {
		String line = person.vignette() + " " + person.name() + ": " + link + System.lineSeparator();
		logger.info("Daily check-in of {}", line.strip());
		try {
			Files.createDirectories(this.linkFile.toAbsolutePath().getParent());
			Files.writeString(this.linkFile, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
