package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was said about one day. Of several answers the worst counts (G-WORST, N11).
 *
 * @param day the day described, in the patient's zone at the time of answering (G-DAY)
 * @param data what was said, in no order
 */
record DayReport(LocalDate day, List<Datum> data) {

	DayReport {
		data = List.copyOf(data);
	}

	List<Datum.Ticked> ticked(Tile... tiles) {
		List<Tile> wanted = List.of(tiles);
		return all(Datum.Ticked.class).filter((ticked) -> wanted.contains(ticked.tile())).toList();
	}

	Optional<Datum.Pain> worstPain(PainSite site) {
		return all(Datum.Pain.class).filter((pain) -> pain.site() == site).max(Comparator.comparing(Datum.Pain::score));
	}

	/** Scores of a site from a value upwards, the worst first. */
	List<Datum.Pain> pains(PainSite site, BigDecimal from) {
		return all(Datum.Pain.class).filter((pain) -> pain.site() == site && pain.score().compareTo(from) >= 0)
			.sorted(Comparator.comparing(Datum.Pain::score).reversed())
			.toList();
	}

	List<Datum.Strength> strength(LegStrength strength) {
		return all(Datum.Strength.class).filter((datum) -> datum.strength() == strength).toList();
	}

	Optional<Datum.Strength> weakest() {
		return all(Datum.Strength.class).min(Comparator.comparing(Datum.Strength::strength));
	}

	List<Datum.WorseFeeling> worseFeelings() {
		return all(Datum.WorseFeeling.class).toList();
	}

	List<Datum.Wound> wound(WoundState... states) {
		List<WoundState> wanted = List.of(states);
		return all(Datum.Wound.class).filter((wound) -> wanted.contains(wound.state())).toList();
	}

	/**
	 * FEVERISH in an answer without a valid temperature. Which of several answers of a
	 * day came first does not matter.
	 */
	List<Datum.Ticked> feverishWithoutTemperature() {
		return ticked(Tile.FEVERISH).stream().filter((tick) -> !isMeasuredWith(tick)).toList();
	}

	List<Datum.Ticked> feverishWithTemperature() {
		return ticked(Tile.FEVERISH).stream().filter(this::isMeasuredWith).toList();
	}

	private boolean isMeasuredWith(Datum.Ticked tick) {
		return all(Datum.Temperature.class)
			.anyMatch((temperature) -> temperature.source().origin().equals(tick.source().origin()));
	}

	List<Datum.Temperature> atLeast(BigDecimal celsius) {
		return all(Datum.Temperature.class).filter((temperature) -> temperature.celsius().compareTo(celsius) >= 0)
			.toList();
	}

	List<Datum.Temperature> below(BigDecimal celsius) {
		return all(Datum.Temperature.class).filter((temperature) -> temperature.celsius().compareTo(celsius) < 0)
			.toList();
	}

	Optional<BigDecimal> highestTemperature() {
		return all(Datum.Temperature.class).map(Datum.Temperature::celsius).max(Comparator.naturalOrder());
	}

	Optional<LegSide> side() {
		return sides().stream().map(Datum.Side::side).reduce(LegSide::and);
	}

	List<Datum.Side> sides() {
		return all(Datum.Side.class).toList();
	}

	List<Datum.Inconsistency> inconsistencies() {
		return all(Datum.Inconsistency.class).toList();
	}

	/**
	 * This day with more said about it.
	 */
	DayReport plus(Collection<? extends Datum> more) {
		return new DayReport(this.day, Stream.concat(this.data.stream(), more.stream()).distinct().toList());
	}

	private <T extends Datum> Stream<T> all(Class<T> type) {
		return this.data.stream().filter(type::isInstance).map(type::cast);
	}

}
