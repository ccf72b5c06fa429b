package org.spinerehab.server.numbers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CodeSystem;
import org.spinerehab.profiles.SpineRehab;

/**
 * The tables as the package on the class path publishes them: the default of every number
 * and the range a site may move it in.
 */
public enum PublishedTable {

	/** Numbers of the triage rules (clinical.md 7, 11). */
	TRIAGE_PARAMETERS(SpineRehab.TRIAGE_PARAMETERS),
	/** What a fact about the patient does to a plan (clinical.md 3.1 to 3.3). */
	TAILORING_FACTORS(SpineRehab.TAILORING_FACTORS),
	/** Expected recovery (clinical.md 8). */
	RECOVERY_BANDS(SpineRehab.RECOVERY_BANDS),
	/** Which walking device (clinical.md 3.1, N22). */
	DEVICE_RULES(SpineRehab.DEVICE_RULES);

	static final String VALUE = "value";

	private final NumberTable table;

	PublishedTable(String canonical) {
		this.table = read(resource(canonical));
	}

	/** The table as published. */
	public NumberTable table() {
		return this.table;
	}

	String canonical() {
		return this.table.canonical();
	}

	/** Id of the published CodeSystem. */
	String id() {
		return canonical().substring(canonical().lastIndexOf('/') + 1);
	}

	/** The table of an address, which may name a version. */
	static Optional<PublishedTable> of(String canonical) {
		String url = canonical.split("\\|")[0];
		return List.of(values()).stream().filter((one) -> one.canonical().equals(url)).findFirst();
	}

	private static CodeSystem resource(String canonical) {
		String file = SpineRehab.RESOURCE_FOLDER + "CodeSystem-" + canonical.substring(canonical.lastIndexOf('/') + 1)
				+ ".json";
		try (InputStream stream = SpineRehab.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("The published numbers are not on the class path: " + file);
			}
			return FhirContext.forR4Cached().newJsonParser().parseResource(CodeSystem.class, stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of a CodeSystem; of two with one code the last counts. */
	static NumberTable read(CodeSystem system) {
		Map<String, NumberRow> rows = new LinkedHashMap<>();
		system.getConcept().forEach((concept) -> {
			Map<String, List<String>> properties = new LinkedHashMap<>();
			concept.getProperty()
				.stream()
				.filter((property) -> property.hasValue() && property.getValue().isPrimitive())
				.forEach((property) -> properties.computeIfAbsent(property.getCode(), (code) -> new ArrayList<>())
					.add(property.getValue().primitiveValue()));
			rows.put(concept.getCode(), new NumberRow(concept.getCode(), concept.getDisplay(), properties));
		});
		return new NumberTable(system.getUrl(), rows);
	}

}
