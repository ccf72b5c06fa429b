package org.spinerehab.server.access;

import java.util.Set;
import java.util.stream.Collectors;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.auth.CompartmentSearchParameterModifications;
import org.hl7.fhir.r4.model.IdType;

/**
 * The patient compartment of R4, with Task, which R4 left out of it.
 *
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">R4 patient
 * compartment</a>
 */
final class Compartment {

	static final String PATIENT = "Patient";

	static final String TASK = "Task";

	private final Set<String> types;

	private final CompartmentSearchParameterModifications withTask = new CompartmentSearchParameterModifications();

	Compartment(FhirContext context) {
		this.types = context.getResourceTypes()
			.stream()
			.filter((type) -> !context.getResourceDefinition(type).getSearchParamsForCompartmentName(PATIENT).isEmpty())
			.collect(Collectors.toUnmodifiableSet());
		this.withTask.addSPToIncludeInCompartment(TASK, "patient");
		// Its maps fill on reading and are shared by all requests: fill them now.
		for (String type : context.getResourceTypes()) {
			this.withTask.getAdditionalSearchParamNamesForResourceType(type);
			this.withTask.getOmittedSPNamesForResourceType(type);
		}
	}

	boolean contains(String type) {
		return type.equals(PATIENT) || type.equals(TASK) || this.types.contains(type);
	}

	CompartmentSearchParameterModifications withTask() {
		return this.withTask;
	}

	static IdType owner(String patient) {
		return new IdType(PATIENT, patient);
	}

}
