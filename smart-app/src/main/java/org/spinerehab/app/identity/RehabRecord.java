package org.spinerehab.app.identity;

import java.util.function.Supplier;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.ForeignAddressException;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;
import org.spinerehab.app.launch.Role;

import org.springframework.stereotype.Component;

/**
 * Finds or makes our Patient and Practitioner by {@code (EHR base, EHR id)} and by
 * nothing else: never by name, birth date or number alone (design.md D10, connections.md
 * R24).
 */
@Component
public class RehabRecord {

	private final RehabServer server;

	RehabRecord(RehabServer server) {
		this.server = server;
	}

	/**
	 * Who arrives.
	 *
	 * @param launchId the launch being made
	 * @param connection the EHR
	 * @param fhirUser address of the Practitioner at the EHR
	 * @param role role of the clinician
	 */
	public record Arrival(String launchId, Connection connection, String fhirUser, Role role) {
	}

	/**
	 * Our Patient for a patient of the EHR.
	 * @param arrival who arrives
	 * @param patient the Patient as the EHR has it
	 * @return id of our Patient
	 */
	public String link(Arrival arrival, Patient patient) {
		Patient copy = new Patient();
		copy.addIdentifier(identifier(arrival.connection(), patient));
		patient.getIdentifier()
			.stream()
			.filter((identifier) -> identifier.hasValue() && identifier.hasSystem()
					&& identifier.getSystem().equals(arrival.connection().mrnSystem()))
			.forEach((identifier) -> copy.addIdentifier()
				.setUse(identifier.getUse())
				.setSystem(identifier.getSystem())
				.setValue(identifier.getValue()));
		copy.setName(patient.getName());
		copy.setGenderElement(patient.getGenderElement());
		copy.setBirthDateElement(patient.getBirthDateElement());
		return link(arrival, copy, copy.getIdentifierFirstRep());
	}

	/**
	 * Our Practitioner for a clinician of the EHR.
	 * @param arrival who arrives
	 * @param practitioner the Practitioner as the EHR has it
	 * @return id of our Practitioner
	 */
	public String link(Arrival arrival, Practitioner practitioner) {
		Practitioner copy = new Practitioner();
		copy.addIdentifier(identifier(arrival.connection(), practitioner));
		copy.setName(practitioner.getName());
		return link(arrival, copy, copy.getIdentifierFirstRep());
	}

	private String link(Arrival arrival, DomainResource copy, Identifier identifier) {
		return calling(arrival.connection(), () -> {
			IGenericClient client = this.server.forLinking(arrival.launchId(), arrival.fhirUser(), arrival.role());
			MethodOutcome outcome = client.create()
				.resource(copy)
				.conditional()
				.where(new TokenClientParam("identifier").exactly()
					.systemAndIdentifier(identifier.getSystem(), identifier.getValue()))
				.execute();
			if (outcome.getId() == null || !outcome.getId().hasIdPart()) {
				throw new LaunchRefused(Reason.SERVER_UNAVAILABLE, arrival.connection().id(), null);
			}
			return outcome.getId().getIdPart();
		});
	}

	static Identifier identifier(Connection connection, IBaseResource resource) {
		String type = resource.fhirType();
		return new Identifier().setSystem(connection.fhirBase() + "/" + type)
			.setValue(resource.getIdElement().getIdPart());
	}

	static <T> T calling(Connection connection, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (PreconditionFailedException ex) {
			throw new LaunchRefused(Reason.RECORD_UNCLEAR, connection.id(), ex);
		}
		catch (BaseServerResponseException | ForeignAddressException ex) {
			throw new LaunchRefused(Reason.SERVER_UNAVAILABLE, connection.id(), ex);
		}
	}

}
