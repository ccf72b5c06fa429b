package org.spinerehab.server.guide;

import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.PrimitiveType;

/** Values of any data type as one line of text. */
final class Values {

	private Values() {
	}

	static String words(Base value) {
		if (value instanceof DecimalType number) {
			return number.getValue().toPlainString();
		}
		if (value instanceof PrimitiveType<?> primitive) {
			return primitive.getValueAsString();
		}
		return value.children()
			.stream()
			.flatMap((child) -> child.getValues().stream())
			.map(Values::words)
			.filter((text) -> text != null && !text.isBlank())
			.collect(Collectors.joining(" "));
	}

}
