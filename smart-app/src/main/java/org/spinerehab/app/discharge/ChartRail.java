package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import org.spinerehab.app.launch.EhrPatient;

/**
 * What the chart says, fact by fact, each with its source and date.
 */
record ChartRail(Chart chart, EhrPatient patient, LocalDate today) {

	public List<Fact> facts() {
		List<Fact> facts = new ArrayList<>();
		LocalDate readOn = this.today;
		Chart.Operation operation = this.chart.operation();
		if (operation != null) {
			int day = PostOpDays.of(operation.date(), this.today);
			facts.add(new Fact("Operation", operation.text(), "Procedure, " + Wording.date(operation.date())));
			facts.add(new Fact("Post-op day", day + ", " + PostOpDays.phase(day), "Counted from the procedure"));
		}
		LocalDate born = this.patient.birthDate();
		if (born != null) {
			LocalDate at = (operation != null) ? operation.date() : this.today;
			facts.add(new Fact("Age", String.valueOf(Period.between(born, at).getYears()),
					"Patient, born " + Wording.date(born)));
		}
		Chart.Bmi bmi = this.chart.bmi();
		if (bmi != null) {
			facts.add(new Fact("BMI", bmi.value().toPlainString(),
					"Observation" + ((bmi.date() != null) ? ", " + Wording.date(bmi.date()) : ", undated")));
		}
		Chart.Diagnosis indication = this.chart.indication();
		if (indication != null) {
			facts.add(new Fact("Operated for", indication.text(), "Condition" + on(indication.recorded())));
		}
		if (this.chart.notRead().stream().noneMatch((line) -> line.startsWith("problem list"))) {
			Chart.Diagnosis diabetes = this.chart.diabetes();
			facts.add((diabetes != null) ? new Fact("Diabetes", diabetes.text(), "Condition" + on(diabetes.recorded()))
					: new Fact("Diabetes", "Not on problem list", "Conditions, " + Wording.date(readOn)));
		}
		Chart.Diagnosis smoking = this.chart.smoking();
		if (smoking != null) {
			facts.add(new Fact("Smoking", smoking.text(), "Condition" + on(smoking.recorded())));
		}
		if (!this.chart.others().isEmpty()) {
			facts.add(new Fact("Also", Wording.list(this.chart.others().stream().map(Chart.Diagnosis::text).toList()),
					"Conditions, " + Wording.date(readOn)));
		}
		Chart.Stay stay = this.chart.stay();
		if (stay != null) {
			LocalDate admitted = stay.admitted();
			facts.add(new Fact("Stay", (admitted != null) ? "Since " + Wording.shortDay(admitted) : "In hospital",
					"Encounter" + on(admitted)));
		}
		return facts;
	}

	/** The operation for the banner. */
	public String headline() {
		Chart.Operation operation = this.chart.operation();
		return (operation == null) ? "No operation found in the chart" : operation.text() + ", "
				+ Wording.date(operation.date()) + " · post-op day " + PostOpDays.of(operation.date(), this.today);
	}

	private static String on(@org.jspecify.annotations.Nullable LocalDate date) {
		return (date != null) ? ", " + Wording.date(date) : "";
	}

	/**
	 * One fact.
	 */
	record Fact(String name, String value, String source) {

	}

}
