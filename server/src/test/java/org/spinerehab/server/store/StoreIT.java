package org.spinerehab.server.store;

import java.util.List;

import ca.uhn.fhir.rest.api.CacheControlDirective;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServerTest
class StoreIT {

	@Autowired
	private TestServer server;

	private IGenericClient client;

	@BeforeEach
	void connect() {
		this.client = this.server.client();
	}

	@Test
	void createsOncePerIdentifier() {
		IIdType first = createOnce("once").toUnqualifiedVersionless();
		IIdType second = createOnce("once").toUnqualifiedVersionless();
		assertThat(second.getValue()).isEqualTo(first.getValue());
	}

	@Test
	void refusesUpdateOfAnOldVersion() {
		IIdType created = createOnce("if-match");
		Patient patient = patient("if-match", "Changed");
		patient.setId(created.toUnqualifiedVersionless());
		update(patient, "W/\"1\"");
		assertThatExceptionOfType(BaseServerResponseException.class).isThrownBy(() -> update(patient, "W/\"1\""))
			.satisfies((ex) -> assertThat(ex.getStatusCode()).isIn(409, 412));
		assertThat(history(created).getEntry()).hasSize(2);
	}

	@Test
	void includesWhatAResourceRefersTo() {
		IIdType subject = createOnce("include").toUnqualifiedVersionless();
		Encounter encounter = new Encounter();
		encounter.setStatus(Encounter.EncounterStatus.FINISHED).getClass_().setCode("IMP");
		encounter.setSubject(new Reference(subject));
		this.client.create().resource(encounter).execute();
		Bundle found = this.client.search()
			.byUrl("Encounter?subject=" + subject.getValue() + "&_include=Encounter:subject")
			.returnBundle(Bundle.class)
			.execute();
		assertThat(found.getEntry()).extracting((entry) -> entry.getResource().fhirType())
			.containsExactlyInAnyOrder("Encounter", "Patient");
	}

	@Test
	void countsMatchesAndNotWhatIsIncluded() {
		IIdType subject = createOnce("include-count").toUnqualifiedVersionless();
		Encounter encounter = new Encounter();
		encounter.setStatus(Encounter.EncounterStatus.FINISHED).getClass_().setCode("IMP");
		encounter.setSubject(new Reference(subject));
		this.client.create().resource(encounter).execute();
		for (boolean noStore : new boolean[] { false, true }) {
			Bundle found = this.client.search()
				.byUrl("Encounter?subject=" + subject.getValue() + "&_include=Encounter:subject&_count=1")
				.cacheControl(new CacheControlDirective().setNoStore(noStore))
				.returnBundle(Bundle.class)
				.execute();
			assertThat(found.getEntry()).hasSize(2);
		}
	}

	@Test
	void pagesThroughASearch() {
		for (String value : List.of("page-1", "page-2", "page-3")) {
			Patient patient = patient(value, "Pagefamily");
			this.client.create().resource(patient).execute();
		}
		Bundle first = this.client.search()
			.byUrl("Patient?family=Pagefamily&_count=2&_sort=identifier")
			.returnBundle(Bundle.class)
			.execute();
		assertThat(first.getEntry()).hasSize(2);
		Bundle second = this.client.loadPage().next(first).execute();
		assertThat(second.getEntry()).hasSize(1);
		assertThat(second.getLink(Bundle.LINK_NEXT)).isNull();
	}

	@Test
	void writesATransactionWholeOrNotAtAll() {
		Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
		bundle.addEntry()
			.setFullUrl("urn:uuid:0d1c2f0e-6c52-4a5f-9a3c-0f6f1b6a0001")
			.setResource(patient("half", "Half"))
			.getRequest()
			.setMethod(Bundle.HTTPVerb.POST)
			.setUrl("Patient");
		Encounter dangling = new Encounter();
		dangling.setStatus(Encounter.EncounterStatus.FINISHED).getClass_().setCode("IMP");
		dangling.setSubject(new Reference("Patient/does-not-exist"));
		bundle.addEntry().setResource(dangling).getRequest().setMethod(Bundle.HTTPVerb.POST).setUrl("Encounter");
		assertThatExceptionOfType(BaseServerResponseException.class)
			.isThrownBy(() -> this.client.transaction().withBundle(bundle).execute());
		assertThat(this.client.search()
			.byUrl("Patient?identifier=http://test.example|half")
			.returnBundle(Bundle.class)
			.execute()
			.getEntry()).isEmpty();
	}

	private IIdType createOnce(String value) {
		return this.client.create()
			.resource(patient(value, "Once"))
			.conditionalByUrl("Patient?identifier=http://test.example|" + value)
			.execute()
			.getId();
	}

	private void update(Patient patient, String version) {
		this.client.update().resource(patient).withAdditionalHeader("If-Match", version).execute();
	}

	private Bundle history(IIdType id) {
		return this.client.history().onInstance(id.toUnqualifiedVersionless()).returnBundle(Bundle.class).execute();
	}

	private static Patient patient(String value, String family) {
		Patient patient = new Patient();
		patient.addIdentifier().setSystem("http://test.example").setValue(value);
		patient.addName().setFamily(family);
		return patient;
	}

}
