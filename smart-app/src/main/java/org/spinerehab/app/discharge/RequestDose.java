package org.spinerehab.app.discharge;

import java.math.BigDecimal;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * Reads and writes the extension {@code exercise-dose} and the timing of one
 * ServiceRequest.
 */
final class RequestDose {

	private static final String UCUM = "http://unitsofmeasure.org";

	private static final int DAYS_OF_A_WEEK = 7;

	private final ServiceRequest request;

	RequestDose(ServiceRequest request) {
		this.request = request;
	}

	Dose read() {
		Range repetitions = (part("repetitions") instanceof Range range) ? range : new Range();
		Integer low = repetitions.hasLow() ? Integer.valueOf(repetitions.getLow().getValue().intValue()) : null;
		Integer high = repetitions.hasHigh() ? Integer.valueOf(repetitions.getHigh().getValue().intValue()) : low;
		return new Dose(whole("sets"), low, high, quantity("hold"),
				part("perSide") instanceof BooleanType side && side.booleanValue(), quantity("minutes"), timesADay(),
				text());
	}

	@Nullable Integer steps() {
		return whole("steps");
	}

	String text() {
		return (part("text") instanceof PrimitiveType<?> text) ? text.getValueAsString() : "";
	}

	/** Sessions a day if the timing counts in days. */
	@Nullable Integer timesADay() {
		Timing.TimingRepeatComponent repeat = repeat();
		boolean daily = repeat.getPeriodUnit() == Timing.UnitsOfTime.D && repeat.hasFrequency()
				&& BigDecimal.ONE.compareTo(repeat.hasPeriod() ? repeat.getPeriod() : BigDecimal.ONE) == 0;
		return daily ? repeat.getFrequency() : null;
	}

	/** Least days a week if the timing counts in weeks. */
	@Nullable Integer daysAWeek() {
		Integer walks = walksAWeek();
		return (walks != null) ? Integer.valueOf(walks / walksOfOneDay(walks)) : null;
	}

	/** Walks on a day with walks, whether the timing counts in days or in weeks. */
	@Nullable Integer walksADay() {
		Integer walks = walksAWeek();
		return (walks != null) ? Integer.valueOf(walksOfOneDay(walks)) : timesADay();
	}

	private @Nullable Integer walksAWeek() {
		Timing.TimingRepeatComponent repeat = repeat();
		return (repeat.getPeriodUnit() == Timing.UnitsOfTime.WK && repeat.hasFrequency()) ? repeat.getFrequency()
				: null;
	}

	/** Ten walks a week are two a day on five days (clinical.md 2.2 L, phase 3). */
	private static int walksOfOneDay(int walksAWeek) {
		return (walksAWeek + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK;
	}

	@Nullable Integer minutes() {
		Timing.TimingRepeatComponent repeat = repeat();
		if (repeat.hasDuration() && repeat.getDurationUnit() == Timing.UnitsOfTime.MIN) {
			return repeat.getDuration().intValue();
		}
		return quantity("minutes");
	}

	void write(Dose dose) {
		put("sets", (dose.sets() != null) ? new PositiveIntType(dose.sets()) : null);
		put("repetitions", (dose.lowest() != null) ? range(dose) : null);
		put("hold", (dose.holdSeconds() != null) ? quantity(dose.holdSeconds(), "s") : null);
		put("minutes", (dose.minutes() != null) ? quantity(dose.minutes(), "min") : null);
		put("text", new StringType(dose.text()));
		if (dose.timesADay() != null) {
			repeat().setFrequency(dose.timesADay());
		}
	}

	void writeSteps(int steps) {
		put("steps", new PositiveIntType(steps));
	}

	void writeText(String text) {
		put("text", new StringType(text));
	}

	void writeWalks(int walks, int minutes) {
		if (timesADay() != null) {
			repeat().setFrequency(walks);
		}
		if (repeat().hasDuration()) {
			repeat().setDuration(minutes);
		}
		put("minutes", quantity(minutes, "min"));
	}

	private Timing.TimingRepeatComponent repeat() {
		return this.request.hasOccurrenceTiming() ? this.request.getOccurrenceTiming().getRepeat()
				: new Timing.TimingRepeatComponent();
	}

	private @Nullable Type part(String name) {
		Extension dose = this.request.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION);
		Extension part = (dose != null) ? dose.getExtensionByUrl(name) : null;
		return (part != null) ? part.getValue() : null;
	}

	private @Nullable Integer whole(String name) {
		return (part(name) instanceof IntegerType number) ? number.getValue() : null;
	}

	private @Nullable Integer quantity(String name) {
		return (part(name) instanceof Quantity quantity) ? Integer.valueOf(quantity.getValue().intValue()) : null;
	}

	private void put(String name, @Nullable Type value) {
		Extension dose = this.request.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION);
		if (dose == null) {
			dose = this.request.addExtension().setUrl(SpineRehab.EXERCISE_DOSE_EXTENSION);
		}
		Extension part = dose.getExtensionByUrl(name);
		if (value == null) {
			dose.getExtension().remove(part);
		}
		else if (part != null) {
			part.setValue(value);
		}
		else {
			dose.addExtension(name, value);
		}
	}

	private static Range range(Dose dose) {
		Range range = new Range();
		range.setLow(quantity(dose.lowest(), "1"));
		range.setHigh(quantity((dose.highest() != null) ? dose.highest() : dose.lowest(), "1"));
		return range;
	}

	private static Quantity quantity(long value, String unit) {
		return new Quantity(value).setUnit(unit).setSystem(UCUM).setCode(unit);
	}

}
