package org.spinerehab.app.handshake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.StringType;

import org.springframework.util.StringUtils;

/** The one name a page shows: official before usual before any other. */
final class Names {

	private static final List<HumanName.NameUse> ORDER = List.of(HumanName.NameUse.OFFICIAL, HumanName.NameUse.USUAL);

	private Names() {
	}

	static String of(List<HumanName> names) {
		return names.stream()
			.filter((name) -> name.getUse() != HumanName.NameUse.OLD)
			.min(Comparator.comparingInt((name) -> rank(name)))
			.map(Names::text)
			.filter(StringUtils::hasText)
			.orElse("Name not given");
	}

	private static int rank(HumanName name) {
		int position = ORDER.indexOf(name.getUse());
		return (position >= 0) ? position : ORDER.size();
	}

	private static String text(HumanName name) {
		if (name.hasText()) {
			return name.getText();
		}
		return Stream
			.of(name.getPrefix().stream().map(StringType::getValue), name.getGiven().stream().map(StringType::getValue),
					Stream.ofNullable(name.getFamily()))
			.flatMap((part) -> part)
			.filter(StringUtils::hasText)
			.collect(Collectors.joining(" "));
	}

}
