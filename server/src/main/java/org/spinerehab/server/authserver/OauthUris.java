package org.spinerehab.server.authserver;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Says in the CapabilityStatement too where to sign in, for apps of SMART 1.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/1.0.0/conformance/index.html#using-cs">SMART App
 * Launch 1.0, using a capability statement</a>
 */
@Component
@Profile("sandbox")
@Interceptor
class OauthUris implements FhirFeature {

	private static final String URIS = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

	private static final String SERVICE = "http://terminology.hl7.org/CodeSystem/restful-security-service";

	private final String issuer;

	OauthUris(SandboxIssuers issuers) {
		this.issuer = issuers.rehab().issuer();
	}

	/** The statement may be one that was shown before. */
	@Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
	public void add(IBaseConformance conformance) {
		for (CapabilityStatementRestComponent rest : ((CapabilityStatement) conformance).getRest()) {
			CapabilityStatementRestSecurityComponent security = rest.getSecurity();
			if (security.getExtensionByUrl(URIS) == null) {
				Extension uris = security.addExtension().setUrl(URIS);
				uris.addExtension("authorize", new UriType(this.issuer + "/oauth2/authorize"));
				uris.addExtension("token", new UriType(this.issuer + "/oauth2/token"));
				security.addService().addCoding().setSystem(SERVICE).setCode("SMART-on-FHIR");
				security.setCors(true);
			}
		}
	}

}
