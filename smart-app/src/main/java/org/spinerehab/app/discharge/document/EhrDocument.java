package org.spinerehab.app.discharge.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Reference;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.stereotype.Component;

/**
 * Makes the DocumentReference exactly as the connection record says, and sends only
 * fields that every EHR documents (connections.md 1.2 to 1.6).
 */
@Component
class EhrDocument {

	private final Clock clock;

	EhrDocument(Clock clock) {
		this.clock = clock;
	}

	DocumentReference of(LaunchContext launch, Connection.Document rules, String title, String text) {
		Date now = Date.from(this.clock.instant());
		DocumentReference document = new DocumentReference();
		document.setStatus(DocumentReferenceStatus.CURRENT)
			.setDocStatus(DocumentReference.ReferredDocumentStatus.fromCode(rules.docStatus()))
			.setType(new CodeableConcept(new Coding(rules.typeSystem(), rules.typeCode(), rules.typeDisplay())))
			.setSubject(new Reference("Patient/" + launch.requirePatient().ehrId()))
			.setDate(now)
			.setDescription(title);
		document.addAuthor(new Reference("Practitioner/" + launch.user().ehrId()));
		document.addContent()
			.setAttachment(new Attachment().setContentType(rules.contentType())
				.setTitle(title)
				.setData(text.getBytes(StandardCharsets.UTF_8)));
		if (rules.encounter() != Connection.EncounterRule.OMIT && launch.encounterId() != null) {
			document.getContext().addEncounter(new Reference("Encounter/" + launch.encounterId()));
			document.getContext().getPeriod().setEnd(now);
		}
		return document;
	}

	/** Why this launch cannot file a document at all, or nothing. */
	static String obstacle(LaunchContext launch, Connection.Document rules) {
		if (!launch.granted("DocumentReference", 'c')) {
			return "The EHR does not let this app file documents.";
		}
		return (rules.encounter() == Connection.EncounterRule.REQUIRED && launch.encounterId() == null)
				? "The EHR wants the hospital stay named, and the chart was opened without one." : "";
	}

}
