package org.spinerehab.server.template;

import java.time.LocalDate;

import org.hl7.fhir.instance.model.api.IBaseExtension;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.r4.model.Range;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * The days after surgery on which an item applies; the day of surgery is 0 and counts as
 * week 1 (clinical.md 2.1).
 *
 * @param first first day
 * @param last last day, or none for an open end
 */
record PostOpDays(int first, @Nullable Integer last) {

	/** What the extension {@code post-op-days} says, from the start without end else. */
	static PostOpDays of(IBaseHasExtensions element) {
		IBaseExtension<?, ?> extension = element.getExtension()
			.stream()
			.filter((candidate) -> SpineRehab.POST_OP_DAYS_EXTENSION.equals(candidate.getUrl()))
			.findFirst()
			.orElse(null);
		if (extension == null || !(extension.getValue() instanceof Range range)) {
			return new PostOpDays(0, null);
		}
		int first = range.getLow().hasValue() ? range.getLow().getValue().intValueExact() : 0;
		return new PostOpDays(first, range.getHigh().hasValue() ? range.getHigh().getValue().intValueExact() : null);
	}

	int week() {
		return (this.first == 0) ? 1 : (this.first - 1) / 7 + 1;
	}

	LocalDate start(LocalDate surgery) {
		return surgery.plusDays(this.first);
	}

	@Nullable LocalDate end(LocalDate surgery) {
		return (this.last != null) ? surgery.plusDays(this.last) : null;
	}

}
