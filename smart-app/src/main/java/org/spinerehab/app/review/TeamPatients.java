package org.spinerehab.app.review;

import java.time.LocalDate;
import java.util.Optional;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.launch.EhrPatient;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.stereotype.Component;

/**
 * Names a patient of our server the way the EHR of the launch does.
 */
@Component
class TeamPatients {

	private static final int FULL_DATE = 10;

	private final Connections connections;

	TeamPatients(Connections connections) {
		this.connections = connections;
	}

	EhrPatient read(IGenericClient client, LaunchContext launch, String rehabPatientId) {
		return read(launch, client.read().resource(Patient.class).withId(rehabPatientId).execute());
	}

	EhrPatient read(LaunchContext launch, Patient patient) {
		Connection connection = this.connections.byId(launch.connectionId());
		return new EhrPatient(identifier(patient, connection.fhirBase() + "/Patient").orElse(""),
				patient.getIdElement().getIdPart(), name(patient), birthDate(patient),
				patient.hasGender() ? patient.getGender().toCode() : "unknown",
				identifier(patient, connection.mrnSystem()).orElse(""));
	}

	static String name(Patient patient) {
		return patient.getName()
			.stream()
			.findFirst()
			.map((name) -> name.hasText() ? name.getText()
					: (name.getGivenAsSingleString() + " " + name.getFamily()).strip())
			.orElse("Name not known");
	}

	private static @Nullable LocalDate birthDate(Patient patient) {
		String text = patient.getBirthDateElement().getValueAsString();
		return (text != null && text.length() == FULL_DATE) ? LocalDate.parse(text) : null;
	}

	private static Optional<String> identifier(Patient patient, @Nullable String system) {
		return patient.getIdentifier()
			.stream()
			.filter((identifier) -> identifier.hasSystem() && identifier.getSystem().equals(system))
			.map(Identifier::getValue)
			.findFirst();
	}

}
