package org.spinerehab.server.ehr;

import java.nio.charset.StandardCharsets;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DocumentProviderTests {

	private final ChartStore charts = TestCharts.store();

	private final DocumentProvider documents = new DocumentProvider(this.charts);

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void filesEveryPostAsADocumentOfItsOwnAndAnswersWithoutBody() {
		TestCharts.signInApp(TestCharts.ANNA, "user/DocumentReference.crs");
		MethodOutcome first = this.documents.create(note(TestCharts.ANNA, "text/plain"));
		MethodOutcome replay = this.documents.create(note(TestCharts.ANNA, "text/plain"));
		assertThat(first.getResource()).isNull();
		assertThat(replay.getId()).isNotEqualTo(first.getId());
		assertThat(this.charts.ofPatient(DocumentReference.class, TestCharts.ANNA)).hasSize(2);
	}

	@Test
	void refusesADocumentAboutAnotherPatient() {
		TestCharts.signInApp(TestCharts.ANNA, "user/DocumentReference.crs");
		assertThatExceptionOfType(ForbiddenOperationException.class)
			.isThrownBy(() -> this.documents.create(note(TestCharts.DANIEL, "text/plain")));
		assertThat(this.charts.ofPatient(DocumentReference.class, TestCharts.DANIEL)).isEmpty();
	}

	@Test
	void refusesAnEncounterOfAnotherPatient() {
		TestCharts.signInApp(TestCharts.ANNA, "user/DocumentReference.crs");
		DocumentReference note = note(TestCharts.ANNA, "text/plain");
		note.getContext().addEncounter(new Reference("Encounter/enc4471-0655"));
		assertThatExceptionOfType(UnprocessableEntityException.class).isThrownBy(() -> this.documents.create(note));
	}

	@Test
	void refusesWhatIsNotPlainText() {
		TestCharts.signInApp(TestCharts.ANNA, "user/DocumentReference.crs");
		assertThatExceptionOfType(UnprocessableEntityException.class)
			.isThrownBy(() -> this.documents.create(note(TestCharts.ANNA, "application/pdf")));
	}

	@Test
	void refusesAnAppWithoutTheScopeToWrite() {
		TestCharts.signInApp(TestCharts.ANNA, "user/DocumentReference.rs");
		assertThatExceptionOfType(ForbiddenOperationException.class)
			.isThrownBy(() -> this.documents.create(note(TestCharts.ANNA, "text/plain")));
	}

	private static DocumentReference note(String patient, String contentType) {
		DocumentReference note = new DocumentReference();
		note.setStatus(Enumerations.DocumentReferenceStatus.CURRENT);
		note.setDocStatus(DocumentReference.ReferredDocumentStatus.FINAL);
		note.getType().addCoding().setSystem("http://loinc.org").setCode("18776-5");
		note.setSubject(new Reference("Patient/" + patient));
		note.addContent().getAttachment().setContentType(contentType).setData("plan".getBytes(StandardCharsets.UTF_8));
		return note;
	}

}
