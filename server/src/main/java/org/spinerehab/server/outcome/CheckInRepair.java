package org.spinerehab.server.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.IValidatorModule;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * Asks the server's own validator whether a check-in would be refused, and sets aside
 * what it would be refused for: a danger sign must not be lost because of anything beside
 * it (N18).
 */
@Component
class CheckInRepair {

	private static final Pattern ITEM = Pattern
		.compile("^QuestionnaireResponse\\.item\\[(\\d+)](?:\\.item\\[(\\d+)])?");

	private final FhirValidator validator;

	private final IParser parser;

	private final DaoRegistry daos;

	CheckInRepair(FhirContext fhirContext, IValidatorModule validatorModule, DaoRegistry daos) {
		this.daos = daos;
		this.validator = fhirContext.newValidator().registerValidatorModule(validatorModule);
		this.parser = fhirContext.newJsonParser();
	}

	void repair(QuestionnaireResponse response) {
		setAsideClaims(response);
		if (errors(response).isEmpty()) {
			return;
		}
		String canonical = CheckInForm.of(response).orElseThrow().canonical();
		CheckInIntake.writeAnew(response);
		List<SingleValidationMessage> errors = errors(response);
		if (!errors.isEmpty()) {
			setAsideItems(response, errors);
			if (!errors(response).isEmpty()) {
				keepOnlyWhatIsNeeded(response, canonical);
			}
		}
	}

	/** A claim to a profile that is none for a response would be refused. */
	private void setAsideClaims(QuestionnaireResponse response) {
		List<CanonicalType> claims = response.getMeta().getProfile();
		claims.removeIf((claim) -> {
			boolean unfit = claim.hasValue() && !isProfileOfResponses(claim.getValue().split("\\|")[0]);
			if (unfit) {
				CheckInIntake.setAside(response, "meta.profile", claim.getValue(),
						"This server knows no such profile.");
			}
			return unfit;
		});
	}

	private boolean isProfileOfResponses(String url) {
		SearchParameterMap search = SearchParameterMap.newSynchronous()
			.add("url", new UriParam(url))
			.add("type", new UriParam("QuestionnaireResponse"));
		return !this.daos.getResourceDao(StructureDefinition.class)
			.searchForResources(search, new SystemRequestDetails())
			.isEmpty();
	}

	private List<SingleValidationMessage> errors(QuestionnaireResponse response) {
		return this.validator.validateWithResult(response)
			.getMessages()
			.stream()
			.filter((message) -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
			.toList();
	}

	private void setAsideItems(QuestionnaireResponse response, List<SingleValidationMessage> errors) {
		Map<QuestionnaireResponseItemComponent, String> refused = new LinkedHashMap<>();
		for (SingleValidationMessage error : errors) {
			Matcher place = ITEM.matcher(error.getLocationString());
			if (place.find()) {
				QuestionnaireResponseItemComponent item = response.getItem().get(Integer.parseInt(place.group(1)));
				if (place.group(2) != null) {
					item = item.getItem().get(Integer.parseInt(place.group(2)));
				}
				refused.putIfAbsent(item, error.getMessage());
			}
		}
		refused.forEach((item, reason) -> {
			if (!CheckInForm.FLAGS.equals(item.getLinkId())) {
				CheckInIntake.setAside(response, item.getLinkId(), this.parser.encodeToString(item), reason);
				response.getItem().remove(item);
				response.getItem().forEach((group) -> group.getItem().remove(item));
			}
		});
		response.getItem().removeIf((item) -> !item.hasAnswer() && !item.hasItem());
	}

	/** What a check-in does not need goes as a whole. */
	private void keepOnlyWhatIsNeeded(QuestionnaireResponse response, String canonical) {
		QuestionnaireResponse rest = response.copy();
		response.setContained(null).setText(null).setModifierExtension(null);
		response.setImplicitRules(null).setLanguage(null);
		response.setBasedOn(null).setPartOf(null).setEncounter(null);
		response.setQuestionnaire(canonical);
		response.getMeta().setProfile(null).setSecurity(null).setExtension(null);
		response.getExtension().removeIf((extension) -> !SpineRehab.SET_ASIDE_EXTENSION.equals(extension.getUrl()));
		rest.setItem(null).setMeta(null).setIdElement(null);
		rest.getExtension().removeIf((extension) -> SpineRehab.SET_ASIDE_EXTENSION.equals(extension.getUrl()));
		CheckInIntake.setAside(response, null, this.parser.encodeResourceToString(rest),
				"It held something a check-in does not allow.");
	}

}
