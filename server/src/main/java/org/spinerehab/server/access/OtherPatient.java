package org.spinerehab.server.access;

import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * Under a one-patient token nothing is written that names another patient anywhere, and
 * nothing that finds its references by a search: HAPI counts a resource into a
 * compartment by any of several references, so a report about one patient with another as
 * its performer would else pass.
 */
record OtherPatient(String patient, String base) implements AccessRule.Judge {

	@Override
	public @Nullable PolicyEnum judge(AccessRule.Question question) {
		if (!question.isWrite() || question.input() == null) {
			return null;
		}
		boolean harmless = question.request()
			.getFhirContext()
			.newTerser()
			.getAllResourceReferences(question.input())
			.stream()
			.map((reference) -> reference.getResourceReference().getReferenceElement())
			.allMatch(this::isHarmless);
		return harmless ? null : PolicyEnum.DENY;
	}

	private boolean isHarmless(@Nullable IIdType reference) {
		if (reference == null || reference.isEmpty()) {
			return true;
		}
		if (reference.getValue().indexOf('?') >= 0) {
			return false;
		}
		return !"Patient".equals(reference.getResourceType()) || isOwn(reference);
	}

	private boolean isOwn(IIdType reference) {
		boolean here = !reference.hasBaseUrl() || reference.getBaseUrl().equals(this.base);
		return here && this.patient.equals(reference.getIdPart());
	}

}
