package org.spinerehab.app.handshake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.IQuery;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.ForeignAddressException;
import org.spinerehab.app.identity.ChartCopy;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.LaunchRefused.Reason;

/**
 * Reads at the EHR, during the handshake, what the launch needs. Whatever the EHR sends,
 * only what is about the launch's own patient is kept.
 */
final class Chart {

	private static final Logger logger = LoggerFactory.getLogger(Chart.class);

	private static final int PAGE = 50;

	private static final int PAGES = 4;

	private final String connectionId;

	private final IGenericClient ehr;

	Chart(String connectionId, IGenericClient ehr) {
		this.connectionId = connectionId;
		this.ehr = ehr;
	}

	Patient patient(String id) {
		return required(Patient.class, id);
	}

	Practitioner practitioner(String id) {
		return required(Practitioner.class, id);
	}

	/** The practitioner with an identifier, if exactly one has it. */
	Optional<String> practitionerWith(String system, String value) {
		List<Practitioner> found = search(Practitioner.class,
				new TokenClientParam("identifier").exactly().systemAndIdentifier(system, value))
			.stream()
			.filter((practitioner) -> practitioner.getIdentifier()
				.stream()
				.anyMatch((own) -> system.equals(own.getSystem()) && value.equals(own.getValue())))
			.toList();
		return (found.size() == 1) ? Optional.of(found.get(0).getIdElement().getIdPart()) : Optional.empty();
	}

	/** Roles of a practitioner, none where the EHR keeps them to itself. */
	List<PractitionerRole> practitionerRoles(String practitionerId) {
		return search(PractitionerRole.class, new ReferenceClientParam("practitioner").hasId(practitionerId)).stream()
			.filter((role) -> pointsTo(role.getPractitioner(), practitionerId))
			.toList();
	}

	/** The facts the EHR shares with this launch; what it did not grant is not asked. */
	ChartCopy.Chart facts(LaunchContext launch) {
		String patientId = launch.requirePatient().ehrId();
		return new ChartCopy.Chart(launch.granted("Encounter", 'r') ? encounter(patientId, launch.encounterId()) : null,
				shared(launch, Procedure.class, Procedure::getSubject),
				shared(launch, Condition.class, Condition::getSubject),
				shared(launch, Observation.class, Observation::getSubject,
						Observation.CODE.exactly().systemAndCode("http://loinc.org", "39156-5")));
	}

	private <T extends DomainResource> List<T> shared(LaunchContext launch, Class<T> type,
			Function<T, Reference> subject, ICriterion<?>... criteria) {
		return launch.granted(type.getSimpleName(), 's')
				? about(launch.requirePatient().ehrId(), type, subject, criteria) : List.of();
	}

	private @Nullable Encounter encounter(String patientId, @Nullable String encounterId) {
		if (encounterId == null) {
			return null;
		}
		Encounter encounter = asking(() -> this.ehr.read().resource(Encounter.class).withId(encounterId).execute(),
				null);
		if (encounter != null && !pointsTo(encounter.getSubject(), patientId)) {
			throw new LaunchRefused(Reason.NOT_TRUSTED, this.connectionId, null);
		}
		return encounter;
	}

	private <T extends DomainResource> T required(Class<T> type, String id) {
		T found = asking(() -> this.ehr.read().resource(type).withId(id).execute(), null);
		if (found == null) {
			throw new LaunchRefused(Reason.DENIED, this.connectionId, null);
		}
		if (!id.equals(found.getIdElement().getIdPart())) {
			throw new LaunchRefused(Reason.NOT_TRUSTED, this.connectionId, null);
		}
		return found;
	}

	private <T extends DomainResource> List<T> about(String patientId, Class<T> type, Function<T, Reference> subject,
			ICriterion<?>... criteria) {
		List<ICriterion<?>> all = new ArrayList<>(List.of(criteria));
		all.add(0, new ReferenceClientParam("patient").hasId(patientId));
		return search(type, all.toArray(ICriterion[]::new)).stream()
			.filter((found) -> pointsTo(subject.apply(found), patientId))
			.toList();
	}

	private <T extends Resource> List<T> search(Class<T> type, ICriterion<?>... criteria) {
		return asking(() -> {
			IQuery<?> query = this.ehr.search().forResource(type).count(PAGE);
			for (ICriterion<?> criterion : criteria) {
				query = query.and(criterion);
			}
			Map<String, T> found = new LinkedHashMap<>();
			Bundle bundle = query.returnBundle(Bundle.class).execute();
			for (int page = 1; bundle != null; page++) {
				bundle.getEntry()
					.stream()
					.map(Bundle.BundleEntryComponent::getResource)
					.filter(type::isInstance)
					.map(type::cast)
					.filter((resource) -> resource.getIdElement().hasIdPart())
					.forEach((resource) -> found.putIfAbsent(resource.getIdElement().getIdPart(), resource));
				boolean more = bundle.getLink(Bundle.LINK_NEXT) != null && page < PAGES;
				bundle = more ? this.ehr.loadPage().next(bundle).execute() : null;
			}
			return List.copyOf(found.values());
		}, List.of());
	}

	/**
	 * An EHR that refuses a question (4xx) has no answer; one that fails ends the launch.
	 */
	private <T> T asking(Supplier<T> question, T refused) {
		try {
			return question.get();
		}
		catch (BaseServerResponseException ex) {
			boolean isRefusal = ex.getStatusCode() >= 400 && ex.getStatusCode() < 500 && ex.getStatusCode() != 429;
			if (isRefusal) {
				logger.info("Connection {} refused a question with HTTP {}", this.connectionId, ex.getStatusCode());
				return refused;
			}
			throw new LaunchRefused(Reason.EHR_UNAVAILABLE, this.connectionId, ex);
		}
		catch (ForeignAddressException ex) {
			throw new LaunchRefused(Reason.NOT_TRUSTED, this.connectionId, ex);
		}
	}

	private static boolean pointsTo(Reference reference, String id) {
		return id.equals(reference.getReferenceElement().getIdPart());
	}

}
