package org.spinerehab.server.outcome;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Session;

import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;

/**
 * One transaction at a time works on a patient's days, in every process on the same
 * database (N30). The lock ends with the transaction.
 */
@Component
public class PatientLock {

	/** A check-in waits its turn: the time limit is meant for searches. */
	private static final String SQL = "set local statement_timeout = 0; "
			+ "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

	private final EntityManager entityManager;

	PatientLock(EntityManagerFactory factory) {
		this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(factory);
	}

	/**
	 * Waits until no other transaction works on the patient's days, and keeps them for
	 * this one.
	 * @param patientId logical id of the Patient
	 */
	public void hold(String patientId) {
		this.entityManager.unwrap(Session.class).doWork((connection) -> lock(connection, "Patient/" + patientId));
	}

	private static void lock(Connection connection, String key) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(SQL)) {
			statement.setString(1, key);
			statement.execute();
		}
	}

	/**
	 * Writes what this transaction has changed to the database, so that searches find it.
	 */
	public void flush() {
		this.entityManager.flush();
	}

}
