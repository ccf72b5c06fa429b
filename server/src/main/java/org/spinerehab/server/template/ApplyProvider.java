package org.spinerehab.server.template;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * The standard operation {@code PlanDefinition/[id]/$apply}. Beside the standard
 * parameters it takes {@code parameters} with {@code surgery-date} and
 * {@code preop-steps}, {@code levels} and the facts of {@link EnteredFacts}. It stores
 * nothing.
 *
 * @see <a href="https://hl7.org/fhir/R4/plandefinition-operation-apply.html">$apply</a>
 */
@Component
class ApplyProvider implements FhirFeature {

	private final Drafts drafts;

	ApplyProvider(Drafts drafts) {
		this.drafts = drafts;
	}

	@Operation(name = "$apply", typeName = "PlanDefinition", idempotent = true,
			canonicalUrl = SpineRehab.APPLY_OPERATION)
	public CarePlan apply(@IdParam IdType template, @ResourceParam @Nullable Parameters parameters,
			RequestDetails request) {
		return this.drafts.draw(template, ApplyRequest.of(parameters, request));
	}

}
