package org.spinerehab.server.signal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.outcome.PatientReference;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Tells the sender of a check-in how soon somebody has to act on it, also where only
 * earlier days show it (clinical.md 7.1, 7.2): an issue in the OperationOutcome that
 * {@code Prefer: return=OperationOutcome} asks for. It names the tier and no rule, so
 * that nobody has to be let read Flags. A check-in that is sent again hears it again;
 * when it cannot be told, the answer fails and the sender tries again.
 */
@Component
@Interceptor
class UrgencyHint implements FhirFeature {

	private static final Set<RestOperationTypeEnum> WRITES = Set.of(RestOperationTypeEnum.CREATE,
			RestOperationTypeEnum.UPDATE);

	private final DaoRegistry daos;

	private final SignalStore signals;

	UrgencyHint(DaoRegistry daos, SignalStore signals) {
		this.daos = daos;
		this.signals = signals;
	}

	@Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
	public void beforeTheAnswer(RequestDetails request, ResponseDetails response) {
		if (WRITES.contains(request.getRestOperationType())
				&& request.getResource() instanceof QuestionnaireResponse sent
				&& response.getResponseResource() instanceof OperationOutcome outcome) {
			tier(sent).map(UrgencyHint::issue).ifPresent(outcome::addIssue);
		}
	}

	/** The highest tier of the signals that hold something of this check-in. */
	private Optional<Tier> tier(QuestionnaireResponse sent) {
		String patient = PatientReference.idOf(sent.getSubject()).orElse(null);
		Set<String> data = stored(sent).filter((response) -> isOf(patient, response))
			.flatMap((response) -> find(Observation.class, "derived-from", new ReferenceParam(id(response))).stream())
			.map(UrgencyHint::id)
			.collect(Collectors.toSet());
		return (patient == null || data.isEmpty()) ? Optional.empty()
				: this.signals.of(patient)
					.stream()
					.filter((signal) -> signal.data().stream().anyMatch(data::contains))
					.map((signal) -> signal.rule().tier())
					.filter((tier) -> tier != Tier.R)
					.min(Tier::compareTo);
	}

	/** As it is stored, which a conditional create may have found. */
	private Stream<QuestionnaireResponse> stored(QuestionnaireResponse sent) {
		Identifier identifier = sent.getIdentifier();
		return (identifier.hasSystem() && identifier.hasValue())
				? find(QuestionnaireResponse.class, "identifier",
						new TokenParam(identifier.getSystem(), identifier.getValue()))
					.stream()
				: Stream.of(sent).filter((response) -> response.getIdElement().hasIdPart());
	}

	private static boolean isOf(@Nullable String patient, QuestionnaireResponse response) {
		return PatientReference.idOf(response.getSubject()).filter((id) -> id.equals(patient)).isPresent();
	}

	private <T extends Resource> List<T> find(Class<T> type, String parameter, IQueryParameterType value) {
		return this.daos.getResourceDao(type)
			.searchForResources(SearchParameterMap.newSynchronous().add(parameter, value), new SystemRequestDetails());
	}

	private static String id(Resource resource) {
		return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
	}

	private static OperationOutcome.OperationOutcomeIssueComponent issue(Tier tier) {
		String words = (tier == Tier.E) ? "These answers raised an emergency signal: the patient needs help now."
				: "These answers raised an urgent signal: the patient is called today.";
		Coding priority = FlagWriter.priority(tier);
		return new OperationOutcome.OperationOutcomeIssueComponent().setSeverity(IssueSeverity.WARNING)
			.setCode(IssueType.INFORMATIONAL)
			.setDetails(new CodeableConcept(priority).setText(words))
			.setDiagnostics(words);
	}

}
