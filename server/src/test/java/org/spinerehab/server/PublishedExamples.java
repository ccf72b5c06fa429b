package org.spinerehab.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.profiles.SpineRehab;

/**
 * The examples of the FHIR package, as new resources of a patient of the test.
 */
public final class PublishedExamples {

	private PublishedExamples() {
	}

	/** A patient no other test knows. */
	public static Patient patient() {
		Patient patient = new Patient();
		patient.addIdentifier().setSystem("http://test.example").setValue(UUID.randomUUID().toString());
		patient.addName().setFamily("Test").addGiven("Patient");
		return patient;
	}

	/** An example by its file name, without id and with another patient. */
	public static <T extends Resource> T read(Class<T> type, String id, String patient) {
		String json = text(type.getSimpleName() + "-" + id).replace("Patient/example-patient", patient);
		T example = FhirContext.forR4Cached().newJsonParser().parseResource(type, json);
		example.setIdElement(null);
		return example;
	}

	private static String text(String name) {
		try (InputStream stream = PublishedExamples.class
			.getResourceAsStream(SpineRehab.RESOURCE_FOLDER + name + ".json")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
