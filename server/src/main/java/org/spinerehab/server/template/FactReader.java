package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.spinerehab.server.template.PatientRecord.Stored;

/**
 * What the stored record says of a patient's factors (clinical.md 3.1, 3.3, N21, N22,
 * N25).
 *
 * @param surgery day of surgery
 * @param today day the draft is drawn
 * @param numbers how old a measurement may be
 * @param zone the hospital's zone
 */
record FactReader(LocalDate surgery, LocalDate today, TailoringTable numbers, ZoneId zone) {

	private static final Set<String> DIABETES = Set.of("73211009", "44054006", "46635009");

	private static final String SMOKER = "77176002";

	private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

	private static final BigDecimal LOWEST_BMI = BigDecimal.TEN;

	private static final BigDecimal HIGHEST_BMI = new BigDecimal(90);

	private static final BigDecimal FEWEST_STEPS = new BigDecimal(100);

	private static final BigDecimal MOST_STEPS = new BigDecimal(30_000);

	/** Our measures that say one thing of one factor each, and how to put it. */
	private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("compression-time", Fact.COMPRESSION),
			Map.entry("levels-operated", Fact.FUSED_LEVELS), Map.entry("movement-confidence", Fact.CONFIDENCE),
			Map.entry("diabetes", Fact.DIABETES), Map.entry("smoking", Fact.SMOKING),
			Map.entry("lives-alone", Fact.LIVES_ALONE), Map.entry("steps-before-surgery", Fact.PREOP_STEPS),
			Map.entry("walks-10-metres", Fact.WALKS_10_METRES), Map.entry(Measured.TUG, Fact.TUG),
			Map.entry("unsteady", Fact.UNSTEADY), Map.entry("leg-side-unload", Fact.UNLOAD));

	private static final List<String> FALLS = List.of("fell-past-year", "unsteady", "worried-about-falling",
			"walking-aid-indoors");

	static final List<String> MEASURES = List.of("compression-time", "levels-operated", "movement-confidence",
			"diabetes", "smoking", "lives-alone", "steps-before-surgery", "fell-past-year", "unsteady",
			"worried-about-falling", "walking-aid-indoors", "leg-strength-before-surgery", LegGrades.MRC,
			LegGrades.HAND, "walks-10-metres", "leg-side-unload");

	List<Fact> read(Stored stored) {
		List<Measured> measured = stored.observations()
			.stream()
			.flatMap((observation) -> Measured.of(observation, day(observation.getMeta().getLastUpdated().toInstant()))
				.stream())
			.toList();
		List<Fact> facts = new ArrayList<>();
		age(stored.patient()).ifPresent(facts::add);
		facts.addAll(bmi(measured));
		facts.addAll(strength(measured));
		fallRisk(measured).ifPresent(facts::add);
		PLAIN.forEach((code, factor) -> Measured.latest(measured, code)
			.stream()
			.filter((one) -> !factor.equals(Fact.PREOP_STEPS) || isBetween(one.value(), FEWEST_STEPS, MOST_STEPS))
			.forEach((one) -> facts.add(fact(factor, one, words(factor, one)))));
		stored.conditions().forEach((condition) -> problem(condition).ifPresent(facts::add));
		stored.procedure()
			.ifPresent((procedure) -> facts
				.addAll(FusedLevels.in(levels(procedure), "Procedure of " + this.surgery, this.surgery)));
		return facts;
	}

	private LocalDate day(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

	/** Whole years on the day of surgery (N25). */
	private Optional<Fact> age(Patient patient) {
		if (!patient.hasBirthDate() || patient.getBirthDateElement().getValueAsString().length() < 10) {
			return Optional.empty();
		}
		LocalDate born = LocalDate.parse(patient.getBirthDateElement().getValueAsString());
		int years = Period.between(born, this.surgery).getYears();
		return (years < 0) ? Optional.empty() : Optional
			.of(new Fact(Fact.AGE, BigDecimal.valueOf(years), years + " years on the day of surgery", this.surgery));
	}

	/** Measured, else computed from height and weight that are not old (3.3). */
	private List<Fact> bmi(List<Measured> measured) {
		List<Fact> facts = Measured.latest(measured, Measured.BMI)
			.stream()
			.filter((one) -> isBetween(one.value(), LOWEST_BMI, HIGHEST_BMI))
			.map((one) -> fact(Fact.BMI, one, "BMI " + plain(one.value())))
			.toList();
		if (!facts.isEmpty()) {
			return facts;
		}
		Optional<Measured> weight = young(measured, Measured.WEIGHT);
		Optional<Measured> height = young(measured, Measured.HEIGHT);
		if (weight.isEmpty() || height.isEmpty()) {
			return List.of();
		}
		return Measured.bmi(weight.get().value(), height.get().value())
			.filter((value) -> isBetween(value, LOWEST_BMI, HIGHEST_BMI))
			.map((value) -> new Fact(Fact.BMI, value,
					"BMI " + plain(value) + " of height and weight, " + weight.get().day(), weight.get().day()))
			.stream()
			.toList();
	}

	private Optional<Measured> young(List<Measured> measured, String code) {
		return Measured.latest(measured, code)
			.stream()
			.filter((one) -> one.day().isAfter(this.today.minusDays(this.numbers.measuredDays())))
			.findFirst();
	}

	/** Before surgery; not known then, at discharge (N21). */
	private static List<Fact> strength(List<Measured> measured) {
		List<Measured> before = Measured.latest(measured, "leg-strength-before-surgery");
		List<Measured> known = before.isEmpty() ? Measured.latest(measured, LegGrades.MRC) : before;
		return known.stream()
			.min(Comparator.comparing(Measured::value))
			.map((lowest) -> fact(Fact.WEAKNESS, lowest,
					"MRC " + plain(lowest.value()) + (before.isEmpty() ? ", from discharge" : " before surgery")))
			.stream()
			.toList();
	}

	/** One yes is enough; no answer at all is not known. */
	private static Optional<Fact> fallRisk(List<Measured> measured) {
		List<Measured> answers = FALLS.stream().flatMap((code) -> Measured.latest(measured, code).stream()).toList();
		return answers.stream()
			.max(Comparator.comparing(Measured::value))
			.map((worst) -> fact(Fact.FALL_RISK, worst,
					(worst.value().signum() > 0) ? worst.code().replace('-', ' ') : "no fall risk"));
	}

	private Optional<Fact> problem(Condition condition) {
		boolean counts = condition.getClinicalStatus()
			.getCoding()
			.stream()
			.noneMatch((one) -> OVER.contains(one.getCode()))
				&& condition.getVerificationStatus()
					.getCoding()
					.stream()
					.noneMatch((one) -> Set.of("refuted", "entered-in-error").contains(one.getCode()));
		LocalDate day = day(
				(condition.hasRecordedDate() ? condition.getRecordedDate() : condition.getMeta().getLastUpdated())
					.toInstant());
		if (counts && condition.getCode().getCoding().stream().anyMatch(FactReader::isDiabetes)) {
			return Optional.of(new Fact(Fact.DIABETES, BigDecimal.ONE, "Problem list, " + day, day));
		}
		if (counts && condition.getCode().getCoding().stream().anyMatch((one) -> SMOKER.equals(one.getCode()))) {
			return Optional.of(new Fact(Fact.SMOKING, BigDecimal.ONE, "Problem list, " + day, day));
		}
		return Optional.empty();
	}

	private static boolean isDiabetes(Coding coding) {
		String code = String.valueOf(coding.getCode());
		return DIABETES.contains(code) || code.matches("E1[0-4](\\..*)?");
	}

	private static String levels(Procedure procedure) {
		StringBuilder text = new StringBuilder();
		procedure.getBodySite().forEach((site) -> append(text, site));
		append(text, procedure.getCode());
		return text.toString();
	}

	private static void append(StringBuilder text, CodeableConcept concept) {
		text.append(String.valueOf(concept.getText())).append(' ');
		concept.getCoding().forEach((coding) -> text.append(String.valueOf(coding.getDisplay())).append(' '));
	}

	private static Fact fact(String factor, Measured one, String words) {
		return new Fact(factor, one.value(), words + ", " + one.day(), one.day());
	}

	private static String words(String factor, Measured one) {
		String number = plain(one.value());
		return switch (factor) {
			case Fact.COMPRESSION -> number + " months";
			case Fact.FUSED_LEVELS -> number + " levels";
			case Fact.CONFIDENCE -> "Confidence " + number + " of 10";
			case Fact.PREOP_STEPS -> number + " steps a day";
			case Fact.TUG -> "Timed up and go " + number + " s";
			case Fact.WALKS_10_METRES ->
				one.value().signum() > 0 ? "Walks 10 m without both hands" : "Cannot walk 10 m without both hands";
			case Fact.UNSTEADY -> "Unsteady";
			case Fact.UNLOAD -> "Told not to load a leg";
			default -> "Answered at discharge";
		};
	}

	private static boolean isBetween(BigDecimal value, BigDecimal low, BigDecimal high) {
		return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
