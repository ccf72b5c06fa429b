package org.spinerehab.server.template;

import java.util.Map;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.spinerehab.profiles.SpineRehab;

/**
 * The walking aid of the draft, with the rows that proposed it as coded reasons
 * (clinical.md 3.1, profiles.md 5).
 *
 * @param draft the draft it belongs to
 */
record DraftDevice(Draft draft) {

	/** Name of the item within the plan. */
	private static final String KEY = "device";

	private static final String SNOMED = "http://snomed.info/sct";

	private static final Map<String, Coding> CODES = Map.of("walker",
			new Coding(SNOMED, "705406009", "Walker (physical object)"), "cane",
			new Coding(SNOMED, "87405001", "Cane, device (physical object)"), "crutches",
			new Coding(SNOMED, "363753007", "Crutches (physical object)"));

	private static final Map<String, String> NAMES = Map.of("walker", "Walker", "cane", "Cane", "crutches",
			"Forearm crutches");

	DeviceRequest deviceRequest() {
		WalkingAid aid = this.draft.aid();
		DeviceRequest request = new DeviceRequest();
		request.setId(KEY);
		request.getMeta().addProfile(SpineRehab.DEVICE_REQUEST);
		request.addExtension(SpineRehab.POST_OP_DAYS_EXTENSION, new Range().setLow(firstDay()));
		aid.reasons().forEach((reason) -> request.addExtension(DraftTailoring.extension(reason)));
		request.setStatus(DeviceRequest.DeviceRequestStatus.DRAFT);
		request.setIntent(DeviceRequest.RequestIntent.ORDER);
		request.setCode(new CodeableConcept(CODES.get(aid.device()).copy()).setText(NAMES.get(aid.device())));
		request.setSubject(this.draft.subject());
		request.setOccurrence(new Period().setStartElement(Draft.day(this.draft.surgery())));
		aid.reasons()
			.forEach((reason) -> request
				.addReasonCode(new CodeableConcept(DraftTailoring.coding(reason)).setText(reason.fact())));
		request.addNote().setText(aid.instruction());
		aid.others().forEach((other) -> request.addNote().setText("Also: " + other.words()));
		if (this.draft.request().encounter() != null) {
			request.setEncounter(new Reference(this.draft.request().encounter()));
		}
		if (this.draft.request().practitioner() != null) {
			request.setRequester(new Reference(this.draft.request().practitioner()));
		}
		return request;
	}

	private static Quantity firstDay() {
		return new Quantity().setValue(0).setUnit("d").setSystem("http://unitsofmeasure.org").setCode("d");
	}

}
