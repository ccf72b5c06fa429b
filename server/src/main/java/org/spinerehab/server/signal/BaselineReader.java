package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

import org.springframework.stereotype.Component;

/**
 * Reads what was known at discharge from the answers to {@code discharge-baseline}, if
 * the hospital sends any (clinical.md 6.1).
 */
@Component
class BaselineReader {

	private final DaoRegistry daos;

	BaselineReader(DaoRegistry daos) {
		this.daos = daos;
	}

	Baseline of(String patientId) {
		SearchParameterMap search = SearchParameterMap.newSynchronous()
			.add("patient", new ReferenceParam("Patient", "", patientId))
			.add("questionnaire", new ReferenceOrListParam().add(new ReferenceParam(SpineRehab.DISCHARGE_BASELINE))
				.add(new ReferenceParam(SpineRehab.DISCHARGE_BASELINE + "|" + SpineRehab.PACKAGE_VERSION)));
		return this.daos.getResourceDao(QuestionnaireResponse.class)
			.searchForResources(search, new SystemRequestDetails())
			.stream()
			.filter((response) -> response.getStatus() != QuestionnaireResponseStatus.ENTEREDINERROR)
			.max(Comparator.comparing((response) -> response.getMeta().getLastUpdated()))
			.map(BaselineReader::read)
			.orElse(Baseline.UNKNOWN);
	}

	static Baseline read(QuestionnaireResponse response) {
		Map<PainSite, BigDecimal> pain = new EnumMap<>(PainSite.class);
		score(response, "b.nrs.back").ifPresent((score) -> pain.put(PainSite.BACK, score));
		score(response, "b.nrs.leg").ifPresent((score) -> pain.put(PainSite.LEG, score));
		List<String> sides = words(response, "b.legside");
		List<String> control = Stream.of("b.bladder", "b.bowel")
			.flatMap((linkId) -> control(response, linkId).stream().map((answer) -> linkId.substring(2) + " " + answer))
			.toList();
		return new Baseline(day(response), sides.isEmpty() ? null : sides.contains("both"),
				control.isEmpty() ? null : String.join(", ", control), pain);
	}

	/** The words say more than the answer they explain. */
	private static List<String> control(QuestionnaireResponse response, String linkId) {
		List<String> explained = words(response, linkId + ".text");
		return explained.isEmpty() ? words(response, linkId) : explained;
	}

	private static @Nullable LocalDate day(QuestionnaireResponse response) {
		DateTimeType authored = response.getAuthoredElement();
		return (authored.getDay() != null)
				? LocalDate.of(authored.getYear(), authored.getMonth() + 1, authored.getDay()) : null;
	}

	/** Asked for before surgery and for today; today's is the last (6.1). */
	private static Optional<BigDecimal> score(QuestionnaireResponse response, String linkId) {
		return answers(response.getItem(), linkId).stream()
			.flatMap((value) -> number(value).stream())
			.reduce((one, last) -> last);
	}

	private static Optional<BigDecimal> number(Type value) {
		if (value instanceof IntegerType whole) {
			return Optional.of(BigDecimal.valueOf(whole.getValue()));
		}
		return (value instanceof DecimalType decimal) ? Optional.of(decimal.getValue()) : Optional.empty();
	}

	private static List<String> words(QuestionnaireResponse response, String linkId) {
		return answers(response.getItem(), linkId).stream()
			.flatMap((value) -> word(value).stream())
			.collect(Collectors.toList());
	}

	private static Optional<String> word(Type value) {
		if (value instanceof Coding coding) {
			return Optional.ofNullable(
					coding.hasDisplay() && !"both".equals(coding.getCode()) ? coding.getDisplay() : coding.getCode());
		}
		return (value instanceof StringType text) ? Optional.ofNullable(text.getValue()) : Optional.empty();
	}

	private static List<Type> answers(List<QuestionnaireResponseItemComponent> items, String linkId) {
		List<Type> found = new ArrayList<>();
		for (QuestionnaireResponseItemComponent item : items) {
			if (linkId.equals(item.getLinkId())) {
				item.getAnswer().forEach((answer) -> found.add(answer.getValue()));
			}
			found.addAll(answers(item.getItem(), linkId));
			item.getAnswer().forEach((answer) -> found.addAll(answers(answer.getItem(), linkId)));
		}
		return found;
	}

}
