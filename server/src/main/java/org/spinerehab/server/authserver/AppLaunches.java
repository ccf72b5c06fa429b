package org.spinerehab.server.authserver;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/**
 * Launches of apps from our own pages, in the database. An id is opaque, unguessable and
 * good for one authorization within ten minutes.
 */
final class AppLaunches {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private static final int BYTES = 32;

	private final Base64StringKeyGenerator ids = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(),
			BYTES);

	private final JdbcOperations jdbc;

	AppLaunches(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a launch and gives it an id. */
	String open(AppLaunch launch) {
		String id = this.ids.generateKey();
		AppContext context = launch.context();
		this.jdbc.update(
				"insert into app_launch (id, client_id, username, patient, encounter, intent, need_patient_banner, "
						+ "opened_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
				id, launch.clientId(), launch.username(), context.patient(), context.encounter(), context.intent(),
				context.needPatientBanner(), Timestamp.from(Instant.now()));
		return id;
	}

	/** The launch behind an id, unless it is unknown, used or too old. */
	Optional<AppLaunch> find(String id) {
		return this.jdbc
			.query("select * from app_launch where id = ? and not used and opened_at > ?",
					(row, number) -> new AppLaunch(row.getString("client_id"), row.getString("username"),
							new AppContext(row.getString("patient"), row.getString("encounter"),
									row.getString("intent"), row.getBoolean("need_patient_banner"))),
					id, Timestamp.from(Instant.now().minus(LIFETIME)))
			.stream()
			.findFirst();
	}

	/** Uses a launch up; false if somebody else was first. */
	boolean use(String id) {
		return this.jdbc.update("update app_launch set used = true where id = ? and not used", id) == 1;
	}

}
