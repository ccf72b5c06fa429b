package org.spinerehab.server.numbers;

import java.util.List;

import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableInForceTests {

	private static final NumberTable PUBLISHED = PublishedTable.TRIAGE_PARAMETERS.table();

	@Test
	void laysTheOverlaysOverWhatIsStoredTheLastOneOnTop() {
		NumberTable stored = read(
				TestNumbers.changed(TableCheckTests.published("triage-parameter"), "fever", "value", "37.7"));
		NumberTable first = overlay("fever", "37.8");
		NumberTable second = overlay("fever", "37.9");
		assertThat(fever(TableInForce.of(PUBLISHED, stored, List.of()))).isEqualTo("37.7");
		assertThat(fever(TableInForce.of(PUBLISHED, stored, List.of(first, second)))).isEqualTo("37.9");
		assertThat(TableInForce.of(PUBLISHED, stored, List.of(first)).complaints()).isEmpty();
	}

	@Test
	void fallsBackToThePublishedNumberAndComplains() {
		NumberTable stored = read(
				TestNumbers.changed(TableCheckTests.published("triage-parameter"), "fever", "value", "40"));
		TableInForce inForce = TableInForce.of(PUBLISHED, stored, List.of(overlay("both-legs-pain", "9")));
		assertThat(fever(inForce)).isEqualTo("38");
		assertThat(inForce.table().value("both-legs-pain")).isEqualTo("4");
		assertThat(inForce.complaints()).anyMatch((complaint) -> complaint.startsWith("40 is outside"))
			.anyMatch((complaint) -> complaint.startsWith("both-legs-pain belongs to an emergency rule"));
	}

	@Test
	void standsOnThePublishedTableWhereNothingIsStored() {
		TableInForce inForce = TableInForce.of(PUBLISHED, null, List.of());
		assertThat(inForce.table().rows()).isEqualTo(PUBLISHED.rows());
		assertThat(inForce.complaints()).containsExactly("the table is not stored");
		CodeSystem shorter = TableCheckTests.published("triage-parameter");
		shorter.getConcept().removeIf((concept) -> concept.getCode().equals("fever"));
		TableInForce missing = TableInForce.of(PUBLISHED, read(shorter), List.of());
		assertThat(fever(missing)).isEqualTo("38");
		assertThat(missing.complaints()).containsExactly("fever is missing");
	}

	private static String fever(TableInForce inForce) {
		return inForce.table().value("fever").toPlainString();
	}

	private static NumberTable overlay(String code, String number) {
		return read(TestNumbers.overlay("own", "triage-parameter", code, "value", number));
	}

	private static NumberTable read(CodeSystem system) {
		return PublishedTable.read(system);
	}

}
