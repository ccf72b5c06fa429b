package org.spinerehab.server.access;

import java.util.List;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An entry of a batch or transaction finds no more than the same request alone, however
 * its address is written.
 */
@ServerTest
class BundleAddressAuthIT {

	@Autowired
	private TestServer server;

	private Ward own;

	private Ward other;

	@BeforeEach
	void prepare() {
		this.own = Ward.of(this.server);
		this.other = Ward.of(this.server);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Observation/?patient=OWN,OTHER", "Observation/_search?patient=OWN,OTHER",
			"Observation/?patient=OWN,OTHER&_summary=count", "Observation/_search?patient=OWN,OTHER&_summary=count",
			"/Observation/?patient=OWN,OTHER&_total=accurate", "Task/?_id=REVIEW", "Task/_search?_id=REVIEW",
			"Task/?_id=REVIEW&_summary=count", "Task/_search?_id=REVIEW&_summary=count",
			"Observation/WEIGHT?patient=OWN", "Observation/WEIGHT/_history?_summary=count",
			"Observation//?patient=OWN,OTHER", "//Observation?patient=OWN,OTHER",
			"http://localhost:8080/fhir/Observation?patient=OWN,OTHER", "Patient/OTHER/$everything",
			"Patient/OTHER/Observation", "Observation/_history", "Observation%2F?patient=OWN,OTHER",
			"Observation/%5Fsearch?patient=OWN,OTHER", "Observation;x?patient=OWN,OTHER", "?_type=Observation" })
	void oddAddressesFindNothingOfAnother(String url) {
		String address = url.replace("OWN", this.own.patient())
			.replace("OTHER", this.other.patient())
			.replace("REVIEW", this.other.review())
			.replace("WEIGHT", this.other.weight());
		for (String token : List.of(TestTokens.nurse(this.own.patient()),
				TestTokens.hospital("patient/*.cruds", (claims) -> claims.claim("patient", this.own.patient())))) {
			for (BundleType type : List.of(BundleType.TRANSACTION, BundleType.BATCH)) {
				Answer answer = with(token).batch(entry(type, address));
				assertThat(answer.status()).as(answer.body()).isIn(400, 403);
				assertThat(answer.body()).doesNotContain(this.other.weight() + "\"")
					.doesNotContain("\"total\"")
					.doesNotContain("29463-7");
			}
		}
	}

	@Test
	void ordinaryAddressesKeepWorking() {
		FhirCalls nurse = with(TestTokens.nurse(this.own.patient()));
		Stream
			.of("Observation/" + this.own.weight(), "/Observation/" + this.own.weight(),
					"Observation/" + this.own.weight() + "/_history/1",
					"Observation/" + this.own.weight() + "?_format=json&_elements=status",
					"Observation/" + this.own.weight() + "?_summary=true&_pretty=false", "Observation",
					"Observation?code=29463-7", "/Task?status=requested", "PlanDefinition")
			.forEach((url) -> {
				Bundle answer = nurse.batch(entry(BundleType.BATCH, url)).bundle();
				assertThat(answer.getEntryFirstRep().getResponse().getStatus()).as(url).startsWith("200");
			});
	}

	private static Bundle entry(BundleType type, String url) {
		Bundle bundle = new Bundle().setType(type);
		bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
		return bundle;
	}

	private FhirCalls with(String token) {
		return new FhirCalls(this.server.base(), token);
	}

}
