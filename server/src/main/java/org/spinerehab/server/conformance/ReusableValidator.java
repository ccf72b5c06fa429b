package org.spinerehab.server.conformance;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Manager;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * HL7's validator, made once and used again by one thread at a time. Its constructor
 * reads the whole registry of OIDs, three quarters of the price of a stock validation;
 * its entry point clears what belongs to one resource, and {@link #forget()} clears the
 * rest.
 */
final class ReusableValidator extends InstanceValidator {

	ReusableValidator(IWorkerContext context) {
		super(context, new FhirInstanceValidator.NullEvaluationContext(), new XVerExtensionManagerOld(context),
				new ValidatorSession(), new ValidatorSettings());
		setAssumeValidRestReferences(true);
		setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
		setAnyExtensionsAllowed(false);
		setResourceIdRule(IdStatus.OPTIONAL);
		setErrorForUnknownProfiles(false);
		// The support chain turns unknown code systems into warnings.
		setUnknownCodeSystemsCauseErrors(true);
		setAllowXsiLocation(true);
		setPolicyAdvisor(new FhirDefaultPolicyAdvisor());
	}

	List<ValidationMessage> check(byte[] content, Manager.FhirFormat format, List<StructureDefinition> profiles) {
		List<ValidationMessage> messages = new ArrayList<>();
		try {
			validate(null, messages, new ByteArrayInputStream(content), format, new ArrayList<>(profiles));
			return messages;
		}
		finally {
			forget();
		}
	}

	private void forget() {
		this.statusWarnings.clear();
		this.validatedContent = null;
		this.session.close();
	}

}
