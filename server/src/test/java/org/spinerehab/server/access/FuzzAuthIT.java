package org.spinerehab.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls.Answer;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random requests under tokens for one patient: none fails inside, none shows or changes
 * anything of another patient. {@code -Dfuzz.requests} and {@code -Dfuzz.seed} make it
 * longer and repeat it.
 */
@ServerTest
class FuzzAuthIT {

	private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1000);

	private static final long SEED = Long.getLong("fuzz.seed", 20260302L);

	@Autowired
	private TestServer server;

	@Autowired
	private DaoRegistry daos;

	@Test
	void neverFailsAndNeverShowsAnotherPatient() {
		List<Resource> own = FuzzedRequest.chart(this.daos);
		List<Resource> other = FuzzedRequest.chart(this.daos);
		String canary = Chart.canary(other.get(0));
		List<String> others = other.stream().map((resource) -> resource.getIdElement().getIdPart()).toList();
		int records = everything(other).split("\"fullUrl\"").length;
		Random random = new Random(SEED);
		List<String> types = new ArrayList<>(Rights.published().types().stream().sorted().toList());
		types.addAll(List.of("Medication", "Immunization", "Nonsense", "patient", ""));
		FuzzedRequest requests = new FuzzedRequest(random, types, own, other);
		List<FhirCalls> tokens = tokens(own.get(0).getIdElement().getIdPart());
		IntStream.range(0, REQUESTS).forEach((number) -> {
			int token = random.nextInt(tokens.size());
			FuzzedRequest.Made made = requests.next();
			String words = "seed " + SEED + ", request " + number + ", token " + token + ": " + made.words();
			Answer answer = made.send().apply(tokens.get(token));
			assertThat(answer.status()).as(words + " " + answer.body()).isLessThan(500);
			assertThat(answer.body()).as(words).doesNotContainPattern("(code|family|value)\"?\\s*[:=]\\s*\"" + canary);
			others.stream()
				.filter((id) -> !made.words().contains(id))
				.forEach((id) -> assertThat(answer.body() + answer.response().headers().map()).as(words)
					.doesNotContainPattern("[/\"]" + id + "[/\"]"));
		});
		other.forEach(this::assertUntouched);
		assertThat(everything(other).split("\"fullUrl\"")).hasSize(records);
	}

	private List<FhirCalls> tokens(String patient) {
		List<String> scopes = List.of("patient/*.rs", "patient/*.cruds", "patient/Observation.cruds patient/Task.cruds",
				"patient/Observation.rs?category=survey patient/Patient.rs", "patient/*.read patient/CarePlan.write");
		List<String> tokens = new ArrayList<>();
		scopes.forEach((scope) -> tokens.add(TestTokens.hospital(scope, (claims) -> claims.claim("patient", patient))));
		tokens.add(TestTokens.hospital("patient/Observation.cu patient/*.rs user/Practitioner.cu user/CodeSystem.rs",
				(claims) -> claims.claim("patient", patient)
					.claim("fhirUser", "Practitioner/1")
					.claim("role", "surgeon")));
		for (String user : List.of("Patient/" + patient, "RelatedPerson/1")) {
			tokens.add(TestTokens.hospital("user/*.cruds patient/*.cruds",
					(claims) -> claims.claim("patient", patient).claim("fhirUser", user)));
		}
		tokens.add(TestTokens.hospital("user/Practitioner.cruds user/CodeSystem.cruds",
				(claims) -> claims.claim("fhirUser", "Practitioner/1").claim("role", "integrator")));
		tokens.addAll(List.of(TestTokens.surgeon(patient), TestTokens.nurse(patient), TestTokens.patient(patient),
				TestTokens.link()));
		List<FhirCalls> calls = new ArrayList<>(List.of(new FhirCalls(this.server.base(), null)));
		tokens.forEach((token) -> calls.add(new FhirCalls(this.server.base(), token)));
		return calls;
	}

	private void assertUntouched(Resource resource) {
		Answer answer = new FhirCalls(this.server.base(), TestTokens.system())
			.get(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
		assertThat(answer.header("ETag")).as(answer.body()).isEqualTo("W/\"1\"");
	}

	private String everything(List<Resource> chart) {
		return new FhirCalls(this.server.base(), TestTokens.system())
			.get("Patient/" + chart.get(0).getIdElement().getIdPart() + "/$everything?_count=200")
			.body();
	}

}
