package org.spinerehab.app.discharge;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/**
 * What a draft is tailored by: facts of the chart and the surgeon's answers, as
 * {@code $apply} takes them. What is not known is left out.
 *
 * @param draft the draft with its chart and answers
 */
record DraftFacts(Draft draft) {

	private static final String DIABETES = "diabetes";

	/** Whether another draft would be drawn from the same facts. */
	boolean areThoseOf(Draft other) {
		return parameters().equalsDeep(new DraftFacts(other).parameters());
	}

	Parameters parameters() {
		Parameters facts = new Parameters();
		addChart(facts, this.draft.chart());
		Answers answers = this.draft.edits().answers();
		Integer steps = answers.steps();
		if (steps != null) {
			facts.addParameter("preop-steps", new IntegerType(steps));
		}
		addYesOrNo(facts, "smoker", answers.smokes());
		addYesOrNo(facts, "lives-alone", answers.livesAlone());
		if (answers.confidence().strip().matches("10|\\d")) {
			facts.addParameter("confidence", new IntegerType(answers.confidence().strip()));
		}
		return facts;
	}

	/** A problem list that was read whole and names no diabetes says no. */
	private static void addChart(Parameters facts, Chart chart) {
		Chart.Operation operation = chart.operation();
		if (operation != null) {
			facts.addParameter("surgery-date", new DateType(operation.date().toString()));
			facts.addParameter("levels", new StringType(operation.text()));
		}
		Chart.Bmi bmi = chart.bmi();
		if (bmi != null) {
			facts.addParameter("bmi", new DecimalType(bmi.value()));
		}
		if (chart.diabetes() != null) {
			facts.addParameter(DIABETES, new BooleanType(true));
		}
		else if (chart.notRead().isEmpty()) {
			facts.addParameter(DIABETES, new BooleanType(false));
		}
	}

	private static void addYesOrNo(Parameters facts, String name, String answer) {
		if (answer.equals(FieldKind.YES)) {
			facts.addParameter(name, new BooleanType(true));
		}
		else if (!answer.isBlank()) {
			facts.addParameter(name, new BooleanType(false));
		}
	}

}
