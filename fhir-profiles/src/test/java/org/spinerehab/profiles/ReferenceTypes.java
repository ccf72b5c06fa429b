package org.spinerehab.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.IValidatorResourceFetcher;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;

/**
 * Takes a reference at its word: {@code Group/1} is a Group. So the validator compares
 * the type with the profile; with HAPI's defaults a wrong type passes.
 */
final class ReferenceTypes implements IValidatorResourceFetcher {

	@Override
	public Element fetch(IResourceValidator validator, Object context, String url) {
		String type = url.split("/")[0];
		Element target = new Element(type);
		target.setType(type);
		return target;
	}

	@Override
	public boolean resolveURL(IResourceValidator validator, Object context, String path, String url, String type,
			boolean canonical, List<CanonicalType> targets) {
		return true;
	}

	@Override
	public byte[] fetchRaw(IResourceValidator validator, String url) {
		return null;
	}

	@Override
	public IValidatorResourceFetcher setLocale(Locale locale) {
		return this;
	}

	@Override
	public CanonicalResource fetchCanonicalResource(IResourceValidator validator, Object context, String url) {
		return null;
	}

	@Override
	public boolean fetchesCanonicalResource(IResourceValidator validator, String url) {
		return false;
	}

	@Override
	public Set<ResourceVersionInformation> fetchCanonicalResourceVersions(IResourceValidator validator, Object context,
			String url) {
		return Set.of();
	}

	/**
	 * Asks for the comparison of types.
	 */
	static final class Advisor extends FhirDefaultPolicyAdvisor {

		@Override
		public ReferenceValidationPolicy policyForReference(IResourceValidator validator, Object context, String path,
				String url, ReferenceDestinationType destination) {
			return ReferenceValidationPolicy.CHECK_TYPE_IF_EXISTS;
		}

	}

}
