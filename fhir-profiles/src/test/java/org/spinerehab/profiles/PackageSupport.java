package org.spinerehab.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;

/**
 * Serves the built package to the validator, the Questionnaires included, which HAPI's
 * own support leaves out: without them an answer to an unknown question would pass.
 */
final class PackageSupport extends NpmPackageValidationSupport {

	private final Map<String, Questionnaire> questionnaires = new HashMap<>();

	private PackageSupport(FhirContext context) {
		super(context);
	}

	static PackageSupport load(FhirContext context) {
		PackageSupport support = new PackageSupport(context);
		try {
			support.loadPackageFromClasspath("classpath:" + SpineRehab.PACKAGE_LOCATION.substring(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return support;
	}

	@Override
	public void addResource(IBaseResource resource) {
		if (resource instanceof Questionnaire questionnaire) {
			this.questionnaires.put(questionnaire.getUrl(), questionnaire);
			return;
		}
		super.addResource(resource);
	}

	@Override
	public <T extends IBaseResource> T fetchResource(Class<T> type, String uri) {
		if (uri != null && type != null && type.isAssignableFrom(Questionnaire.class)) {
			Questionnaire questionnaire = this.questionnaires.get(uri.split("\\|")[0]);
			if (questionnaire != null) {
				return type.cast(questionnaire);
			}
		}
		return super.fetchResource(type, uri);
	}

}
