package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.outcome.BodyTemperature;
import org.spinerehab.server.outcome.CheckInLabel;

/**
 * Reads Observations as the rules need them, from check-ins and from any other app.
 *
 * @param zone zone of days that are given as an instant without an offset
 */
record ObservationReader(ZoneId zone) {

	static final String LOINC = "http://loinc.org";

	static final String PAIN = "72514-3";

	static final String BACK_PAIN = "back-pain-nrs";

	static final String LEG_PAIN = "leg-pain-nrs";

	static final String STRENGTH = "leg-strength-change";

	static final String FEELING = "leg-feeling-change";

	static final String WOUND = "wound-state";

	private static final String BASELINE = "baseline";

	static final String TEMPERATURE = "8310-5";

	private static final Set<ObservationStatus> NOT_SAID = EnumSet.of(ObservationStatus.ENTEREDINERROR,
			ObservationStatus.CANCELLED);

	private static final BigDecimal WORST_PAIN = BigDecimal.TEN;

	/**
	 * Whether a rule reads this kind of Observation. What was known at discharge is what
	 * days are compared with, not a day of its own (N13).
	 */
	static boolean matters(Observation observation) {
		CodeableConcept code = observation.getCode();
		return !isBaseline(observation) && readsAs(code);
	}

	private static boolean isBaseline(Observation observation) {
		return observation.getCategory()
			.stream()
			.anyMatch((category) -> category.hasCoding(SpineRehab.CODES, BASELINE));
	}

	private static boolean readsAs(CodeableConcept code) {
		return code.getCoding().stream().anyMatch((coding) -> SpineRehab.RED_FLAGS.equals(coding.getSystem()))
				|| code.hasCoding(LOINC, TEMPERATURE) || Stream.of(BACK_PAIN, LEG_PAIN, STRENGTH, FEELING, WOUND)
					.anyMatch((own) -> code.hasCoding(SpineRehab.CODES, own));
	}

	/** The day it describes; the day it was stored when it does not say. */
	LocalDate day(Observation observation) {
		return effective(observation).map(this::day)
			.orElseGet(() -> observation.getMeta().getLastUpdated().toInstant().atZone(this.zone).toLocalDate());
	}

	private static Optional<BaseDateTimeType> effective(Observation observation) {
		Type effective = observation.getEffective();
		BaseDateTimeType when = null;
		if (effective instanceof BaseDateTimeType moment) {
			when = moment;
		}
		else if (effective instanceof Period period) {
			when = period.hasStart() ? period.getStartElement() : period.getEndElement();
		}
		return Optional.ofNullable(when)
			.filter((moment) -> moment.hasValue()
					&& moment.getPrecision().ordinal() >= TemporalPrecisionEnum.DAY.ordinal());
	}

	private LocalDate day(BaseDateTimeType when) {
		boolean inUniversalTime = when.getPrecision() != TemporalPrecisionEnum.DAY
				&& (when.isTimeZoneZulu() || when.getTimeZone() == null);
		return inUniversalTime ? when.getValue().toInstant().atZone(this.zone).toLocalDate()
				: LocalDate.of(when.getYear(), when.getMonth() + 1, when.getDay());
	}

	/**
	 * The time it describes. A date alone is as late as its day, so that it is never
	 * taken for older than it is.
	 */
	private Instant at(Observation observation) {
		return effective(observation).filter((when) -> when.getPrecision() != TemporalPrecisionEnum.DAY)
			.map((when) -> when.getValue().toInstant())
			.orElseGet(() -> observation.hasIssued() ? observation.getIssued().toInstant()
					: day(observation).plusDays(1).atStartOfDay(this.zone).toInstant());
	}

	/** What it says; nothing when it was withdrawn or says nothing a rule reads. */
	List<Datum> read(Observation observation) {
		return read(observation, Set.of());
	}

	/**
	 * What it says.
	 * @param observation the Observation
	 * @param labels labels of the check-in it comes from
	 */
	List<Datum> read(Observation observation, Set<CheckInLabel> labels) {
		if (NOT_SAID.contains(observation.getStatus()) || isBaseline(observation)) {
			return List.of();
		}
		CodeableConcept code = observation.getCode();
		Source source = source(observation, only(labels, CheckInLabel.CLOCK_REPLACED));
		if (code.hasCoding(SpineRehab.CODES, BACK_PAIN)) {
			return pain(observation, PainSite.BACK, source);
		}
		if (code.hasCoding(SpineRehab.CODES, LEG_PAIN)) {
			return pain(observation, PainSite.LEG, source);
		}
		if (code.hasCoding(SpineRehab.CODES, STRENGTH)) {
			return answers(observation, SpineRehab.LEG_STRENGTH_CHANGES)
				.flatMap((answer) -> LegStrength.of(answer).stream())
				.<Datum>map((strength) -> new Datum.Strength(strength, source))
				.toList();
		}
		if (code.hasCoding(SpineRehab.CODES, FEELING)) {
			return answers(observation, SpineRehab.LEG_FEELING_CHANGES).filter("worse"::equals)
				.<Datum>map((worse) -> new Datum.WorseFeeling(source))
				.toList();
		}
		if (code.hasCoding(SpineRehab.CODES, WOUND)) {
			return answers(observation, SpineRehab.WOUND_STATES).flatMap((answer) -> WoundState.of(answer).stream())
				.<Datum>map((state) -> new Datum.Wound(state, source))
				.toList();
		}
		return code.hasCoding(LOINC, TEMPERATURE) ? temperature(observation, labels) : tiles(observation,
				source(observation, only(labels, CheckInLabel.CLOCK_REPLACED, CheckInLabel.NO_VALID_TEMPERATURE)));
	}

	private static Set<CheckInLabel> only(Set<CheckInLabel> labels, CheckInLabel... wanted) {
		Set<CheckInLabel> found = EnumSet.noneOf(CheckInLabel.class);
		Stream.of(wanted).filter(labels::contains).forEach(found::add);
		return found;
	}

	private Source source(Observation observation, Set<CheckInLabel> labels) {
		String reference = observation.getIdElement().toUnqualifiedVersionless().getValue();
		String origin = observation.hasDerivedFrom() ? observation.getDerivedFromFirstRep().getReference() : reference;
		return new Source(reference, (origin != null) ? origin : reference, at(observation), labels);
	}

	private static List<Datum> pain(Observation observation, PainSite site, Source source) {
		if (!(observation.getValue() instanceof Quantity quantity) || quantity.getValue() == null) {
			return List.of();
		}
		BigDecimal score = "mm".equals(quantity.getCode()) ? quantity.getValue().movePointLeft(1) : quantity.getValue();
		if (score.signum() < 0 || score.compareTo(WORST_PAIN) > 0) {
			return List.of();
		}
		Stream<Datum> sides = (site == PainSite.LEG) ? sides(observation, source) : Stream.empty();
		return Stream.concat(Stream.of(new Datum.Pain(site, score, source)), sides).toList();
	}

	private static Stream<Datum> sides(Observation observation, Source source) {
		return observation.getBodySite()
			.getCoding()
			.stream()
			.filter((coding) -> SpineRehab.LEG_SIDES.equals(coding.getSystem()))
			.flatMap((coding) -> Stream.of(LegSide.values())
				.filter((side) -> side.name().equalsIgnoreCase(coding.getCode())))
			.map((side) -> new Datum.Side(side, source));
	}

	private static Stream<String> answers(Observation observation, String system) {
		return (observation.getValue() instanceof CodeableConcept answer)
				? answer.getCoding().stream().filter((coding) -> system.equals(coding.getSystem())).map(Coding::getCode)
				: Stream.empty();
	}

	private List<Datum> temperature(Observation observation, Set<CheckInLabel> labels) {
		if (!(observation.getValue() instanceof Quantity quantity)) {
			return List.of();
		}
		return BodyTemperature.of(quantity).<Datum>map((read) -> {
			Set<CheckInLabel> own = only(labels, CheckInLabel.CLOCK_REPLACED, CheckInLabel.UNIT_ASSUMED);
			if (read.unitAssumed()) {
				own.add(CheckInLabel.UNIT_ASSUMED);
			}
			return new Datum.Temperature(read.celsius(), source(observation, own));
		}).stream().toList();
	}

	private static List<Datum> tiles(Observation observation, Source source) {
		if (!(observation.getValue() instanceof BooleanType present) || !present.booleanValue()) {
			return List.of();
		}
		return observation.getCode()
			.getCoding()
			.stream()
			.filter((coding) -> SpineRehab.RED_FLAGS.equals(coding.getSystem()))
			.flatMap((coding) -> Tile.of(coding.getCode()).stream())
			.<Datum>map((tile) -> new Datum.Ticked(tile, (tile == Tile.FEVERISH) ? source : plain(source)))
			.toList();
	}

	private static Source plain(Source source) {
		return new Source(source.reference(), source.origin(), source.at(),
				only(source.labels(), CheckInLabel.CLOCK_REPLACED));
	}

}
