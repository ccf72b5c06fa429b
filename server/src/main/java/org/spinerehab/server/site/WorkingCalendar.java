package org.spinerehab.server.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the clinic works.
 *
 * @param days working days of a week
 * @param opens first minute of a working day
 * @param closes first minute after a working day
 * @param holidays days on which nobody works
 */
public record WorkingCalendar(
		@NotEmpty(message = "Name the clinic's working days, for example MONDAY,TUESDAY.") Set<DayOfWeek> days,
		@NotNull(message = "Say when the clinic opens, for example 08:00.") LocalTime opens,
		@NotNull(message = "Say when the clinic closes, for example 17:00.") LocalTime closes,
		@DefaultValue Set<LocalDate> holidays) {

	/**
	 * Whether the clinic works on a day.
	 */
	public boolean isWorkingDay(LocalDate day) {
		return this.days.contains(day.getDayOfWeek()) && !this.holidays.contains(day);
	}

}
