package org.spinerehab.app.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.review.RecoveryView.Event;
import org.spinerehab.app.review.RecoveryView.Fact;
import org.spinerehab.app.review.RecoveryView.PlanToday;
import org.spinerehab.app.review.RecoveryView.Row;
import org.spinerehab.app.web.Site;
import org.spinerehab.app.web.Words;

import org.springframework.stereotype.Component;

/**
 * Puts one patient's recovery into words and charts.
 */
@Component
class RecoveryPages {

	private final Words words;

	private final Clock clock;

	private final ZoneId zone;

	RecoveryPages(Words words, Clock clock, Site site) {
		this.words = words;
		this.clock = clock;
		this.zone = site.timeZone();
	}

	RecoveryView view(Recovery recovery) {
		Optional<PostOpDay> day = recovery.surgery().map((surgery) -> PostOpDay.of(surgery, this.words.today()));
		return new RecoveryView(recovery.patient(), headline(recovery),
				List.of(operation(recovery), time(recovery, day), worst(recovery), health(recovery)),
				recovery.open().stream().map((signal) -> row(signal, recovery)).toList(), nothingOpen(recovery),
				recovery.plan().flatMap((plan) -> day.map((today) -> plan(plan, today, isPaused(recovery)))),
				charts(recovery, day), recovery.expected().key(), recovery.expected().caption(), events(recovery));
	}

	private String headline(Recovery recovery) {
		if (!recovery.open().isEmpty()) {
			OpenSignal first = recovery.open().get(0);
			return first.tier().word() + ": " + SignalWords.of(first.rule()) + ", since "
					+ this.words.moment(first.since()) + ".";
		}
		if (recovery.plan().isEmpty()) {
			return "No plan is signed yet. " + lastCheckIn(recovery);
		}
		return "Nothing open. " + lastCheckIn(recovery);
	}

	private String lastCheckIn(Recovery recovery) {
		return (recovery.lastCheckIn() == null) ? "No check-in yet."
				: "Last check-in " + this.words.moment(recovery.lastCheckIn()) + ".";
	}

	private Fact operation(Recovery recovery) {
		return recovery.operation()
			.map((operation) -> new Fact("Operation", operation.name(),
					this.words.date(operation.date())
							+ ((operation.surgeon() == null) ? "" : ", " + operation.surgeon())))
			.orElseGet(() -> new Fact("Operation", "Not on record", "No procedure was handed over"));
	}

	private Fact time(Recovery recovery, Optional<PostOpDay> day) {
		return day.map(
				(today) -> new Fact("Time", "Day " + today.number() + ", week " + today.week(), phase(recovery, today)))
			.orElseGet(() -> new Fact("Time", "Not known", "The day of surgery is not on record"));
	}

	private String phase(Recovery recovery, PostOpDay today) {
		if (isPaused(recovery)) {
			return today.phase() + ". Plan is paused: an emergency signal is open";
		}
		boolean waits = recovery.open().stream().anyMatch((signal) -> signal.tier() == Tier.U);
		return today.phase() + (waits ? ". The next phase waits: an urgent signal is open" : "");
	}

	/** Rule N29: an emergency signal suspends the plan until a clinician resumes it. */
	private static boolean isPaused(Recovery recovery) {
		return recovery.plan().filter(CurrentPlan::onHold).isPresent()
				|| recovery.open().stream().anyMatch((signal) -> signal.tier() == Tier.E);
	}

	private static Fact worst(Recovery recovery) {
		Reports.Worst worst = recovery.worst();
		List<String> parts = Stream
			.of(score("leg", worst.leg()), score("back", worst.back()),
					(worst.strength() == null) ? null : "strength " + worst.strength().word())
			.filter((part) -> part != null)
			.toList();
		if (parts.isEmpty() && !worst.asked()) {
			return new Fact("Worst of 48 hours", "No check-in", "Nothing reported since the day before yesterday");
		}
		String signs = !worst.asked() ? "The danger-sign question was not answered"
				: worst.ticked().isEmpty() ? "No danger sign ticked" : "Ticked: " + String.join("; ", worst.ticked());
		String value = parts.isEmpty() ? "Danger signs only" : String.join(", ", parts);
		return new Fact("Worst of 48 hours", Character.toUpperCase(value.charAt(0)) + value.substring(1), signs);
	}

	private static @Nullable String score(String site, @Nullable BigDecimal value) {
		return (value == null) ? null : site + " " + Words.number(value);
	}

	private static Fact health(Recovery recovery) {
		List<String> known = recovery.conditions();
		if (recovery.bmi() != null) {
			return new Fact("Health", "BMI " + recovery.bmi(),
					known.isEmpty() ? "No problem on record" : String.join(", ", known));
		}
		return known.isEmpty() ? new Fact("Health", "Nothing on record", "Look in the hospital record") : new Fact(
				"Health", known.get(0),
				(known.size() == 1) ? "No other problem on record" : String.join(", ", known.subList(1, known.size())));
	}

	private Row row(OpenSignal signal, Recovery recovery) {
		return new Row(signal.tier().kind(), signal.tier().word(), signal.what(), signal.name(),
				since(signal, recovery), (signal.due() == null) ? null : this.words.moment(signal.due()),
				signal.isLate(this.clock.instant()), (signal.who() == null) ? "Nobody yet" : signal.who());
	}

	private String since(OpenSignal signal, Recovery recovery) {
		LocalDate date = LocalDate.ofInstant(signal.since(), this.zone);
		return recovery.surgery()
			.map((surgery) -> "day " + PostOpDay.of(surgery, date).number() + ", " + this.words.dayMonth(date))
			.orElseGet(() -> this.words.date(date));
	}

	private String nothingOpen(Recovery recovery) {
		return "Nothing open. " + lastCheckIn(recovery) + " " + worst(recovery).detail() + ".";
	}

	private PlanToday plan(CurrentPlan plan, PostOpDay day, boolean paused) {
		Optional<WalkingWeek> week = plan.week(day.number());
		String signed = (plan.signedOn() == null) ? null : "Signed " + this.words.date(plan.signedOn())
				+ ((plan.signedBy() == null) ? "" : " by " + plan.signedBy());
		return new PlanToday(plan.title(), signed, paused,
				week.map(WalkingWeek::words).orElse("No walking planned for today"),
				week.map(WalkingWeek::steps).map((steps) -> Words.number(BigDecimal.valueOf(steps))).orElse(null),
				plan.exercises(day.number()), plan.limits(day.number()), plan.goals());
	}

	private static List<RecoveryChart> charts(Recovery recovery, Optional<PostOpDay> day) {
		if (day.isEmpty()) {
			return List.of();
		}
		RecoveryCharts charts = new RecoveryCharts(day.get().number(),
				recovery.plan().map(CurrentPlan::weeks).orElse(List.of()), recovery.marks(), recovery.expected());
		return Arrays.stream(Measure.values()).map(recovery.series()::get).map(charts::draw).toList();
	}

	private List<Event> events(Recovery recovery) {
		List<Event> events = new ArrayList<>();
		recovery.signals()
			.forEach((signal) -> events.add(event(LocalDate.ofInstant(signal.since(), this.zone), recovery,
					signal.tier(), signal.open() ? signal.what() : signal.what() + " Closed.")));
		recovery.plan()
			.filter((plan) -> plan.signedOn() != null)
			.ifPresent((plan) -> events.add(event(plan.signedOn(), recovery, null,
					plan.title() + " signed" + ((plan.signedBy() == null) ? "." : " by " + plan.signedBy() + "."))));
		recovery.operation()
			.ifPresent((operation) -> events.add(event(operation.date(), recovery, null, operation.name() + ".")));
		events.sort(Comparator.comparing(Event::date).reversed());
		return events;
	}

	private Event event(LocalDate date, Recovery recovery, @Nullable Tier tier, String text) {
		String when = this.words.dayMonth(date)
				+ recovery.surgery().map((surgery) -> ", day " + PostOpDay.of(surgery, date).number()).orElse("");
		return new Event(date, when, (tier == null) ? null : tier.kind(), (tier == null) ? null : tier.word(), text);
	}

}
