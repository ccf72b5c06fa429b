package org.spinerehab.server.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.spinerehab.server.outcome.CheckInLabel;
import org.spinerehab.server.signal.Notice.Arrival;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One open signal per rule; what attaches, opens again, goes into a higher one or is only
 * noted (G-ONCE, G-UP, G-LATE, G-EDIT, N19, N30).
 */
class SignalBookTests {

	private final List<RaisedSignal> known = new ArrayList<>();

	private static Instant at(int day, int hour) {
		return Diary.SURGERY.plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
	}

	private static LocalDate day(int day) {
		return Diary.SURGERY.plusDays(day);
	}

	private void known(String id, Rule rule, int opened, Instant closed, String... data) {
		this.known.add(new RaisedSignal(id, rule, day(opened), closed, new HashSet<>(List.of(data)), closed == null));
	}

	private static Signal signal(Rule rule, int day, String... data) {
		List<Source> sources = Arrays.stream(data).map((reference) -> new Source(reference, at(day, 20))).toList();
		return new Signal(rule, day(day), sources, "Sentence.", List.of());
	}

	private List<Step> steps(int today, Signal... found) {
		return steps(today, Set.of(), found);
	}

	private List<Step> steps(int today, Set<String> changed, Signal... found) {
		return new SignalBook(this.known, new Arrival(at(today, 21), day(today), Diary.PARAMETERS))
			.steps(List.of(found), changed);
	}

	private static Notice notice(Step step) {
		return (step instanceof Step.Raise raise) ? raise.notice() : ((Step.Attach) step).notice();
	}

	@Test
	void namesWhatItTakesInByWords() {
		Signal lower = new Signal(Rule.R_FEVER, day(1), List.of(), "Temperature 38.1 °C.", List.of());
		Signal fever = new Signal(Rule.U_FEVER, day(1), List.of(), "Ticked: feverish.", List.of(lower));
		assertThat(fever.fullSentence())
			.isEqualTo("Ticked: feverish. Also raised temperature in the first two days: Temperature 38.1 °C.");
	}

	@Test
	void opensASignal() {
		assertThat(steps(20, signal(Rule.E_SADDLE, 20, "o1"))).singleElement().isInstanceOf(Step.Raise.class);
	}

	@Test
	void doesNothingForWhatItKnows() {
		known("f", Rule.E_SADDLE, 20, null, "o1");
		assertThat(steps(20, signal(Rule.E_SADDLE, 20, "o1"))).isEmpty();
	}

	@Test
	void attachesTheSecondDayOfCalfPain() {
		known("f", Rule.U_DVT, 20, null, "o1");
		assertThat(steps(21, signal(Rule.U_DVT, 21, "o2"))).singleElement()
			.isInstanceOfSatisfying(Step.Attach.class, (step) -> {
				assertThat(step.id()).isEqualTo("f");
				assertThat(step.notice().data()).extracting(Source::reference).containsExactly("o2");
			});
	}

	@Test
	void opensOneSignalForTwoDaysThatArriveTogether() {
		List<Step> steps = steps(21, signal(Rule.U_DVT, 21, "o2"), signal(Rule.U_DVT, 20, "o1"));
		assertThat(steps).singleElement().isInstanceOf(Step.Raise.class);
		assertThat(notice(steps.get(0)).data()).extracting(Source::reference).containsExactly("o1", "o2");
	}

	@Test
	void attachesOldDataToAClosedUrgentSignal() {
		known("f", Rule.U_FALL, 19, at(21, 10), "o1");
		assertThat(steps(22, signal(Rule.U_FALL, 20, "o2"))).as("T38").singleElement().isInstanceOf(Step.Attach.class);
	}

	@Test
	void opensAnUrgentSignalAgainForLaterData() {
		known("f", Rule.U_FALL, 19, at(21, 10), "o1");
		assertThat(steps(21, signal(Rule.U_FALL, 21, "o2"))).singleElement().isInstanceOf(Step.Raise.class);
	}

	@Test
	void opensAnEmergencyAgainForDataItDidNotKnow() {
		known("f", Rule.E_SADDLE, 19, at(21, 10), "o1");
		assertThat(steps(22, signal(Rule.E_SADDLE, 20, "o2"))).singleElement().isInstanceOf(Step.Raise.class);
		assertThat(steps(22, signal(Rule.E_SADDLE, 19, "o1"))).isEmpty();
	}

	@Test
	void keepsAnEmergencyThatArrivesFourteenDaysLate() {
		List<Step> steps = steps(34, signal(Rule.E_SADDLE, 20, "o1"));
		assertThat(notice(steps.get(0)).rule()).as("T27").isEqualTo(Rule.E_SADDLE);
		assertThat(notice(steps.get(0)).daysLate()).isEqualTo(14);
		assertThat(notice(steps.get(0)).labels()).containsExactly(CheckInLabel.LATE);
		assertThat(notice(steps.get(0)).words()).isEqualTo("On 22 March, 14 days before it arrived: Sentence.");
	}

	@Test
	void turnsWhatIsOlderIntoOneSignalAboutOldAnswers() {
		List<Step> steps = steps(35, signal(Rule.E_SADDLE, 20, "o1"), signal(Rule.U_FALL, 20, "o2"));
		assertThat(steps).singleElement().isInstanceOf(Step.Raise.class);
		assertThat(notice(steps.get(0)).rule()).as("T27").isEqualTo(Rule.R_HISTORIC);
		assertThat(notice(steps.get(0)).holdsAnEmergency()).isTrue();
		assertThat(notice(steps.get(0)).words()).contains("E-SADDLE: Sentence.").contains("U-FALL: Sentence.");
	}

	@Test
	void opensOldAnswersAgainThoughTheyAreOlderThanTheClosing() {
		known("f", Rule.R_HISTORIC, 30, at(31, 10), "o1");
		assertThat(steps(36, signal(Rule.E_SADDLE, 20, "o2"))).singleElement().isInstanceOf(Step.Raise.class);
		assertThat(steps(36, signal(Rule.E_SADDLE, 20, "o1"))).isEmpty();
	}

	@Test
	void doesNotMakeAnOldEmergencyHistoric() {
		known("f", Rule.E_SADDLE, 20, at(21, 10), "o1");
		assertThat(steps(60, signal(Rule.E_SADDLE, 20, "o1"))).isEmpty();
	}

	@Test
	void isNotLateTheNextMorning() {
		List<Step> steps = new SignalBook(List.of(), new Arrival(at(21, 8), day(21), Diary.PARAMETERS))
			.steps(List.of(signal(Rule.U_FALL, 20, "o1")), Set.of());
		assertThat(notice(steps.get(0)).daysLate()).isZero();
	}

	@Test
	void takesALowerSignalOfTheSameDayIntoTheHigherOne() {
		known("f", Rule.U_WEAK, 20, null, "o1");
		Signal lower = signal(Rule.U_WEAK, 20, "o1");
		Signal higher = signal(Rule.E_WEAK, 20, "o2").absorbing(List.of(lower));
		assertThat(steps(20, higher)).hasSize(2)
			.anySatisfy((step) -> assertThat(step).isEqualTo(new Step.Absorb("f", Rule.E_WEAK)));
	}

	@Test
	void leavesALowerSignalOfAnotherDayOpen() {
		known("f", Rule.U_WEAK, 19, null, "o1");
		Signal higher = signal(Rule.E_WEAK, 20, "o2").absorbing(List.of(signal(Rule.U_WEAK, 20, "o3")));
		assertThat(steps(20, higher)).singleElement().isInstanceOf(Step.Raise.class);
	}

	@Test
	void leavesALowerSignalOpenWhenTheHigherOneArrivesLate() {
		known("f", Rule.U_FALL, 18, null, "o1");
		Signal higher = signal(Rule.E_FALL, 18, "o1", "o2").absorbing(List.of(signal(Rule.U_FALL, 18, "o1")));
		assertThat(steps(20, higher)).as("a late arrival may add, never withdraw")
			.singleElement()
			.isInstanceOf(Step.Raise.class);
	}

	@Test
	void leavesALowerSignalSomebodyWorksOn() {
		this.known.add(new RaisedSignal("f", Rule.U_WEAK, day(20), null, Set.of("o1"), false));
		Signal higher = signal(Rule.E_WEAK, 20, "o2").absorbing(List.of(signal(Rule.U_WEAK, 20, "o1")));
		assertThat(steps(20, higher)).singleElement().isInstanceOf(Step.Raise.class);
	}

	@Test
	void notesARetractedAnswerAndLeavesTheSignalOpen() {
		known("f", Rule.E_SADDLE, 20, null, "o1");
		assertThat(steps(20, Set.of("o1"))).as("T37").containsExactly(new Step.Retract("f", List.of("o1")));
	}

	@Test
	void doesNotNoteACorrectionThatStillSaysSo() {
		known("f", Rule.U_WEAK, 20, null, "o1");
		Signal higher = signal(Rule.E_WEAK, 20, "o1");
		assertThat(steps(20, Set.of("o1"), higher)).noneMatch(Step.Retract.class::isInstance);
	}

	@Test
	void raisesNothingWhenARetractionLeavesALesserRule() {
		known("f", Rule.E_FALL, 20, null, "o1", "o2");
		assertThat(steps(20, Set.of("o2"), signal(Rule.U_FALL, 20, "o1")))
			.containsExactly(new Step.Retract("f", List.of("o2")));
	}

	@Test
	void endsWithTheSameOpenSignalsInWhateverOrderAnswersArrive() {
		assertThat(openAfter(Tile.FALL, Tile.NEW_NUMB)).isEqualTo(openAfter(Tile.NEW_NUMB, Tile.FALL));
		assertThat(openAfter(Tile.RIGOR, Tile.FEVERISH)).isEqualTo(openAfter(Tile.FEVERISH, Tile.RIGOR));
		assertThat(openAfter(Tile.HEADACHE_UP, Tile.FEVERISH)).isEqualTo(openAfter(Tile.FEVERISH, Tile.HEADACHE_UP));
	}

	private static Set<Rule> openAfter(Tile first, Tile second) {
		SignalBookTests book = new SignalBookTests();
		PatientDays one = day20(List.of(first));
		book.apply(Triage.of(one, day(20), Diary.PARAMETERS));
		book.apply(Triage.of(day20(List.of(first, second)), day(20), Diary.PARAMETERS));
		Set<Rule> open = new TreeSet<>();
		book.known.stream().filter(RaisedSignal::isOpen).forEach((raised) -> open.add(raised.rule()));
		return open;
	}

	private static PatientDays day20(List<Tile> tiles) {
		List<Datum> data = tiles.stream()
			.<Datum>map((tile) -> new Datum.Ticked(tile, new Source("Observation/" + tile, at(20, 20))))
			.toList();
		return new PatientDays(List.of(new DayReport(day(20), data)), () -> new TreeSet<>(Set.of(Diary.SURGERY)),
				() -> Baseline.UNKNOWN, List::of);
	}

	private void apply(List<Signal> found) {
		for (Step step : steps(20, found.toArray(Signal[]::new))) {
			if (step instanceof Step.Raise raise) {
				known(raise.notice().rule().code(), raise.notice().rule(), 20, null,
						raise.notice().data().stream().map(Source::reference).toArray(String[]::new));
			}
			else if (step instanceof Step.Absorb absorb) {
				this.known.removeIf((raised) -> raised.id().equals(absorb.id()));
			}
		}
	}

}
