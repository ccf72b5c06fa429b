package org.spinerehab.server.guide;

import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.conformance.FhirPackage;

import static org.assertj.core.api.Assertions.assertThat;

class GuideTests {

	private static final FhirPackage PACKAGE = FhirPackage.onClassPath();

	private static final Guide GUIDE = Guide.of(PACKAGE, FhirContext.forR4Cached());

	@Test
	void listsEveryArtefactOnceUnderItsOwnHead() {
		List<String> listed = GUIDE.sections()
			.stream()
			.flatMap((section) -> section.artefacts().stream())
			.map(Artefact::file)
			.toList();
		assertThat(listed).doesNotHaveDuplicates();
		long guideItself = 1;
		long bundles = 1;
		assertThat(listed)
			.hasSize((int) (PACKAGE.artefacts().size() + PACKAGE.examples().size() - guideItself - bundles));
	}

	@Test
	void namesAndExplainsEveryArtefact() {
		assertThat(GUIDE.sections()).flatExtracting(Section::artefacts)
			.allSatisfy((artefact) -> assertThat(artefact.name()).as(artefact.file()).isNotBlank())
			.allSatisfy((artefact) -> assertThat(artefact.summary()).as(artefact.file()).isNotBlank());
	}

	@Test
	void showsTheWeeksOfATemplate() {
		Table weeks = page("PlanDefinition-microdiscectomy-rehab").tables().get(0);
		assertThat(weeks.caption()).isEqualTo("Walking");
		assertThat(texts(weeks.rows().get(0))).containsExactly("Week 1", "0 to 7", "4 × 5", "30", "500");
		assertThat(texts(weeks.rows().get(5))).containsExactly("Week 6", "36 to 42", "2 × 30", "100", "3500");
		assertThat(texts(weeks.rows().get(8))).contains("85 to 182", "1 × 45, 5 days a week", "115", "5000");
		Table laminectomy = page("PlanDefinition-laminectomy-rehab").tables().get(0);
		assertThat(laminectomy.rows()).anySatisfy((row) -> assertThat(texts(row)).contains("2 × 20, 5 days a week"));
	}

	@Test
	void showsCardinalityBindingAndRulesOfAProfile() {
		Page page = page("StructureDefinition-pain-score");
		assertThat(page.tables()).extracting(Table::caption).containsExactly("Elements", "Rules");
		List<Table.Cell> code = row(page.tables().get(0), "coding:loinc (must support)");
		assertThat(code.get(1).text()).isEqualTo("1..1");
		assertThat(texts(row(page.tables().get(1), "pain-range")).get(1)).contains("10");
		Page activity = page("StructureDefinition-daily-activity");
		Table.Cell bound = row(activity.tables().get(0), "code (must support)").get(3);
		assertThat(bound.text()).endsWith("(required)");
		assertThat(bound.link()).isEqualTo("ValueSet-daily-activity.html");
	}

	@Test
	void showsAQuestionWithItsAnswersAndWhenItIsAsked() {
		Table questions = page("Questionnaire-daily-check-in").tables().get(0);
		assertThat(row(questions, "d.back").get(3).text()).contains("0 to 10");
		assertThat(row(questions, "d.flags").get(3).text()).contains("SADDLE", "NONE");
		assertThat(row(questions, "d.leg.side").get(4).text()).contains("d.leg > 0");
	}

	@Test
	void showsTheDoseAndTheClinicalBasisOfAnExercise() {
		Page page = page("ActivityDefinition-ex-07");
		assertThat(page.facts().get("Dose").text()).isEqualTo("10–15 each side, 2 × a day");
		assertThat(page.facts().get("Clinical basis").text()).contains("S1-49");
		assertThat(page.facts().get("Becomes").link()).isEqualTo("StructureDefinition-rehab-request.html");
	}

	@Test
	void showsTheCodesAValueSetTakesFromOurOwnSystem() {
		Table codes = page("ValueSet-red-flag").tables().get(0);
		assertThat(codes.rows()).hasSizeGreaterThan(10);
		assertThat(texts(row(codes, "SADDLE")).get(1)).isNotBlank();
	}

	@Test
	void fillsEveryRowOfEveryTable() {
		assertThat(GUIDE.sections()).flatExtracting(Section::artefacts).allSatisfy((artefact) -> {
			for (Table table : new Pages(GUIDE).of(artefact).tables()) {
				assertThat(table.rows()).as(artefact.file())
					.allSatisfy((row) -> assertThat(row).hasSameSizeAs(table.columns()));
			}
		});
	}

	private static Page page(String file) {
		return new Pages(GUIDE).of(GUIDE.byFile(file).orElseThrow());
	}

	private static List<Table.Cell> row(Table table, String first) {
		return table.rows()
			.stream()
			.filter((row) -> row.get(0).text().equals(first))
			.findFirst()
			.orElseThrow(() -> new AssertionError(
					first + " in " + table.rows().stream().map((row) -> row.get(0).text()).toList()));
	}

	private static List<String> texts(List<Table.Cell> row) {
		return row.stream().map(Table.Cell::text).toList();
	}

}
