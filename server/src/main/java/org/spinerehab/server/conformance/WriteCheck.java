package org.spinerehab.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;
import org.spinerehab.server.store.OwnWrite;
import org.spinerehab.server.store.SentBundle;

import org.springframework.stereotype.Component;

/**
 * Refuses a resource that breaks a profile, before it is stored and whoever writes it
 * (design.md D7). The answer is always 422 with the place, the rule and the remedy; in a
 * transaction it names what is wrong with every entry.
 */
@Component
@Interceptor
class WriteCheck implements FhirFeature {

	/** After the interceptors of features, which may complete a resource. */
	private static final int LATE = 1000;

	private final ProfileValidator validator;

	private final Definitions definitions;

	private final UnreadParts unreadParts;

	private final SentText sentText;

	WriteCheck(ProfileValidator validator, Definitions definitions, UnreadParts unreadParts, SentText sentText) {
		this.validator = validator;
		this.definitions = definitions;
		this.unreadParts = unreadParts;
		this.sentText = sentText;
	}

	@Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED, order = LATE)
	public void created(IBaseResource resource, @Nullable RequestDetails request) {
		refuseIfWrong((Resource) resource, request);
	}

	@Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = LATE)
	public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
		refuseIfWrong((Resource) resource, request);
	}

	private void refuseIfWrong(Resource resource, @Nullable RequestDetails request) {
		if (OwnWrite.is(request)
				|| (request != null && request.getUserData().containsKey(PackageInstaller.INSTALLING))) {
			return;
		}
		Optional<RequiredProfiles.Row> row = RequiredProfiles.rowFor(resource);
		List<String> claimed = RequiredProfiles.claimed(resource);
		if (row.isEmpty() && claimed.isEmpty()) {
			return;
		}
		if (request != null && this.unreadParts.any() && !(resource instanceof QuestionnaireResponse)) {
			refuse(this.sentText.findings(request));
		}
		List<Finding> findings = findings(resource, row, claimed);
		if (!findings.isEmpty()) {
			refuse(inContext(resource, findings, request));
		}
	}

	private static void refuse(List<Finding> findings) {
		if (!findings.isEmpty()) {
			throw Finding.refusal(findings);
		}
	}

	private List<Finding> findings(Resource resource, Optional<RequiredProfiles.Row> row, List<String> claimed) {
		List<Finding> findings = new ArrayList<>();
		row.flatMap((required) -> required.lackedBy(resource))
			.ifPresent((profile) -> findings.add(missingClaim(resource, profile)));
		claimed.stream()
			.filter((profile) -> !this.definitions.knows(profile))
			.forEach((profile) -> findings.add(unknownClaim(resource, profile)));
		if (findings.isEmpty()) {
			this.validator.check(resource, claimed)
				.stream()
				.filter((message) -> message.getLevel().isError())
				.forEach((message) -> findings.add(Finding.of(message, claimed)));
		}
		return findings;
	}

	/**
	 * In a bundle the place starts at the entry. In a transaction the other entries are
	 * looked at too, so that one answer says all there is to mend; check-ins are left
	 * out, because their turn comes only after what does not fit was set aside.
	 */
	private List<Finding> inContext(Resource resource, List<Finding> findings, @Nullable RequestDetails request) {
		Bundle bundle = SentBundle.of(request).orElse(null);
		if (bundle == null) {
			return findings;
		}
		List<Finding> all = new ArrayList<>();
		for (int i = 0; i < bundle.getEntry().size(); i++) {
			Resource entry = bundle.getEntry().get(i).getResource();
			String place = "Bundle.entry[" + i + "].resource";
			if (entry == resource) {
				findings.forEach((finding) -> all.add(finding.within(place)));
			}
			else if (entry != null && !(entry instanceof QuestionnaireResponse)
					&& bundle.getType() == Bundle.BundleType.TRANSACTION) {
				Optional<RequiredProfiles.Row> row = RequiredProfiles.rowFor(entry);
				List<String> claimed = RequiredProfiles.claimed(entry);
				if (row.isPresent() || !claimed.isEmpty()) {
					findings(entry, row, claimed).forEach((finding) -> all.add(finding.within(place)));
				}
			}
		}
		return all.isEmpty() ? findings : all;
	}

	private static Finding missingClaim(Resource resource, String profile) {
		return new Finding(resource.fhirType() + ".meta.profile", OperationOutcome.IssueType.REQUIRED, "must-claim",
				"This resource has to claim the profile " + profile + ".",
				"Add it to meta.profile and meet its rules: GET [base]/StructureDefinition?url=" + profile + ".");
	}

	private static Finding unknownClaim(Resource resource, String profile) {
		return new Finding(resource.fhirType() + ".meta.profile", OperationOutcome.IssueType.NOTFOUND,
				"unknown-profile", "The profile " + profile + " is not known here.",
				"Claim one that the CapabilityStatement names: GET [base]/metadata.");
	}

}
