package org.spinerehab.server.guide;

import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * One resource of the package.
 *
 * @param resource the resource
 * @param json its text as published
 * @param name name to show: the guide's for an example, else the artefact's own title
 * @param summary what it is, in a sentence or two
 */
record Artefact(DomainResource resource, String json, String name, String summary) {

	/** What its page and its file are called. */
	public String file() {
		return this.resource.fhirType() + "-" + id();
	}

	public String id() {
		return this.resource.getIdElement().getIdPart();
	}

	public String type() {
		return this.resource.fhirType();
	}

	public boolean isExample() {
		return !(this.resource instanceof MetadataResource);
	}

	/** An element of the artefact that any canonical resource may have, or nothing. */
	String text(String element) {
		return this.resource.getNamedProperty(element) == null ? ""
				: this.resource.getNamedProperty(element)
					.getValues()
					.stream()
					.filter(PrimitiveType.class::isInstance)
					.map((value) -> ((PrimitiveType<?>) value).getValueAsString())
					.findFirst()
					.orElse("");
	}

}
