package org.spinerehab.app.discharge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Lays a sent form over a draft. Whatever was typed is kept, also what cannot be used:
 * the page says what to enter instead.
 */
final class DraftForm {

	/** Before the name of a value. */
	static final String VALUE = "v.";

	/** Before the name of a tick box that was on the form. */
	static final String SHOWN = "_v.";

	/** Before the name of a reason. */
	static final String REASON = "r.";

	private final Map<String, String> sent;

	DraftForm(Map<String, String> sent) {
		this.sent = sent;
	}

	Edits over(Edits old, ProposedPlan proposal) {
		Map<String, String> values = new LinkedHashMap<>(old.values());
		Map<String, String> reasons = new LinkedHashMap<>(old.reasons());
		Collection<Field> fields = Field.of(proposal).values();
		fields.forEach((field) -> {
			String typed = typed(field);
			if (typed != null) {
				put(values, field, typed);
			}
			String reason = this.sent.get(REASON + field.reasonKey());
			if (reason != null) {
				reasons.put(field.reasonKey(), cut(reason.strip(), 200));
			}
		});
		String undo = this.sent.get("undo");
		fields.stream()
			.filter((field) -> field.reasonKey().equals(undo))
			.forEach((field) -> values.remove(field.key()));
		Answers answers = answers(old.answers());
		reasons.keySet().retainAll(new EditedPlan(proposal, new Edits(values, reasons, answers)).reasonKeys());
		return new Edits(values, reasons, answers);
	}

	private @Nullable String typed(Field field) {
		if (field.kind() == FieldKind.KEEP) {
			return this.sent.containsKey(SHOWN + field.key())
					? (this.sent.containsKey(VALUE + field.key()) ? FieldKind.YES : FieldKind.NO) : null;
		}
		return this.sent.get(VALUE + field.key());
	}

	private static void put(Map<String, String> values, Field field, String typed) {
		String normal = field.kind().normal(typed);
		if (field.original().equals((normal != null) ? normal : typed)) {
			values.remove(field.key());
		}
		else {
			values.put(field.key(), (normal != null) ? normal : cut(typed.strip(), 300));
		}
	}

	private Answers answers(Answers old) {
		return new Answers(sent("preopSteps", old.preopSteps()), sent("smokes", old.smokes()),
				sent("livesAlone", old.livesAlone()), sent("confidence", old.confidence()),
				sent("ownGoal", old.ownGoal()), sent("ownGoalDue", old.ownGoalDue()));
	}

	private String sent(String name, String old) {
		String given = this.sent.get(name);
		return (given != null) ? cut(given.strip(), 300) : old;
	}

	private static String cut(String text, int length) {
		return (text.length() <= length) ? text : text.substring(0, length);
	}

}
