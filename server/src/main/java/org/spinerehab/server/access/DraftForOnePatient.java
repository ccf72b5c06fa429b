package org.spinerehab.server.access;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.access.Scope.Interaction;

/**
 * Who may write a plan and read the Patient may have one drafted, for the same patient.
 * What else of the record the token does not read is left out of the draft.
 *
 * @see <a href="https://hl7.org/fhir/R4/plandefinition-operation-apply.html">$apply</a>
 */
record DraftForOnePatient(Grant grant) implements AccessRule.Judge {

	private static final String SUBJECT = "subject";

	@Override
	public @Nullable PolicyEnum judge(AccessRule.Question question) {
		RequestDetails request = question.request();
		boolean apply = question.operation() == RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE
				&& "$apply".equals(request.getOperation()) && "PlanDefinition".equals(request.getResourceName());
		if (!apply) {
			return null;
		}
		if (this.grant.openForSome(Interaction.CREATE, "CarePlan")
				&& this.grant.openFor(Interaction.READ, Compartment.PATIENT)) {
			return PolicyEnum.ALLOW;
		}
		String owner = Compartment.PATIENT + "/" + this.grant.patient();
		boolean own = this.grant.patient() != null && this.grant.allows(Interaction.CREATE, "CarePlan")
				&& this.grant.allowsAll(Interaction.READ, Compartment.PATIENT) && isAlways(owner, request);
		return own ? PolicyEnum.ALLOW : PolicyEnum.DENY;
	}

	/**
	 * Every subject given, in the body or the address, is the owner, and there is one.
	 */
	private static boolean isAlways(String owner, RequestDetails request) {
		String[] asked = request.getParameters().getOrDefault(SUBJECT, new String[0]);
		int subjects = asked.length;
		for (String subject : asked) {
			if (!owner.equals(subject)) {
				return false;
			}
		}
		if (request.getResource() instanceof Parameters parameters) {
			for (ParametersParameterComponent parameter : parameters.getParameter()) {
				if (SUBJECT.equals(parameter.getName())) {
					subjects++;
					if (!owner.equals(text(parameter))) {
						return false;
					}
				}
			}
		}
		return subjects > 0;
	}

	private static @Nullable String text(ParametersParameterComponent parameter) {
		Base value = parameter.getValue();
		if (value instanceof Reference reference) {
			return reference.getReference();
		}
		return (value != null && value.isPrimitive()) ? value.primitiveValue() : null;
	}

}
