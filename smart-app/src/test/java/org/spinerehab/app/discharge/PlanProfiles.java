package org.spinerehab.app.discharge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.profiles.SpineRehab;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;

/**
 * Validates against the published package, as our server does on every write.
 */
final class PlanProfiles {

	private static final FhirValidator VALIDATOR = validator();

	private PlanProfiles() {
	}

	static List<String> errors(Resource resource) {
		return VALIDATOR.validateWithResult(resource)
			.getMessages()
			.stream()
			.filter((message) -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
			.map((message) -> message.getLocationString() + ": " + message.getMessage())
			.toList();
	}

	private static FhirValidator validator() {
		NpmPackageValidationSupport own = new NpmPackageValidationSupport(Samples.FHIR);
		try {
			own.loadPackageFromClasspath("classpath:" + SpineRehab.PACKAGE_LOCATION.substring(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(Samples.FHIR);
		unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
		FhirInstanceValidator instance = new FhirInstanceValidator(
				new ValidationSupportChain(new DefaultProfileValidationSupport(Samples.FHIR), own,
						new CommonCodeSystemsTerminologyService(Samples.FHIR),
						new InMemoryTerminologyServerValidationSupport(Samples.FHIR),
						new SnapshotGeneratingValidationSupport(Samples.FHIR), unknown));
		instance.setErrorForUnknownProfiles(true);
		instance.setAnyExtensionsAllowed(false);
		return Samples.FHIR.newValidator().registerValidatorModule(instance);
	}

}
