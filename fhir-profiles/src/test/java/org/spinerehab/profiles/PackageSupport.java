package org.spinerehab.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.utilities.npm.NpmPackage;

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
		try (InputStream file = SpineRehab.class.getResourceAsStream(SpineRehab.PACKAGE_LOCATION)) {
			support.loadPackageFromClasspath("classpath:" + SpineRehab.PACKAGE_LOCATION.substring(1));
			support.loadQuestionnaires(NpmPackage.fromPackage(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return support;
	}

	private void loadQuestionnaires(NpmPackage npm) throws IOException {
		for (String file : npm.listResources("Questionnaire")) {
			Questionnaire questionnaire = getFhirContext().newJsonParser()
				.parseResource(Questionnaire.class, npm.loadResource(file));
			this.questionnaires.put(questionnaire.getUrl(), questionnaire);
		}
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
