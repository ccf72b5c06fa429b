package org.spinerehab.app.band;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Range;
import org.spinerehab.profiles.SpineRehab;

/**
 * What a template says of expected recovery: which operation it is for and its general
 * step targets (clinical.md 2.3).
 *
 * @param definition the template
 */
record OperationTemplate(PlanDefinition definition) {

	/** The operation, as the bands name it. */
	Optional<String> procedure() {
		return this.definition.getUseContext()
			.stream()
			.filter((context) -> "focus".equals(context.getCode().getCode()) && context.hasValueCodeableConcept())
			.flatMap((context) -> context.getValueCodeableConcept().getCoding().stream())
			.filter((coding) -> SpineRehab.CODES.equals(coding.getSystem()))
			.map(Coding::getCode)
			.findFirst();
	}

	/** The band around the general step targets; each holds for the days of its row. */
	Optional<Band> generalSteps(RecoveryTable table) {
		List<BandRow> rows = new ArrayList<>();
		this.definition.getAction()
			.stream()
			.flatMap((group) -> group.getAction().stream())
			.forEach((action) -> days(action).ifPresent((days) -> target(action).flatMap(table::around)
				.ifPresent((expected) -> rows
					.add(new BandRow(days.getLow().getValue(), days.getHigh().getValue(), expected, false)))));
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Band(rows));
	}

	private static Optional<Range> days(PlanDefinitionActionComponent action) {
		return Optional.ofNullable(action.getExtensionByUrl(SpineRehab.POST_OP_DAYS_EXTENSION))
			.map((extension) -> (Range) extension.getValue())
			.filter((days) -> days.getLow().hasValue() && days.getHigh().hasValue());
	}

	private static Optional<BigDecimal> target(PlanDefinitionActionComponent action) {
		return Optional.ofNullable(action.getExtensionByUrl(SpineRehab.STEP_TARGET_EXTENSION))
			.map((extension) -> extension.getExtensionByUrl("absolute"))
			.map((absolute) -> new BigDecimal(absolute.getValue().primitiveValue()));
	}

}
