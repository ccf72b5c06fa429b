package org.spinerehab.app.discharge;

import java.time.LocalDate;

import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * The DeviceRequest of a plan: as proposed, or another walking aid the surgeon chose,
 * which then rests on the surgeon's reason and on no rule.
 *
 * @param proposed the request of the draft, if it has one
 * @param plan the plan as edited
 */
record AidOrder(@Nullable DeviceRequest proposed, EditedPlan plan) {

	/** The request to sign; none without a walking aid. */
	@Nullable DeviceRequest order() {
		String chosen = this.plan.aid();
		if (chosen.equals(Aid.NONE.title())) {
			return null;
		}
		if (this.proposed != null && chosen.equals(this.plan.proposal().aid().title())) {
			return this.proposed;
		}
		DeviceRequest request = (this.proposed != null) ? this.proposed : started();
		request.getExtension().removeIf((extension) -> extension.getUrl().equals(SpineRehab.TAILORED_BY_EXTENSION));
		request.setReasonCode(null).setNote(null);
		return request.setCode(Aid.named(chosen).orElseThrow().concept());
	}

	private DeviceRequest started() {
		LocalDate surgery = this.plan.proposal().surgery();
		DeviceRequest request = new DeviceRequest();
		request.getMeta().addProfile(SpineRehab.DEVICE_REQUEST);
		return request.setIntent(DeviceRequest.RequestIntent.ORDER)
			.setOccurrence(new Period().setStartElement(new DateTimeType(surgery.toString())));
	}

}
