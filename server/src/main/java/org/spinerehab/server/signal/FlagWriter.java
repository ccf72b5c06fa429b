package org.spinerehab.server.signal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Reference;
import org.spinerehab.profiles.SpineRehab;

/**
 * Writes signals as Flags (profile {@code signal}).
 *
 * @param zone zone of the hospital, for times people read
 */
record FlagWriter(ZoneId zone) {

	static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";

	private static final String PRIORITY = "http://hl7.org/fhir/StructureDefinition/flag-priority";

	private static final String PRIORITY_CODES = "http://hl7.org/fhir/flag-priority-code";

	private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/flag-category";

	Flag write(String patientId, Notice notice, String identifier) {
		Flag flag = new Flag();
		flag.getMeta().addProfile(SpineRehab.SIGNAL);
		flag.addIdentifier().setSystem(SpineRehab.SIGNAL_IDS).setValue(identifier);
		flag.setStatus(Flag.FlagStatus.ACTIVE);
		flag.addCategory(new CodeableConcept(new Coding(CATEGORY, "clinical", "Clinical")));
		Rule rule = notice.rule();
		flag.setCode(new CodeableConcept(new Coding(SpineRehab.TRIAGE_RULES, rule.code(), rule.words()))
			.setText(notice.words()));
		flag.setSubject(new Reference("Patient/" + patientId));
		flag.getPeriod().setStartElement(time(notice.arrival().now()));
		flag.addExtension(new Extension(PRIORITY, new CodeableConcept(priority(rule.tier()))));
		addData(flag, notice);
		return flag;
	}

	/** How soon, in FHIR's own words. */
	static Coding priority(Tier tier) {
		return switch (tier) {
			case E -> new Coding(PRIORITY_CODES, "PH", "High priority");
			case U -> new Coding(PRIORITY_CODES, "PM", "Medium priority");
			case R -> new Coding(PRIORITY_CODES, "PL", "Low priority");
		};
	}

	/** New data stand beside what the signal holds; nothing is taken away. */
	void addData(Flag flag, Notice notice) {
		notice.data().forEach((source) -> flag.addExtension(new Extension(DETAIL, new Reference(source.reference()))));
		notice.labels().forEach((label) -> {
			Extension extension = new Extension(SpineRehab.SIGNAL_LABEL_EXTENSION, label.coding());
			if (flag.getExtension().stream().noneMatch((known) -> known.equalsDeep(extension))) {
				flag.addExtension(extension);
			}
		});
		if (notice.daysLate() > 0 && !flag.hasExtension(SpineRehab.LATE_DAYS_EXTENSION)) {
			flag.addExtension(new Extension(SpineRehab.LATE_DAYS_EXTENSION, new IntegerType(notice.daysLate())));
		}
	}

	void close(Flag flag, Instant now) {
		flag.setStatus(Flag.FlagStatus.INACTIVE);
		flag.getPeriod().setEndElement(time(now));
	}

	DateTimeType time(Instant when) {
		return new DateTimeType(Date.from(when), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone(this.zone));
	}

	static List<String> data(Flag flag) {
		return flag.getExtensionsByUrl(DETAIL)
			.stream()
			.map((extension) -> ((Reference) extension.getValue()).getReferenceElement()
				.toUnqualifiedVersionless()
				.getValue())
			.toList();
	}

}
