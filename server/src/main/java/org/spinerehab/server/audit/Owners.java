package org.spinerehab.server.audit;

import java.util.Set;
import java.util.TreeSet;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * Whose data a resource is: the R4 patient compartment, with Task, which R4 left out.
 *
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">R4 patient
 * compartment</a>
 */
final class Owners {

	private static final String PATIENT = "Patient";

	private final FhirContext context;

	Owners(FhirContext context) {
		this.context = context;
	}

	/** Ids of the Patients a resource, or anything in a bundle, is about. */
	Set<String> of(@Nullable IBaseResource resource) {
		Set<String> owners = new TreeSet<>();
		collect(resource, owners);
		return owners;
	}

	private void collect(@Nullable IBaseResource resource, Set<String> owners) {
		if (resource instanceof Bundle bundle) {
			bundle.getEntry().forEach((entry) -> collect(entry.getResource(), owners));
		}
		else if (resource instanceof Patient) {
			add(resource.getIdElement(), owners);
		}
		else if (resource instanceof Task task) {
			add(task.getFor().getReferenceElement(), owners);
		}
		else if (resource != null && !(resource instanceof AuditEvent) && isInCompartment(resource)) {
			FhirTerser terser = this.context.newTerser();
			terser.getCompartmentOwnersForResource(PATIENT, resource, Set.of()).forEach((id) -> add(id, owners));
		}
	}

	private boolean isInCompartment(IBaseResource resource) {
		return !this.context.getResourceDefinition(resource).getSearchParamsForCompartmentName(PATIENT).isEmpty();
	}

	private static void add(IIdType id, Set<String> owners) {
		boolean patient = !id.hasResourceType() || PATIENT.equals(id.getResourceType());
		if (patient && id.hasIdPart() && !String.valueOf(id.getValue()).startsWith("urn:")) {
			owners.add(id.getIdPart());
		}
	}

}
