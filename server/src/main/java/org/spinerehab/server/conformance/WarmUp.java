package org.spinerehab.server.conformance;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Checks the examples of the package before the server counts as ready, so that the first
 * patient does not wait until the definitions are read.
 */
@Component
class WarmUp implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	private final ProfileValidator validator;

	private final FhirContext fhirContext;

	WarmUp(ProfileValidator validator, FhirContext fhirContext) {
		this.validator = validator;
		this.fhirContext = fhirContext;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		long start = System.nanoTime();
		for (FhirPackage.Artefact example : FhirPackage.onClassPath().examples()) {
			Resource resource = (Resource) this.fhirContext.newJsonParser().parseResource(example.json());
			if (RequiredProfiles.rowFor(resource).isPresent()) {
				this.validator.check(resource, RequiredProfiles.claimed(resource));
			}
		}
		logger.info("Ready to check what is written, {} ms", (System.nanoTime() - start) / 1_000_000);
	}

}
