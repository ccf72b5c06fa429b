package org.spinerehab.app.band;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.profiles.SpineRehab;

/**
 * Tables and templates as published, and what a hospital changes in them.
 */
public final class Published {

	private Published() {
	}

	/** A table of numbers. */
	public static CodeSystem table(String id) {
		return read("CodeSystem-" + id, CodeSystem.class);
	}

	/** A template. */
	public static PlanDefinition template(String id) {
		return read("PlanDefinition-" + id, PlanDefinition.class);
	}

	/** The table with one number changed. */
	public static CodeSystem changed(CodeSystem table, String code, String property, String number) {
		table.getConcept()
			.stream()
			.filter((concept) -> concept.getCode().equals(code))
			.flatMap((concept) -> concept.getProperty().stream())
			.filter((one) -> one.getCode().equals(property))
			.forEach((one) -> one.setValue(new DecimalType(new BigDecimal(number))));
		return table;
	}

	/** A site's overlay of the table of bands that changes one number. */
	public static CodeSystem overlay(String code, String property, String number) {
		CodeSystem overlay = new CodeSystem().setUrl("https://hospital.example/fhir/CodeSystem/own")
			.setContent(CodeSystem.CodeSystemContentMode.SUPPLEMENT)
			.setSupplements(SpineRehab.RECOVERY_BANDS)
			.setStatus(PublicationStatus.ACTIVE);
		ConceptDefinitionComponent concept = overlay.addConcept().setCode(code);
		concept.addProperty().setCode(property).setValue(new DecimalType(new BigDecimal(number)));
		return overlay;
	}

	static OperationBands bands(String template) {
		RecoveryTable table = new RecoveryTable(NumbersInForce.of(table("recovery-band"), List.of()));
		OperationTemplate operation = new OperationTemplate(template(template));
		return new OperationBands(table.bands(operation.procedure().orElseThrow()), operation.generalSteps(table),
				BigDecimal.valueOf(12));
	}

	/** What is published for microdiscectomy. */
	public static OperationBands microdiscectomy() {
		return bands("microdiscectomy-rehab");
	}

	private static <T extends Resource> T read(String name, Class<T> type) {
		try (InputStream stream = SpineRehab.class.getResourceAsStream(SpineRehab.RESOURCE_FOLDER + name + ".json")) {
			return FhirContext.forR4Cached().newJsonParser().parseResource(type, stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
