package org.spinerehab.app.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;

/**
 * The answers of a form, one after the other: whole numbers, yes or no, and codes of the
 * question's own code system.
 */
final class FormItems {

	private static final Map<String, String> CODED = Map.ofEntries(Map.entry("d.flags", SpineRehab.RED_FLAGS),
			Map.entry("d.leg.side", SpineRehab.LEG_SIDES), Map.entry("d.strength", SpineRehab.LEG_STRENGTH_CHANGES),
			Map.entry("w.strength", SpineRehab.LEG_STRENGTH_CHANGES), Map.entry("w.nerve", SpineRehab.LEG_FEELINGS),
			Map.entry("w.nerve.change", SpineRehab.LEG_FEELING_CHANGES),
			Map.entry("w.phq2.1", SpineRehab.PHQ_2_ANSWERS), Map.entry("w.phq2.2", SpineRehab.PHQ_2_ANSWERS),
			Map.entry("w.restrict", SpineRehab.LIMITS_KEPT), Map.entry("b.numb", SpineRehab.NUMB_AREAS),
			Map.entry("b.legside", SpineRehab.LEG_SIDES), Map.entry("b.indoordevice", SpineRehab.WALKING_AIDS),
			Map.entry("b.smoke", SpineRehab.SMOKING));

	/** Groups whose questions stand inside them. */
	private static final List<String> GROUPS = List.of("b.strength", "b.fall", "w.phq2", "w.pt");

	private final List<QuestionnaireResponseItemComponent> items = new ArrayList<>();

	FormItems add(String linkId, Object answer) {
		item(linkId).addAnswer().setValue(value(linkId, answer));
		return this;
	}

	List<QuestionnaireResponseItemComponent> items() {
		return this.items;
	}

	private QuestionnaireResponseItemComponent item(String linkId) {
		return GROUPS.stream()
			.filter((group) -> linkId.startsWith(group + "."))
			.findFirst()
			.map((group) -> in(this.items, group).addItem().setLinkId(linkId))
			.orElseGet(() -> in(this.items, linkId));
	}

	private static QuestionnaireResponseItemComponent in(List<QuestionnaireResponseItemComponent> items,
			String linkId) {
		return items.stream().filter((item) -> item.getLinkId().equals(linkId)).findFirst().orElseGet(() -> {
			QuestionnaireResponseItemComponent item = new QuestionnaireResponseItemComponent().setLinkId(linkId);
			items.add(item);
			return item;
		});
	}

	private static Type value(String linkId, Object answer) {
		if (answer instanceof Integer number) {
			return new IntegerType(number);
		}
		return (answer instanceof Boolean yes) ? new BooleanType(yes)
				: new Coding().setSystem(CODED.get(linkId)).setCode(answer.toString());
	}

}
