package org.spinerehab.server.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.spinerehab.server.site.Site;
import org.spinerehab.server.site.WorkingCalendar;

/**
 * By when somebody has to have acted (clinical.md 7.1, N19).
 *
 * @param site the hospital's zone and calendar
 */
record DueTime(Site site) {

	private static final int LONGEST_CLOSURE = 60;

	Instant of(Notice notice, Instant now) {
		TriageParameters parameters = notice.arrival().parameters();
		return switch (notice.rule().tier()) {
			case E -> now.plus(parameters.page());
			case U -> now.plus(parameters.call());
			case R -> notice.holdsAnEmergency() ? now.plus(parameters.historicEmergency())
					: endOfWorkingDay(workingDays(notice.rule(), parameters), now);
		};
	}

	private static int workingDays(Rule rule, TriageParameters parameters) {
		return (rule == Rule.R_INCONSIST || rule == Rule.R_HISTORIC) ? parameters.nextDayReviewDays()
				: parameters.reviewDays();
	}

	private Instant endOfWorkingDay(int workingDays, Instant now) {
		WorkingCalendar calendar = this.site.calendar();
		ZonedDateTime here = now.atZone(this.site.timeZone());
		LocalDate due = here.toLocalDate()
			.plusDays(1)
			.datesUntil(here.toLocalDate().plusDays(LONGEST_CLOSURE))
			.filter(calendar::isWorkingDay)
			.skip(workingDays - 1L)
			.findFirst()
			.orElseGet(() -> here.toLocalDate().plusDays(workingDays));
		return due.atTime(calendar.closes()).atZone(this.site.timeZone()).toInstant();
	}

}
