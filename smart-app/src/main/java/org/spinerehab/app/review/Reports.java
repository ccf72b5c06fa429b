package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.IQuery;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * What a patient reported, by day: the series the charts draw and the worst of the last
 * 48 hours.
 */
final class Reports {

	private static final String LOINC = "http://loinc.org";

	private static final String STEPS = "41950-7";

	private static final String PAIN = "72514-3";

	private static final String STEPS_BEFORE = "steps-before-surgery";

	private static final int RECENT_DAYS = 2;

	private final List<Observation> observations;

	private Reports(List<Observation> observations) {
		this.observations = observations;
	}

	/** All values of the measures, and everything else of the last 48 hours. */
	static Reports read(IGenericClient client, String rehabPatientId, LocalDate today) {
		List<Observation> found = new ArrayList<>(Pages.all(Observation.class, client,
				ofPatient(client, rehabPatientId).where(Observation.CODE.exactly()
					.codings(new Coding(LOINC, STEPS, null), new Coding(LOINC, PAIN, null),
							new Coding(SpineRehab.CODES, "walking-minutes", null),
							new Coding(SpineRehab.CODES, STEPS_BEFORE, null)))));
		found.addAll(Pages.all(Observation.class, client, ofPatient(client, rehabPatientId)
			.where(Observation.DATE.afterOrEquals().day(today.minusDays(RECENT_DAYS).toString()))));
		Map<String, Observation> distinct = new LinkedHashMap<>();
		found.stream()
			.filter((observation) -> observation.hasEffectiveDateTimeType())
			.sorted(Comparator.comparing((observation) -> observation.getMeta().getLastUpdated(),
					Comparator.nullsFirst(Comparator.naturalOrder())))
			.forEach((observation) -> distinct.put(observation.getIdElement().getIdPart(), observation));
		return new Reports(List.copyOf(distinct.values()));
	}

	private static IQuery<IBaseBundle> ofPatient(IGenericClient client, String rehabPatientId) {
		return client.search().forResource(Observation.class).where(Observation.PATIENT.hasId(rehabPatientId));
	}

	/**
	 * All measures by post-operative day. Of several values a day the last is shown, of
	 * steps the highest (G-WORST).
	 */
	Map<Measure, DaySeries> series(LocalDate surgery) {
		Map<Measure, Map<Integer, BigDecimal>> days = new EnumMap<>(Measure.class);
		for (Observation observation : this.observations) {
			Measure measure = measure(observation);
			int day = PostOpDay.of(surgery, day(observation)).number();
			if (measure != null && day >= 0 && observation.getValue() instanceof Quantity quantity
					&& quantity.hasValue()) {
				days.computeIfAbsent(measure, (key) -> new HashMap<>())
					.merge(day, quantity.getValue(),
							(before, after) -> (measure == Measure.STEPS) ? before.max(after) : after);
			}
		}
		Map<Measure, DaySeries> series = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			series.put(measure, new DaySeries(measure, new TreeMap<>(days.getOrDefault(measure, Map.of()))));
		}
		return series;
	}

	/** Usual steps a day before surgery, if somebody was asked; the newest answer. */
	Optional<BigDecimal> stepsBeforeSurgery() {
		return this.observations.stream()
			.filter((observation) -> Optional.ofNullable(coding(observation, SpineRehab.CODES))
				.filter((coding) -> STEPS_BEFORE.equals(coding.getCode()))
				.isPresent())
			.filter((observation) -> observation.getValue() instanceof Quantity quantity && quantity.hasValue())
			.max(Comparator.comparing(Reports::day))
			.map((observation) -> observation.getValueQuantity().getValue())
			.filter((steps) -> steps.signum() > 0);
	}

	/** The charts of data by their references: what a signal points to. */
	Map<String, Measure> measures() {
		Map<String, Measure> measures = new HashMap<>();
		this.observations.forEach((observation) -> Optional.ofNullable(measure(observation))
			.ifPresent((measure) -> measures.put("Observation/" + observation.getIdElement().getIdPart(), measure)));
		return measures;
	}

	/**
	 * The worst answers of the last 48 hours, which reach into the day before yesterday.
	 */
	Worst worst(LocalDate today) {
		List<Observation> recent = this.observations.stream()
			.filter((observation) -> !day(observation).isBefore(today.minusDays(RECENT_DAYS)))
			.toList();
		List<Observation> tiles = recent.stream()
			.filter((observation) -> coding(observation, SpineRehab.RED_FLAGS) != null)
			.toList();
		Set<String> ticked = tiles.stream()
			.filter((observation) -> observation.getValue() instanceof BooleanType value && value.booleanValue())
			.map((observation) -> SignalWords.ofTile(coding(observation, SpineRehab.RED_FLAGS).getCode()))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new Worst(highest(recent, Measure.BACK_PAIN), highest(recent, Measure.LEG_PAIN), weakest(recent),
				!tiles.isEmpty(), List.copyOf(ticked));
	}

	private static @Nullable BigDecimal highest(List<Observation> recent, Measure measure) {
		return recent.stream()
			.filter((observation) -> measure(observation) == measure
					&& observation.getValue() instanceof Quantity quantity && quantity.hasValue())
			.map((observation) -> observation.getValueQuantity().getValue())
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private static @Nullable Strength weakest(List<Observation> recent) {
		return recent.stream()
			.filter((observation) -> observation.getValue() instanceof CodeableConcept)
			.flatMap((observation) -> observation.getValueCodeableConcept().getCoding().stream())
			.filter((coding) -> SpineRehab.LEG_STRENGTH_CHANGES.equals(coding.getSystem()))
			.flatMap((coding) -> Strength.of(coding.getCode()))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	private static LocalDate day(Observation observation) {
		String value = observation.getEffectiveDateTimeType().getValueAsString();
		return LocalDate.parse(value.substring(0, 10));
	}

	private static @Nullable Measure measure(Observation observation) {
		Coding own = coding(observation, SpineRehab.CODES);
		if (own != null) {
			return switch (own.getCode()) {
				case "walking-minutes" -> Measure.WALKING_MINUTES;
				case "leg-pain-nrs" -> Measure.LEG_PAIN;
				case "back-pain-nrs" -> Measure.BACK_PAIN;
				default -> null;
			};
		}
		Coding loinc = coding(observation, LOINC);
		return (loinc != null && STEPS.equals(loinc.getCode())) ? Measure.STEPS : null;
	}

	private static @Nullable Coding coding(Observation observation, String system) {
		return observation.getCode()
			.getCoding()
			.stream()
			.filter((coding) -> system.equals(coding.getSystem()))
			.findFirst()
			.orElse(null);
	}

	/** Leg strength compared with discharge, weakest first. */
	enum Strength {

		M("much weaker"), L("a little weaker"), S("same"), B("better");

		private final String word;

		Strength(String word) {
			this.word = word;
		}

		static Stream<Strength> of(String code) {
			return Arrays.stream(values()).filter((strength) -> strength.name().equals(code));
		}

		String word() {
			return this.word;
		}

	}

	/**
	 * The worst of 48 hours; what was not answered is absent.
	 *
	 * @param back back pain
	 * @param leg leg pain
	 * @param strength leg strength
	 * @param asked whether the danger-sign question was answered
	 * @param ticked danger signs ticked, in words
	 */
	record Worst(@Nullable BigDecimal back, @Nullable BigDecimal leg, @Nullable Strength strength, boolean asked,
			List<String> ticked) {
	}

}
