package org.spinerehab.server.authserver;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Which patients and hospital stays a user may choose for an app: a clinician of the
 * sandbox all, a patient the own record only.
 */
final class PatientChoice {

	private final Records records;

	private final RehabUsers users;

	private final ZoneId zone;

	PatientChoice(Records records, RehabUsers users, ZoneId zone) {
		this.records = records;
		this.users = users;
		this.zone = zone;
	}

	List<Person> patients(String user, String name) {
		if (this.users.role(user) == RehabUsers.Role.PATIENT) {
			return this.users.ownPatient(user).flatMap(this.records::patient).map(Person::of).stream().toList();
		}
		return this.records.patients(name).stream().map(Person::of).toList();
	}

	/** A patient by id, if this user may choose it. */
	Optional<Person> patient(String user, @Nullable String id) {
		if (id == null) {
			return Optional.empty();
		}
		if (this.users.role(user) == RehabUsers.Role.PATIENT) {
			return patients(user, "").stream().filter((own) -> own.id().equals(id)).findFirst();
		}
		return this.records.patient(id).map(Person::of);
	}

	List<Stay> stays(@Nullable String patient) {
		return (patient != null) ? this.records.encounters(patient).stream().map(this::stay).toList() : List.of();
	}

	private Stay stay(Encounter encounter) {
		return new Stay(encounter.getIdElement().getIdPart(), date(encounter.getPeriod().getStart()),
				date(encounter.getPeriod().getEnd()),
				encounter.getClass_().hasDisplay() ? encounter.getClass_().getDisplay() : "hospital stay");
	}

	private @Nullable LocalDate date(@Nullable Date date) {
		return (date != null) ? date.toInstant().atZone(this.zone).toLocalDate() : null;
	}

	/**
	 * A patient as a page shows one.
	 *
	 * @param id id on our server
	 * @param name whole name
	 * @param birthDate as recorded
	 * @param sex administrative gender, in words
	 */
	record Person(String id, String name, @Nullable String birthDate, @Nullable String sex) {

		static Person of(Patient patient) {
			return new Person(patient.getIdElement().getIdPart(), patient.getNameFirstRep().getNameAsSingleString(),
					patient.getBirthDateElement().getValueAsString(),
					patient.hasGender() ? patient.getGender().getDisplay() : null);
		}

	}

	/**
	 * A hospital stay as a page shows one.
	 *
	 * @param id id on our server
	 * @param from first day
	 * @param until last day, if it is over
	 * @param kind what kind of stay
	 */
	record Stay(String id, @Nullable LocalDate from, @Nullable LocalDate until, String kind) {

	}

}
