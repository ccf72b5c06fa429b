package org.spinerehab.server.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * The strength of both legs as graded last, MRC 0 to 5 by muscle, and the preferred hand
 * (clinical.md 6.1, N22).
 *
 * @param left grade of each graded muscle of the left leg
 * @param right the same of the right leg
 * @param hand {@code left}, {@code right} or {@code both}; none if not known
 * @param day when the legs were graded
 */
record LegGrades(Map<String, BigDecimal> left, Map<String, BigDecimal> right, @Nullable String hand,
		@Nullable LocalDate day) {

	static final String MRC = "leg-strength-mrc";

	static final String HAND = "dominant-hand";

	static final LegGrades NONE = new LegGrades(Map.of(), Map.of(), null, null);

	private static final String LEFT = "left";

	private static final String RIGHT = "right";

	/** Reads the grades of the last day there are any. */
	static LegGrades in(List<Observation> observations) {
		List<Observation> graded = observations.stream()
			.filter((observation) -> has(observation, MRC) && day(observation).isPresent())
			.toList();
		LocalDate last = graded.stream()
			.flatMap((observation) -> day(observation).stream())
			.max(Comparator.naturalOrder())
			.orElse(null);
		Map<String, BigDecimal> left = new LinkedHashMap<>();
		Map<String, BigDecimal> right = new LinkedHashMap<>();
		graded.stream()
			.filter((observation) -> observation.getValue() instanceof Quantity quantity && quantity.hasValue())
			.filter((observation) -> day(observation).filter((day) -> day.equals(last)).isPresent())
			.forEach((observation) -> {
				BigDecimal grade = observation.getValueQuantity().getValue();
				sides(observation).forEach((side) -> (side.equals(LEFT) ? left : right).merge(muscle(observation),
						grade, BigDecimal::min));
			});
		return new LegGrades(left, right, hand(observations), last);
	}

	/** The weakest muscle of either leg, in words, with its grade. */
	Optional<Fact> weakest() {
		Optional<BigDecimal> ofLeft = lowest(this.left);
		Optional<BigDecimal> ofRight = lowest(this.right);
		return (ofLeft.isEmpty() && ofRight.isEmpty()) ? Optional.empty()
				: Optional.of(lower(ofLeft, ofRight) ? fact(LEFT, ofLeft.get()) : fact(RIGHT, ofRight.orElseThrow()));
	}

	/** The one leg that is at most this strong, if the other is known to be stronger. */
	Optional<Fact> oneSided(BigDecimal most) {
		Optional<BigDecimal> ofLeft = lowest(this.left);
		Optional<BigDecimal> ofRight = lowest(this.right);
		if (ofLeft.isEmpty() || ofRight.isEmpty()
				|| (ofLeft.get().compareTo(most) <= 0) == (ofRight.get().compareTo(most) <= 0)) {
			return Optional.empty();
		}
		return weakest();
	}

	/** The leg whose weakest muscle is weaker; none if equal or one is not graded. */
	Optional<String> weakerByLowest() {
		return weaker(lowest(this.left), lowest(this.right));
	}

	/** The leg with the lower sum; none unless the same muscles of both are graded. */
	Optional<String> weakerBySum() {
		return this.left.keySet().equals(this.right.keySet())
				? weaker(sum(this.left.values()), sum(this.right.values())) : Optional.empty();
	}

	private static Optional<String> weaker(Optional<BigDecimal> left, Optional<BigDecimal> right) {
		if (left.isEmpty() || right.isEmpty() || left.get().compareTo(right.get()) == 0) {
			return Optional.empty();
		}
		return Optional.of((left.get().compareTo(right.get()) < 0) ? LEFT : RIGHT);
	}

	private static boolean lower(Optional<BigDecimal> one, Optional<BigDecimal> other) {
		return one.isPresent() && (other.isEmpty() || one.get().compareTo(other.get()) <= 0);
	}

	private Fact fact(String side, BigDecimal grade) {
		return new Fact(Fact.WEAKNESS, grade,
				"MRC " + grade.stripTrailingZeros().toPlainString() + " of the " + side + " leg, " + this.day,
				this.day);
	}

	private static Optional<BigDecimal> lowest(Map<String, BigDecimal> leg) {
		return leg.values().stream().min(Comparator.naturalOrder());
	}

	private static Optional<BigDecimal> sum(Collection<BigDecimal> grades) {
		return grades.stream().reduce(BigDecimal::add);
	}

	private static List<String> sides(Observation observation) {
		return observation.getBodySite()
			.getCoding()
			.stream()
			.filter((coding) -> SpineRehab.LEG_SIDES.equals(coding.getSystem()))
			.flatMap((coding) -> "both".equals(coding.getCode()) ? List.of(LEFT, RIGHT).stream()
					: List.of(LEFT, RIGHT).stream().filter((side) -> side.equals(coding.getCode())))
			.toList();
	}

	/** By its code, or as the clinic words it without the side. */
	private static String muscle(Observation observation) {
		return observation.getCode()
			.getCoding()
			.stream()
			.filter((coding) -> SpineRehab.CODES.equals(coding.getSystem()) && !MRC.equals(coding.getCode()))
			.map(Coding::getCode)
			.findFirst()
			.orElseGet(
					() -> String.valueOf(observation.getBodySite().getText()).replaceAll("(?i)\\b(left|right) ", ""));
	}

	private static @Nullable String hand(List<Observation> observations) {
		return observations.stream()
			.filter((observation) -> has(observation, HAND) && observation.getValue() instanceof CodeableConcept concept
					&& concept.hasCoding())
			.max(Comparator.comparing((observation) -> day(observation).orElse(LocalDate.MIN)))
			.map((observation) -> observation.getValueCodeableConcept().getCodingFirstRep().getCode())
			.orElse(null);
	}

	private static boolean has(Observation observation, String code) {
		return observation.getCode().hasCoding(SpineRehab.CODES, code);
	}

	private static Optional<LocalDate> day(Observation observation) {
		return Optional
			.ofNullable(observation.hasEffectiveDateTimeType()
					? observation.getEffectiveDateTimeType().getValueAsString() : null)
			.filter((written) -> written.length() >= 10)
			.map((written) -> LocalDate.parse(written.substring(0, 10)));
	}

}
