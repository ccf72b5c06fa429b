package org.spinerehab.server.numbers;

import java.math.BigDecimal;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.StringType;
import org.spinerehab.profiles.SpineRehab;

/**
 * Tables of numbers for tests: read, changed and stored as a hospital does it.
 */
public final class TestNumbers {

	private TestNumbers() {
	}

	/** The stored table, ready to be sent again. */
	public static CodeSystem stored(IGenericClient client, String id) {
		CodeSystem table = client.read().resource(CodeSystem.class).withId(id).execute();
		table.setId("CodeSystem/" + id);
		table.setMeta(null);
		return table;
	}

	/** The table with one number changed. */
	public static CodeSystem changed(CodeSystem table, String code, String property, String number) {
		CodeSystem changed = table.copy();
		property(concept(changed, code), property).setValue(new DecimalType(new BigDecimal(number)));
		return changed;
	}

	/** An overlay that changes one number and says who, when and why. */
	public static CodeSystem overlay(String id, String table, String code, String property, String number) {
		CodeSystem overlay = new CodeSystem();
		overlay.setId("CodeSystem/" + id);
		overlay.setUrl("https://hospital.example/fhir/CodeSystem/" + id)
			.setStatus(Enumerations.PublicationStatus.ACTIVE)
			.setContent(CodeSystem.CodeSystemContentMode.SUPPLEMENT)
			.setSupplements(SpineRehab.CANONICAL + "/CodeSystem/" + table);
		declare(overlay, property, CodeSystem.PropertyType.DECIMAL);
		declare(overlay, "changed-by", CodeSystem.PropertyType.STRING);
		declare(overlay, "changed-on", CodeSystem.PropertyType.DATETIME);
		declare(overlay, "reason", CodeSystem.PropertyType.STRING);
		ConceptDefinitionComponent concept = overlay.addConcept().setCode(code);
		concept.addProperty().setCode(property).setValue(new DecimalType(new BigDecimal(number)));
		concept.addProperty().setCode("changed-by").setValue(new StringType("Dr. A. Lead"));
		concept.addProperty().setCode("changed-on").setValue(new DateTimeType("2026-11-01"));
		concept.addProperty().setCode("reason").setValue(new StringType("Decided by the spine board."));
		return overlay;
	}

	private static void declare(CodeSystem overlay, String code, CodeSystem.PropertyType type) {
		overlay.addProperty().setCode(code).setType(type);
	}

	static ConceptDefinitionComponent concept(CodeSystem table, String code) {
		return table.getConcept().stream().filter((one) -> one.getCode().equals(code)).findFirst().orElseThrow();
	}

	static ConceptPropertyComponent property(ConceptDefinitionComponent concept, String code) {
		return concept.getProperty().stream().filter((one) -> one.getCode().equals(code)).findFirst().orElseThrow();
	}

}
