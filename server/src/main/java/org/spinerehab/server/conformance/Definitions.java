package org.spinerehab.server.conformance;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.config.JpaConfig;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r5.model.StructureDefinition;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Everything a resource is measured by: FHIR core, then the profiles, value sets and
 * Questionnaires in the store, so that a hospital may change them. Codes of systems that
 * are not here (LOINC, SNOMED CT) give warnings.
 */
@Component
class Definitions {

	private final ValidationSupportChain chain;

	private final DefinitionContext context;

	private final AtomicLong generation = new AtomicLong();

	Definitions(FhirContext fhirContext, @Qualifier(JpaConfig.JPA_VALIDATION_SUPPORT) IValidationSupport stored) {
		UnknownCodeSystemWarningValidationSupport unknownCodeSystems = new UnknownCodeSystemWarningValidationSupport(
				fhirContext);
		unknownCodeSystems.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
		IValidationSupport core = fhirContext.getValidationSupport();
		this.chain = new OutliningChain(core);
		this.context = new DefinitionContext(this.chain);
		this.chain.addValidationSupport(core);
		this.chain.addValidationSupport(stored);
		this.chain.addValidationSupport(new CommonCodeSystemsTerminologyService(fhirContext));
		this.chain.addValidationSupport(new InMemoryTerminologyServerValidationSupport(fhirContext));
		this.chain.addValidationSupport(new SnapshotGeneratingValidationSupport(fhirContext, this.context));
		this.chain.addValidationSupport(unknownCodeSystems);
		this.chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
	}

	DefinitionContext context() {
		return this.context;
	}

	/** The stored profiles among these; the others are unknown. */
	List<StructureDefinition> profiles(List<String> urls) {
		return urls.stream()
			.map((url) -> this.context.fetchResource(StructureDefinition.class, url))
			.filter(Objects::nonNull)
			.toList();
	}

	boolean knows(String profile) {
		return this.context.fetchResource(StructureDefinition.class, profile) != null;
	}

	/**
	 * Grows with each change of a definition; what was made from an older one is stale.
	 */
	long generation() {
		return this.generation.get();
	}

	void changed() {
		this.chain.invalidateCaches();
		this.generation.incrementAndGet();
	}

	/**
	 * The outlines of all types must not get into the cache, where they would be taken
	 * for the definitions.
	 */
	private static final class OutliningChain extends ValidationSupportChain {

		private final IValidationSupport core;

		private OutliningChain(IValidationSupport core) {
			this.core = core;
		}

		@Override
		public FhirContext getFhirContext() {
			return this.core.getFhirContext();
		}

		@Override
		public List<IBaseResource> fetchAllStructureDefinitions() {
			return this.core.fetchAllStructureDefinitions();
		}

	}

}
