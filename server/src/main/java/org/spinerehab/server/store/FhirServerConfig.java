package org.spinerehab.server.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;

import org.spinerehab.server.site.Site;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * The servlet under {@code /fhir}. Pages of a search are read by offset: the answer is
 * synchronous, no search result is kept in the database, and any process can serve the
 * next page.
 */
@Configuration(proxyBeanMethods = false)
class FhirServerConfig {

	private static final int PAGE = 50;

	private static final int LARGEST_PAGE = 500;

	/** What rehabilitation needs; nothing else is answered. */
	private static final Set<String> SERVED = Set.of("Patient", "Practitioner", "PractitionerRole", "Organization",
			"Location", "RelatedPerson", "CareTeam", "Encounter", "Procedure", "Condition", "Observation", "CarePlan",
			"Goal", "ServiceRequest", "DeviceRequest", "Device", "Flag", "Task", "Communication", "Questionnaire",
			"QuestionnaireResponse", "DocumentReference", "Binary", "Bundle", "Basic", "List", "Group", "Consent",
			"Provenance", "Subscription", "PlanDefinition", "ActivityDefinition", "Library", "StructureDefinition",
			"ValueSet", "CodeSystem", "ConceptMap", "NamingSystem", "SearchParameter", "OperationDefinition",
			"CapabilityStatement", "ImplementationGuide", "Parameters", "OperationOutcome");

	@Bean
	RestfulServer restfulServer(IFhirSystemDao<?, ?> systemDao, ResourceProviderFactory resourceProviders,
			IJpaSystemProvider systemProvider, IInterceptorService storeInterceptors, DaoRegistry daos, Site site,
			ObjectProvider<FhirFeature> features) {
		daos.setSupportedResourceTypes(SERVED);
		RestfulServer server = new FhirServlet(systemDao.getContext());
		server.registerProviders(resourceProviders.createProviders());
		server.registerProvider(systemProvider);
		server.setDefaultResponseEncoding(EncodingEnum.JSON);
		server.setUncompressIncomingContents(false);
		if (site.fhirBase() != null) {
			server.setServerAddressStrategy(new HardcodedServerAddressStrategy(site.fhirBase().toString()));
		}
		server.setDefaultPageSize(PAGE);
		server.setMaximumPageSize(LARGEST_PAGE);
		features.orderedStream().forEach((feature) -> register(feature, server, storeInterceptors));
		return server;
	}

	private static void register(FhirFeature feature, RestfulServer server, IInterceptorService storeInterceptors) {
		if (AnnotationUtils.findAnnotation(feature.getClass(), Interceptor.class) == null) {
			server.registerProvider(feature);
		}
		else if (hooksStorageOnly(feature)) {
			storeInterceptors.registerInterceptor(feature);
		}
		else {
			server.registerInterceptor(feature);
		}
	}

	private static boolean hooksStorageOnly(FhirFeature feature) {
		return Arrays.stream(feature.getClass().getMethods())
			.map((method) -> AnnotationUtils.findAnnotation(method, Hook.class))
			.filter(Objects::nonNull)
			.allMatch((hook) -> hook.value().name().startsWith("STORAGE_"));
	}

	@Bean
	ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer server) {
		ServletRegistrationBean<RestfulServer> servlet = new ServletRegistrationBean<>(server, "/fhir/*");
		servlet.setName("fhir");
		servlet.setLoadOnStartup(1);
		return servlet;
	}

}
