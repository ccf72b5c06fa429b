package org.spinerehab.server.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.PublishedExamples;
import org.spinerehab.server.TestTokens;

/**
 * Prints the figures of docs/benchmarks.md.
 */
final class Bench {

	private static final int CONNECTIONS = 4;

	private static final int ROWS = Integer.getInteger("bench.rows", 5000);

	private static final int STARTS = 3;

	private static final int REQUESTS = Integer.getInteger("bench.requests", 4000);

	/** Triage reads a patient's days around the report: each reports once a day. */
	private static final int PATIENTS = 50;

	/** Before what is counted, so that what runs often is compiled. */
	private static final int WARM_UP = 4000;

	private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

	/** {@code -Dbench.only=access}, {@code starts} or {@code validation}: that alone. */
	private static final String ONLY = System.getProperty("bench.only", "");

	private static final PrintStream OUT = System.out;

	private final Servers servers;

	private @Nullable String patient;

	private String observation = "";

	private Bench(Servers servers) {
		this.servers = servers;
	}

	public static void main(String[] arguments) throws Exception {
		try (Servers servers = new Servers(Integer.getInteger("bench.port", 18190))) {
			new Bench(servers).run();
		}
	}

	private void run() throws Exception {
		try (Servers.Running first = this.servers.ours()) {
			print("first start, empty database", "%.1f s to the first 200, %.1f s until ready", first.firstAnswer(),
					first.ready());
			fill();
		}
		if (isAsked("access")) {
			access();
		}
		if (isAsked("starts")) {
			starts();
		}
		if (isAsked("validation")) {
			validation();
		}
	}

	private static boolean isAsked(String part) {
		return ONLY.isEmpty() || ONLY.equals(part);
	}

	/** Off, on and off again: the machine may have other things to do in between. */
	private void access() throws InterruptedException {
		AccessCost cost = new AccessCost(this.servers, patient(), this.observation, REQUESTS);
		Map<String, Load.Result> before = cost.off();
		Map<String, Load.Result> on = cost.on();
		Map<String, Load.Result> after = cost.off();
		on.forEach((what, with) -> {
			double without = (before.get(what).perSecond() + after.get(what).perSecond()) / 2;
			print(what + ", access and audit on", "%s; off %.0f/s; on is %.2f of off", with, without,
					with.perSecond() / without);
		});
	}

	private void starts() throws Exception {
		for (int i = 0; i < STARTS; i++) {
			try (Servers.Running started = this.servers.ours()) {
				print("start, existing database", "%.1f s to the first 200, %.1f s until ready, RSS %d MB",
						started.firstAnswer(), started.ready(), started.memory());
			}
		}
	}

	private void validation() throws Exception {
		try (Servers.Running ours = this.servers.ours()) {
			reportPain("our");
			apply().run(WARM_UP / 10, 1);
			print("$apply, 1 connection", "%s", apply().run(300, 1));
			print("$apply, 4 connections", "%s", apply().run(300, CONNECTIONS));
			print("after the load", "RSS %d MB", ours.memory());
		}
		for (String validation : List.of("stock", "none")) {
			try (Servers.Running other = this.servers.other(validation)) {
				reportPain(validation);
			}
		}
	}

	/** Patients of its own for each server: all have as much to read. */
	private void reportPain(String validation) throws InterruptedException {
		List<String> patients = Stream.generate(this::newPatient).limit(PATIENTS).toList();
		pain(patients, 0, WARM_UP).run(WARM_UP, CONNECTIONS);
		print("POST pain, " + validation + " validation", "%s",
				pain(patients, WARM_UP, REQUESTS).run(REQUESTS, CONNECTIONS));
	}

	private static void print(String what, String format, Object... values) {
		OUT.println("| " + what + " | " + String.format(Locale.ROOT, format, values) + " |");
	}

	/** Observations of one patient, in transactions of a hundred. */
	private void fill() {
		for (int i = 0; i < ROWS / 100; i++) {
			Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
			IntStream.range(0, 100)
				.forEach((n) -> bundle.addEntry()
					.setResource(observation())
					.getRequest()
					.setMethod(Bundle.HTTPVerb.POST)
					.setUrl("Observation"));
			client().transaction().withBundle(bundle).execute();
		}
		this.observation = client().create()
			.resource(observation())
			.execute()
			.getId()
			.toUnqualifiedVersionless()
			.getValue();
		print("rows", "%d pain Observations of one patient", ROWS);
	}

	private Load pain(List<String> patients, int first, int reports) {
		return new Load(this.servers.base() + "/Observation", TestTokens.system(),
				IntStream.range(first, first + reports).mapToObj((number) -> {
					Observation pain = observation(patients.get(number % PATIENTS));
					pain.setEffective(new DateTimeType(FIRST_DAY.plusDays(number / PATIENTS) + "T19:30:00+00:00"));
					return text(pain);
				}).toList(), 201);
	}

	private Load apply() {
		Parameters facts = new Parameters();
		facts.addParameter("surgery-date", new DateType("2026-03-02"));
		facts.addParameter("preop-steps", new IntegerType(8200));
		Parameters parameters = new Parameters();
		parameters.addParameter("subject", new StringType(patient()));
		parameters.addParameter().setName("parameters").setResource(facts);
		return new Load(this.servers.base() + "/PlanDefinition/microdiscectomy-rehab/$apply", TestTokens.system(),
				List.of(text(parameters)), 200);
	}

	private Observation observation() {
		return observation(patient());
	}

	private static Observation observation(String patient) {
		Observation pain = PublishedExamples.read(Observation.class, "example-back-pain", patient);
		pain.setDerivedFrom(null);
		pain.setIdentifier(null);
		return pain;
	}

	private String patient() {
		if (this.patient == null) {
			this.patient = newPatient();
		}
		return this.patient;
	}

	private String newPatient() {
		return client().create()
			.resource(PublishedExamples.patient())
			.execute()
			.getId()
			.toUnqualifiedVersionless()
			.getValue();
	}

	private IGenericClient client() {
		FhirContext context = FhirContext.forR4Cached();
		context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
		context.getRestfulClientFactory().setSocketTimeout(120_000);
		IGenericClient client = context.newRestfulGenericClient(this.servers.base());
		client.registerInterceptor(new BearerTokenAuthInterceptor(TestTokens.system()));
		return client;
	}

	private static String text(Resource resource) {
		return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
	}

}
