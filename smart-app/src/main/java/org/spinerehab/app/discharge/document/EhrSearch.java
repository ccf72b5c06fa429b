package org.spinerehab.app.discharge.document;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.IQuery;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.ForeignAddressException;

import org.springframework.stereotype.Component;

/**
 * Looks in the EHR for a document that may have arrived, by patient, type and day, and
 * knows it again by its text (connections.md R8).
 */
@Component
class EhrSearch {

	private static final Logger logger = LoggerFactory.getLogger(EhrSearch.class);

	Optional<String> find(IGenericClient client, Connection.Document rules, LedgerEntry entry) {
		try {
			return documents(client, rules, entry).getEntry()
				.stream()
				.map(Bundle.BundleEntryComponent::getResource)
				.filter(DocumentReference.class::isInstance)
				.map(DocumentReference.class::cast)
				.filter((document) -> holds(client, document, entry.textHash()))
				.map((document) -> document.getIdElement().toUnqualifiedVersionless().getValue())
				.findFirst();
		}
		catch (BaseServerResponseException | DataFormatException | ForeignAddressException ex) {
			logger.info("The EHR {} could not be searched for document {}: {}", entry.connectionId(), entry.id(),
					ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	/** Some EHRs know no date here: they list all documents of the type. */
	private static Bundle documents(IGenericClient client, Connection.Document rules, LedgerEntry entry) {
		try {
			return byPatientAndType(client, rules, entry)
				.and(new DateClientParam("date").afterOrEquals()
					.day(entry.changedAt().minus(Duration.ofDays(1)).atZone(ZoneOffset.UTC).toLocalDate().toString()))
				.execute();
		}
		catch (InvalidRequestException ex) {
			return byPatientAndType(client, rules, entry).execute();
		}
	}

	private static IQuery<Bundle> byPatientAndType(IGenericClient client, Connection.Document rules,
			LedgerEntry entry) {
		return client.search()
			.forResource(DocumentReference.class)
			.where(new ReferenceClientParam("patient").hasId(entry.patient()))
			.and(new TokenClientParam("type").exactly().systemAndCode(rules.typeSystem(), rules.typeCode()))
			.returnBundle(Bundle.class);
	}

	private static boolean holds(IGenericClient client, DocumentReference document, String hash) {
		return document.getContent()
			.stream()
			.map(DocumentReference.DocumentReferenceContentComponent::getAttachment)
			.anyMatch((attachment) -> DocumentText.hash(data(client, attachment)).equals(hash));
	}

	private static byte[] data(IGenericClient client, Attachment attachment) {
		if (attachment.hasData()) {
			return attachment.getData();
		}
		String url = attachment.hasUrl() ? attachment.getUrl() : "";
		if (url.startsWith("Binary/") || url.startsWith(client.getServerBase() + "/Binary/")) {
			return client.read().resource(Binary.class).withUrl(url).execute().getData();
		}
		return new byte[0];
	}

}
