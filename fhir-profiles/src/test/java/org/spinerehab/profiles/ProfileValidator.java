package org.spinerehab.profiles;

import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/**
 * The gate every artefact and example passes: HAPI's validator with our package. One for
 * all tests of the JVM, because loading the core definitions takes seconds.
 */
final class ProfileValidator {

	private static final FhirContext CONTEXT = FhirContext.forR4Cached();

	private static final FhirValidator VALIDATOR = create();

	private ProfileValidator() {
	}

	static FhirContext context() {
		return CONTEXT;
	}

	static List<SingleValidationMessage> validate(String json) {
		return VALIDATOR.validateWithResult(json).getMessages();
	}

	static List<SingleValidationMessage> errors(String json) {
		return validate(json).stream()
			.filter((message) -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
			.toList();
	}

	private static FhirValidator create() {
		UnknownCodeSystemWarningValidationSupport unknownCodeSystems = new UnknownCodeSystemWarningValidationSupport(
				CONTEXT);
		unknownCodeSystems.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
		ValidationSupportChain chain = new ValidationSupportChain(new DefaultProfileValidationSupport(CONTEXT),
				PackageSupport.load(CONTEXT), new CommonCodeSystemsTerminologyService(CONTEXT),
				new InMemoryTerminologyServerValidationSupport(CONTEXT),
				new SnapshotGeneratingValidationSupport(CONTEXT), unknownCodeSystems);
		FhirInstanceValidator module = new FhirInstanceValidator(chain);
		module.setErrorForUnknownProfiles(true);
		module.setAnyExtensionsAllowed(false);
		module.setValidatorResourceFetcher(new ReferenceTypes());
		module.setValidatorPolicyAdvisor(new ReferenceTypes.Advisor());
		return CONTEXT.newValidator().registerValidatorModule(module);
	}

}
