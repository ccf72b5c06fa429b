package org.spinerehab.server.conformance;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.config.JpaConfig;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.FhirTerser;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.site.Site;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * States what the server can do. The profiles it names are those in the store; looking
 * through all of FHIR core for them, as HAPI does, would take seconds and memory.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#capabilities">FHIR R4 capabilities</a>
 */
@Component
class CapabilityStatements extends JpaCapabilityStatementProvider {

	private final Site site;

	CapabilityStatements(RestfulServer server, IFhirSystemDao<?, ?> systemDao, JpaStorageSettings settings,
			ISearchParamRegistry searchParameters,
			@Qualifier(JpaConfig.JPA_VALIDATION_SUPPORT) IValidationSupport storedArtefacts, Site site) {
		super(server, systemDao, settings, searchParameters, storedArtefacts);
		this.site = site;
		setIncludeResourceCounts(false);
		server.setServerConformanceProvider(this);
		server.setServerName("spine-rehab");
		server.setServerVersion(SpineRehab.PACKAGE_VERSION);
	}

	@Override
	protected void postProcess(FhirTerser terser, IBaseConformance conformance) {
		super.postProcess(terser, conformance);
		CapabilityStatement statement = (CapabilityStatement) conformance;
		statement.setName("SpineRehabServer");
		statement.setTitle("Rehabilitation after spine surgery at " + this.site.name());
		statement.setPublisher(this.site.name());
		statement.addInstantiates(SpineRehab.SERVER_REQUIREMENTS);
		statement.addImplementationGuide(SpineRehab.GUIDE + "|" + SpineRehab.PACKAGE_VERSION);
		leaveOutPatch(statement);
		statement.getImplementation().setDescription("FHIR server of the rehabilitation plans of " + this.site.name());
	}

	/** Refused whoever asks, so it is not offered. */
	private static void leaveOutPatch(CapabilityStatement statement) {
		statement.getPatchFormat().clear();
		statement.getRest()
			.stream()
			.flatMap((rest) -> rest.getResource().stream())
			.forEach((resource) -> resource.getInteraction()
				.removeIf((interaction) -> interaction.getCode() == TypeRestfulInteraction.PATCH));
	}

}
