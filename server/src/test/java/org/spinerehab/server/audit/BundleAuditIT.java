package org.spinerehab.server.audit;

import java.util.List;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;
import org.spinerehab.server.access.FhirCalls.Answer;
import org.spinerehab.server.access.Ward;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every entry of a batch or transaction leaves a line of its own, which says what became
 * of it.
 */
@ServerTest
class BundleAuditIT {

	private static final String NURSE = "Practitioner/bundle-nurse";

	@Autowired
	private TestServer server;

	private Ward ward;

	private AuditLog log;

	@BeforeEach
	void prepare() {
		this.ward = Ward.of(this.server);
		this.log = AuditLog.of(this.server);
	}

	@Test
	void tellsWhatABatchShowedFromWhatItRefused() {
		Ward other = Ward.of(this.server);
		String own = "Observation/" + this.ward.weight();
		String foreign = "Observation/" + other.weight();
		Bundle bundle = new Bundle().setType(BundleType.BATCH);
		add(bundle, HTTPVerb.GET, foreign, null);
		add(bundle, HTTPVerb.GET, own, null);
		add(bundle, HTTPVerb.GET, "Observation/nobody-knows-it-either", null);
		Answer answer = nurse().batch(bundle);
		assertThat(answer.bundle().getEntry()).extracting((entry) -> entry.getResponse().getStatus().substring(0, 3))
			.containsExactly("403", "200", "404");
		assertThat(this.log.of(other.patient()).get(0)).isEqualTo("read 4 " + foreign);
		assertThat(this.log.find("patient=" + other.patient() + "&agent=" + NURSE + "&outcome=0")).isEmpty();
		assertThat(this.log.of(this.ward.patient()).get(0)).isEqualTo("read 0 " + own);
		assertThat(this.log.find("entity=Observation/nobody-knows-it-either&agent=" + NURSE))
			.extracting(AuditLog::inShort)
			.containsExactly("read 4 Observation/nobody-knows-it-either");
	}

	@Test
	void recordsASearchRefusedInABatch() {
		Ward other = Ward.of(this.server);
		String both = "Observation?_id=" + this.ward.weight() + "," + other.weight()
				+ "&_include=Observation:encounter";
		FhirCalls clerk = with(TestTokens.hospital("user/Observation.rs",
				(claims) -> claims.claim("fhirUser", "Practitioner/" + this.ward.surgeon())));
		Bundle bundle = new Bundle().setType(BundleType.BATCH);
		add(bundle, HTTPVerb.GET, both, null);
		add(bundle, HTTPVerb.GET, "Task?patient=Patient/" + other.patient(), null);
		Answer answer = clerk.batch(bundle);
		assertThat(answer.bundle().getEntry()).as(answer.body())
			.allMatch((entry) -> entry.getResponse().getStatus().startsWith("403"));
		assertThat(this.log.find("patient=" + other.patient() + "&agent=Practitioner/" + this.ward.surgeon()))
			.extracting(AuditLog::inShort)
			.isNotEmpty()
			.allMatch((line) -> line.startsWith("search-type 4"));
	}

	@Test
	void recordsAWriteRefusedInABatch() {
		Ward other = Ward.of(this.server);
		Bundle bundle = new Bundle().setType(BundleType.BATCH);
		add(bundle, HTTPVerb.POST, "Observation", Ward.weight(this.ward.patient()));
		Observation pain = Ward.weight(other.patient());
		pain.getMeta().addProfile("https://w3id.org/spine-rehab/fhir/StructureDefinition/spine-rehab-pain-score");
		add(bundle, HTTPVerb.POST, "Observation", pain);
		assertThat(this.log.calls().batch(bundle).status()).isEqualTo(200);
		assertThat(this.log.of(this.ward.patient()).get(0)).startsWith("create 0 Observation/");
		assertThat(this.log.of(other.patient()).get(0)).isEqualTo("create 4");
		assertThat(this.log.of(other.patient())).noneMatch((line) -> line.startsWith("transaction"));
	}

	@Test
	void pairsTheEntriesOfATransactionWithTheirAnswers() {
		Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
		String missing = "Observation/missing-" + this.ward.patient();
		add(bundle, HTTPVerb.GET, missing, null);
		add(bundle, HTTPVerb.GET, "Encounter/" + this.ward.stay(), null);
		add(bundle, HTTPVerb.POST, "Observation", Ward.weight(this.ward.patient()));
		assertThat(this.log.calls().batch(bundle).bundle().getEntry())
			.extracting((entry) -> entry.getResponse().getStatus().substring(0, 3))
			.containsExactly("404", "200", "201");
		assertThat(this.log.find("entity=" + missing)).extracting(AuditLog::inShort)
			.containsExactly("read 4 " + missing);
		assertThat(this.log.of(this.ward.patient()).subList(0, 2)).contains("read 0 Encounter/" + this.ward.stay())
			.allMatch((line) -> line.contains(" 0 "));
	}

	@Test
	void namesTheEntriesOfARefusedTransaction() {
		Ward other = Ward.of(this.server);
		String foreign = "Observation/" + other.weight();
		Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
		add(bundle, HTTPVerb.GET, foreign, null);
		add(bundle, HTTPVerb.POST, "Observation", Ward.weight(other.patient()));
		assertThat(nurse().batch(bundle).status()).isEqualTo(403);
		assertThat(this.log.find("entity=" + foreign + "&agent=" + NURSE + "&outcome=4")).extracting(AuditLog::inShort)
			.containsExactly("read 4 " + foreign);
		assertThat(this.log.of(other.patient()).get(0)).isEqualTo("create 4");
	}

	@Test
	void recordsTheEntriesOfATransaction() {
		Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
		add(bundle, HTTPVerb.POST, "Observation", Ward.weight(this.ward.patient()));
		add(bundle, HTTPVerb.POST, "Task", Ward.review(this.ward.patient()));
		add(bundle, HTTPVerb.GET, "Encounter/" + this.ward.stay(), null);
		add(bundle, HTTPVerb.GET, "Observation?patient=" + this.ward.patient(), null);
		assertThat(this.log.calls().batch(bundle).status()).isEqualTo(200);
		assertThat(this.log.of(this.ward.patient()).subList(0, 4)).anyMatch((line) -> line.startsWith("create 0 Task/"))
			.anyMatch((line) -> line.startsWith("create 0 Observation/"))
			.contains("read 0 Encounter/" + this.ward.stay(), "search-type 0");
	}

	@Test
	void recordsARolledBackTransactionAsRefusedOnly() {
		Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
		add(bundle, HTTPVerb.POST, "Observation", Ward.weight(this.ward.patient()));
		Task broken = Ward.review(this.ward.patient());
		broken.getMeta().addProfile("https://w3id.org/spine-rehab/fhir/StructureDefinition/spine-rehab-review-task");
		add(bundle, HTTPVerb.POST, "Task", broken);
		int lines = this.log.of(this.ward.patient()).size();
		assertThat(this.log.calls().batch(bundle).status()).isEqualTo(422);
		List<String> after = this.log.of(this.ward.patient());
		assertThat(after.size()).isGreaterThan(lines);
		assertThat(after.subList(0, after.size() - lines)).allMatch((line) -> line.contains(" 4"));
	}

	private FhirCalls nurse() {
		return with(TestTokens.app("nurse", TestTokens.NURSE,
				(claims) -> claims.claim("patient", this.ward.patient()).claim("fhirUser", NURSE)));
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

	private static void add(Bundle bundle, HTTPVerb verb, String url, Resource resource) {
		bundle.addEntry().setResource(resource).getRequest().setMethod(verb).setUrl(url);
	}

}
