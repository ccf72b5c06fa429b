package org.spinerehab.server.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * A published plan for one procedure, with the activities it is made of. Both are shared
 * and must not be changed.
 *
 * @param definition the PlanDefinition
 * @param activities ActivityDefinitions by canonical address
 */
record Template(PlanDefinition definition, Map<String, ActivityDefinition> activities) {

	/** One thing to do or not to do. */
	record Item(String category, PlanDefinitionActionComponent action, @Nullable ActivityDefinition activity) {

	}

	/** All items in the order of the template; groups only hold items together. */
	List<Item> items() {
		return this.definition.getAction().stream().flatMap((group) -> items(group, category(group))).toList();
	}

	private Stream<Item> items(PlanDefinitionActionComponent action, String category) {
		if (action.hasAction()) {
			return action.getAction().stream().flatMap((nested) -> items(nested, category));
		}
		return Stream.of(new Item(category, action, activity(action)));
	}

	private @Nullable ActivityDefinition activity(PlanDefinitionActionComponent action) {
		if (!action.hasDefinitionCanonicalType()) {
			return null;
		}
		String canonical = action.getDefinitionCanonicalType().getValue();
		ActivityDefinition activity = this.activities.get(canonical.split("\\|")[0]);
		if (activity == null) {
			throw new Unappliable("PlanDefinition.action", "The template needs " + canonical + ", which is not here.",
					"Store that ActivityDefinition, or take it out of the template.");
		}
		return activity;
	}

	private static String category(PlanDefinitionActionComponent group) {
		return group.getCode()
			.stream()
			.flatMap((CodeableConcept code) -> code.getCoding().stream())
			.filter((coding) -> SpineRehab.CODES.equals(coding.getSystem()))
			.map(Coding::getCode)
			.findFirst()
			.orElseThrow(() -> new Unappliable("PlanDefinition.action",
					"The template's group '" + group.getTitle() + "' has no category.",
					"Give its code a category of " + SpineRehab.CODES + "."));
	}

}
