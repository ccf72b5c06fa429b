package org.spinerehab.app.sandbox;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.identity.RehabRecord;
import org.spinerehab.app.launch.Clinician;
import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.Role;
import org.spinerehab.app.web.Words;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Loads the invented patients once, as soon as our server answers, and tells the health
 * check (component {@code sandbox}) when they are there. A start in between goes on where
 * the last one stopped.
 */
@Component("sandbox")
@Profile("sandbox")
class SandboxLoader implements HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(SandboxLoader.class);

	private static final Duration LONG_ENOUGH = Duration.ofHours(1);

	private static final int TOGETHER = 3;

	private final List<Person> people;

	private final SandboxLoad load;

	private final RehabRecord record;

	private final Connection connection;

	private final JdbcClient jdbc;

	private final Words words;

	private volatile String state = "not started";

	private volatile boolean loaded;

	@Autowired
	SandboxLoader(SandboxLoad load, RehabRecord record, Connections connections, JdbcClient jdbc, Words words,
			ObjectMapper json, @Value("${spine-rehab.sandbox.connection:northfield}") String connection)
			throws IOException {
		this(load, record, connections.byId(connection), jdbc, words,
				List.of(json.readValue(new ClassPathResource("sandbox/people.json").getInputStream(), Person[].class)));
	}

	SandboxLoader(SandboxLoad load, RehabRecord record, Connection connection, JdbcClient jdbc, Words words,
			List<Person> people) {
		this.load = load;
		this.record = record;
		this.connection = connection;
		this.jdbc = jdbc;
		this.words = words;
		this.people = people;
	}

	@Override
	public Health health() {
		return (this.loaded ? Health.up() : Health.outOfService()).withDetail("patients", this.state).build();
	}

	@Scheduled(initialDelayString = "PT0.5S", fixedDelayString = "PT2S")
	void loadWhenTheServerAnswers() {
		if (this.loaded) {
			return;
		}
		try {
			loadTogether(this.people.stream().filter((person) -> !isLoaded(person)).toList());
			this.state = "loaded";
			this.loaded = true;
		}
		catch (RuntimeException ex) {
			String problem = "waiting: " + ex.getMessage();
			if (!problem.equals(this.state)) {
				logger.info("Sandbox patients are not loaded yet, {}", problem);
			}
			this.state = problem;
		}
	}

	/**
	 * Plans one after the other: they are large, and share the surgeon. Diaries of a few
	 * people at a time: nobody's days depend on anybody else's.
	 */
	private void loadTogether(List<Person> missing) {
		Map<Person, LaunchContext> launches = new LinkedHashMap<>();
		missing.forEach((person) -> {
			LaunchContext launch = launch(person);
			this.load.sign(person, launch, this.connection);
			launches.put(person, launch);
		});
		ExecutorService workers = Executors.newFixedThreadPool(TOGETHER);
		try {
			CompletableFuture
				.allOf(launches.entrySet()
					.stream()
					.map((entry) -> CompletableFuture.runAsync(() -> answer(entry.getKey(), entry.getValue()), workers))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		finally {
			workers.shutdown();
		}
	}

	private void answer(Person person, LaunchContext launch) {
		this.load.answer(person, launch);
		this.jdbc.sql("INSERT INTO sandbox_patient (vignette, loaded_at) VALUES (?, ?)")
			.params(person.vignette(), Timestamp.from(Instant.now()))
			.update();
	}

	private boolean isLoaded(Person person) {
		return this.jdbc.sql("SELECT count(*) FROM sandbox_patient WHERE vignette = ?")
			.param(person.vignette())
			.query(Integer.class)
			.single() > 0;
	}

	/** The surgeon at this person's chart, without a browser and without the EHR. */
	private LaunchContext launch(Person person) {
		LocalDate surgery = person.surgery(this.words.today());
		Patient patient = new PersonChart(person, surgery, this.words.site().timeZone())
			.patient(this.connection.mrnSystem());
		String launchId = UUID.randomUUID().toString();
		RehabRecord.Arrival arrival = new RehabRecord.Arrival(launchId, this.connection,
				this.connection.fhirBase() + "/Practitioner/" + Surgeon.EHR_ID, Role.SURGEON);
		Clinician surgeon = new Clinician(Surgeon.EHR_ID, this.record.link(arrival, Surgeon.practitioner()),
				Surgeon.NAME, Role.SURGEON);
		EhrPatient own = new EhrPatient(person.ehrId(), this.record.link(arrival, patient), person.name(),
				LocalDate.parse(patient.getBirthDateElement().getValueAsString()), person.gender(), person.mrn());
		return new LaunchContext(launchId, this.connection.id(), own, null, surgeon,
				Set.copyOf(this.connection.scopes()), true, null, Instant.now().plus(LONG_ENOUGH));
	}

}
