package org.spinerehab.app.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.spinerehab.app.launch.EhrPatient;

/**
 * Everything our server knows of one patient's recovery, read once for one page.
 *
 * @param patient who
 * @param operation what was done, if it is on record
 * @param plan the plan in force, if one is signed
 * @param series reported values by measure
 * @param expected what recovery is expected
 * @param worst the worst of the last 48 hours
 * @param signals open and closed, worst first
 * @param marks the signals as the charts show them
 * @param conditions problems on record, in words
 * @param bmi body mass index, if it is on record
 * @param lastCheckIn when the last check-in was answered, if there is one
 */
record Recovery(EhrPatient patient, Optional<Operation> operation, Optional<CurrentPlan> plan,
		Map<Measure, DaySeries> series, ExpectedRecovery expected, Reports.Worst worst, List<OpenSignal> signals,
		List<SignalMark> marks, List<String> conditions, @Nullable String bmi, @Nullable Instant lastCheckIn) {

	/** The day of surgery, from the record or from the plan. */
	Optional<LocalDate> surgery() {
		return this.operation.map(Operation::date).or(() -> this.plan.map(CurrentPlan::surgery));
	}

	List<OpenSignal> open() {
		return this.signals.stream().filter(OpenSignal::open).toList();
	}

	/**
	 * What was done.
	 *
	 * @param name procedure and level
	 * @param date day 0
	 * @param surgeon who did it, if named
	 */
	record Operation(String name, LocalDate date, @Nullable String surgeon) {
	}

}
