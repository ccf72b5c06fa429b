package org.spinerehab.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.spinerehab.app.launch.BrowserKey;
import org.spinerehab.app.launch.Clinician;
import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.Launches;
import org.spinerehab.app.launch.Role;
import org.spinerehab.app.vault.Secrets;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Launches for tests, opened without the handshake. */
public class TestLaunches {

	/** What an EHR grants that shares everything the app asks for. */
	public static final Set<String> SCOPES = Set.of("launch", "openid", "fhirUser", "user/Patient.rs",
			"user/Practitioner.rs", "user/Encounter.rs", "user/Procedure.rs", "user/Condition.rs",
			"user/Observation.rs", "user/DocumentReference.crs");

	private final Launches launches;

	private final SessionRepository<? extends Session> sessions;

	TestLaunches(Launches launches, SessionRepository<? extends Session> sessions) {
		this.launches = launches;
		this.sessions = sessions;
	}

	/**
	 * A new browser session, as the cookie it sends.
	 * @return the session cookie
	 */
	public Cookie browser() {
		return browser(this.sessions);
	}

	private <S extends Session> Cookie browser(SessionRepository<S> repository) {
		S session = repository.createSession();
		session.setAttribute(BrowserKey.ATTRIBUTE, Secrets.random());
		repository.save(session);
		return new Cookie("spine-rehab-session",
				Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Opens a launch for a browser session.
	 * @param launch the launch
	 * @param browser the session cookie
	 */
	public void open(LaunchContext launch, Cookie browser) {
		String sessionId = new String(Base64.getDecoder().decode(browser.getValue()), StandardCharsets.UTF_8);
		Session session = this.sessions.findById(sessionId);
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.getSession().setAttribute(BrowserKey.ATTRIBUTE, session.getAttribute(BrowserKey.ATTRIBUTE));
		this.launches.open(launch, BrowserKey.ensure(request));
	}

	/**
	 * A surgeon at Anna Berg's chart.
	 * @return a launch, not yet opened
	 */
	public static LaunchContext surgeon() {
		return launch(anna(), new Clinician("prac-okafor", "11", "Dr H. Okafor", Role.SURGEON), null);
	}

	/**
	 * A nurse at Anna Berg's chart.
	 * @return a launch, not yet opened
	 */
	public static LaunchContext nurse() {
		return launch(anna(), new Clinician("prac-hale", "12", "Ruth Hale", Role.NURSE), null);
	}

	/**
	 * A nurse at the worklist.
	 * @return a launch without a patient, not yet opened
	 */
	public static LaunchContext worklist() {
		return launch(null, new Clinician("prac-hale", "12", "Ruth Hale", Role.NURSE), LaunchContext.WORKLIST);
	}

	private static EhrPatient anna() {
		return new EhrPatient("e4471-0923", "101", "Anna Berg", LocalDate.of(1984, 5, 2), "female", "4471-0923");
	}

	private static LaunchContext launch(EhrPatient patient, Clinician user, String intent) {
		return new LaunchContext(UUID.randomUUID().toString(), "northfield", patient, "enc-1", user, SCOPES, true,
				intent, Instant.now().plusSeconds(600));
	}

}
