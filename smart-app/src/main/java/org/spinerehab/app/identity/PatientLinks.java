package org.spinerehab.app.identity;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.spinerehab.app.AppProperties;
import org.spinerehab.app.vault.Secrets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Personal links of patients: random, stored hashed, expiring, revocable. */
@Component
public class PatientLinks {

	private final JdbcClient jdbc;

	private final AppProperties app;

	PatientLinks(JdbcClient jdbc, AppProperties app) {
		this.jdbc = jdbc;
		this.app = app;
	}

	/**
	 * Makes a link for a patient; earlier links keep working.
	 * @param rehabPatientId id of our Patient
	 * @return address of the patient's own check-in page
	 */
	public URI create(String rehabPatientId) {
		String linkToken = Secrets.random();
		Instant now = Instant.now();
		this.jdbc
			.sql("INSERT INTO patient_link (token_hash, rehab_patient_id, created_at, expires_at) VALUES (?, ?, ?, ?)")
			.params(Secrets.hash(linkToken), rehabPatientId, Timestamp.from(now),
					Timestamp.from(now.plus(this.app.linkLifetime())))
			.update();
		return this.app.address("/checkin/" + linkToken);
	}

	/**
	 * The patient behind a link.
	 * @param linkToken the random part of the link
	 * @return id of our Patient, or nothing if the link is unknown, expired or revoked
	 */
	public Optional<String> patientOf(String linkToken) {
		return this.jdbc
			.sql("SELECT rehab_patient_id FROM patient_link "
					+ "WHERE token_hash = ? AND expires_at > ? AND revoked_at IS NULL")
			.params(Secrets.hash(linkToken), Timestamp.from(Instant.now()))
			.query(String.class)
			.optional();
	}

	/**
	 * Ends all links of a patient, for example when one got lost.
	 * @param rehabPatientId id of our Patient
	 */
	public void revoke(String rehabPatientId) {
		this.jdbc.sql("UPDATE patient_link SET revoked_at = ? WHERE rehab_patient_id = ? AND revoked_at IS NULL")
			.params(Timestamp.from(Instant.now()), rehabPatientId)
			.update();
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
	void forgetExpiredLinks() {
		this.jdbc.sql("DELETE FROM patient_link WHERE expires_at <= ?").param(Timestamp.from(Instant.now())).update();
	}

}
