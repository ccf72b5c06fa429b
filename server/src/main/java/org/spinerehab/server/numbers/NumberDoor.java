package org.spinerehab.server.numbers;

import java.util.List;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Refuses a table of numbers or an overlay that breaks its ranges, whoever writes it. The
 * answer is 422 with the place and what to send.
 */
@Component
@Interceptor
class NumberDoor implements FhirFeature {

	@Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
	public void created(IBaseResource resource) {
		refuseIfWrong(resource);
	}

	@Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
	public void updated(IBaseResource before, IBaseResource resource) {
		refuseIfWrong(resource);
	}

	private static void refuseIfWrong(IBaseResource resource) {
		if (!(resource instanceof CodeSystem sent)) {
			return;
		}
		List<NumberProblem> problems = TableCheck.of(sent);
		if (!problems.isEmpty()) {
			OperationOutcome outcome = new OperationOutcome();
			problems.forEach((problem) -> outcome.addIssue()
				.setSeverity(OperationOutcome.IssueSeverity.ERROR)
				.setCode(OperationOutcome.IssueType.BUSINESSRULE)
				.setDiagnostics(problem.path() + ": " + problem.sentence())
				.addExpression(problem.path())
				.getDetails()
				.setText(problem.message()));
			throw new UnprocessableEntityException(problems.get(0).sentence(), outcome);
		}
	}

}
