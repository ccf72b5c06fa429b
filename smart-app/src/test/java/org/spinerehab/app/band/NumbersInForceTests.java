package org.spinerehab.app.band;

import java.util.List;
import java.util.Map;

import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.spinerehab.profiles.SpineRehab;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersInForceTests {

	private final CodeSystem table = Published.table("recovery-band");

	@Test
	void laysAnOverlayOverTheTable() {
		assertThat(row(Published.overlay("steps-m-w1", "high", "50"))).containsEntry("high", "50")
			.containsEntry("low", "15")
			.containsEntry("evidence", "E");
	}

	@Test
	void takesTheLastOfTwoOverlays() {
		assertThat(row(Published.overlay("steps-m-w1", "high", "50"), Published.overlay("steps-m-w1", "high", "48")))
			.containsEntry("high", "48");
	}

	@Test
	void takesAnOverlayOfAVersion() {
		assertThat(
				row(Published.overlay("steps-m-w1", "high", "50").setSupplements(SpineRehab.RECOVERY_BANDS + "|0.1.0")))
			.containsEntry("high", "50");
	}

	@Test
	void leavesOutWhatDoesNotCount() {
		CodeSystem broken = Published.overlay("steps-m-w1", "high", "50");
		broken.getConceptFirstRep().getPropertyFirstRep().setValue(new StringType("50 %"));
		assertThat(row(Published.overlay("steps-m-w1", "high", "50").setStatus(PublicationStatus.RETIRED),
				Published.overlay("steps-m-w1", "high", "50").setSupplements(SpineRehab.TAILORING_FACTORS),
				Published.overlay("steps-m-w1", "high", "50").setSupplements(null),
				Published.overlay("steps-m-w1", "high", "20"), Published.overlay("steps-m-w1", "low", "30"),
				Published.overlay("steps-m-w99", "high", "50"), broken))
			.containsEntry("high", "45")
			.containsEntry("low", "15");
	}

	@Test
	void leavesOutANumberBeyondItsRange() {
		assertThat(NumbersInForce.of(this.table,
				List.of(Published.overlay("absolute-steps-low", "value", "0.1"),
						Published.overlay("absolute-steps-high", "value", "1.5")))
			.rows()).hasEntrySatisfying("absolute-steps-low", (row) -> assertThat(row).containsEntry("value", "0.6"))
			.hasEntrySatisfying("absolute-steps-high", (row) -> assertThat(row).containsEntry("value", "1.5"));
	}

	/** Half a table would be another band. */
	@Test
	void makesNoBandOfAMeasureWithARowThatCannotBeUsed() {
		this.table.getConcept()
			.stream()
			.filter((concept) -> concept.getCode().equals("leg-pain-m-w2"))
			.forEach((concept) -> concept.getProperty().removeIf((property) -> property.getCode().equals("centre")));
		Map<String, Band> bands = new RecoveryTable(NumbersInForce.of(this.table, List.of())).bands("microdiscectomy");
		assertThat(bands).containsOnlyKeys("steps", "walking-minutes", "back-pain", "odi");
	}

	private Map<String, String> row(CodeSystem... overlays) {
		return NumbersInForce.of(this.table, List.of(overlays)).rows().get("steps-m-w1");
	}

}
