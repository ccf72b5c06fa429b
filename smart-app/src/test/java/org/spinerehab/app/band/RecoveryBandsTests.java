package org.spinerehab.app.band;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;
import org.spinerehab.profiles.SpineRehab;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

class RecoveryBandsTests {

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	private static final String TEMPLATE = SpineRehab.MICRODISCECTOMY_TEMPLATE + "|0.1.0";

	private static final Instant START = Instant.parse("2026-04-14T09:20:00Z");

	@RegisterExtension
	static final WireMockExtension SERVER = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	private final Clock clock = Mockito.mock(Clock.class);

	private final RecoveryBands bands = new RecoveryBands(this.clock);

	private IGenericClient client;

	@BeforeEach
	void publish() {
		FHIR.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
		this.client = FHIR.newRestfulGenericClient(SERVER.baseUrl() + "/fhir");
		at(START);
		store("PlanDefinition", "url", SpineRehab.MICRODISCECTOMY_TEMPLATE,
				Published.template("microdiscectomy-rehab"));
		tables(Published.table("recovery-band"), Published.table("tailoring-factor"));
		overlays();
	}

	@Test
	void readsWhatIsPublishedForTheOperation() {
		OperationBands found = read().orElseThrow();
		assertThat(found.byMeasure()).containsKeys("steps", "walking-minutes", "leg-pain", "back-pain");
		assertThat(found.referenceWeeks()).isEqualByComparingTo("12");
		assertThat(found.generalSteps()).isPresent();
		assertThat(high()).isEqualTo("45");
	}

	@Test
	void showsAChangedNumberAfterFiveMinutes() {
		assertThat(high()).isEqualTo("45");
		tables(Published.changed(Published.table("recovery-band"), "steps-m-w1", "high", "55"),
				Published.table("tailoring-factor"));
		at(START.plus(RecoveryBands.MEMORY).minusSeconds(1));
		assertThat(high()).isEqualTo("45");
		at(START.plus(RecoveryBands.MEMORY));
		assertThat(high()).isEqualTo("55");
		SERVER.verify(2, getRequestedFor(urlPathEqualTo("/fhir/PlanDefinition")));
	}

	@Test
	void letsTheOverlayOfASiteCount() {
		overlays(Published.overlay("steps-m-w1", "high", "50"));
		assertThat(high()).isEqualTo("50");
	}

	@Test
	void takesTheTableThatWasStoredLast() {
		CodeSystem later = Published.changed(Published.table("recovery-band"), "steps-m-w1", "high", "60");
		later.getMeta().setLastUpdated(Date.from(START));
		CodeSystem earlier = Published.table("recovery-band");
		earlier.getMeta().setLastUpdated(Date.from(START.minusSeconds(60)));
		tables(later, earlier);
		assertThat(high()).isEqualTo("60");
	}

	@Test
	void prefersTheVersionThePlanWasDrawnFrom() {
		PlanDefinition other = Published.template("laminectomy-rehab").setVersion("0.2.0");
		store("PlanDefinition", "url", SpineRehab.MICRODISCECTOMY_TEMPLATE, Published.template("microdiscectomy-rehab"),
				other);
		assertThat(high()).isEqualTo("45");
		assertThat(this.bands.of(this.client, SpineRehab.MICRODISCECTOMY_TEMPLATE + "|0.2.0")
			.orElseThrow()
			.of("steps")
			.orElseThrow()
			.rows()
			.get(1)
			.expected()
			.centre()).isEqualByComparingTo("50");
	}

	@Test
	void isEmptyWhileTheServerDoesNotAnswerAndRemembersNoFailure() {
		SERVER.stubFor(get(urlPathEqualTo("/fhir/CodeSystem")).willReturn(aResponse().withStatus(500)));
		assertThat(read()).isEmpty();
		tables(Published.table("recovery-band"), Published.table("tailoring-factor"));
		overlays();
		assertThat(read()).isPresent();
	}

	@Test
	void hasNothingToSayWithoutTableOrTemplate() {
		tables(Published.table("tailoring-factor"));
		assertThat(read()).contains(OperationBands.NONE);
		at(START.plus(RecoveryBands.MEMORY));
		tables(Published.table("recovery-band"));
		assertThat(read().orElseThrow().referenceWeeks()).isNull();
		at(START.plus(RecoveryBands.MEMORY.multipliedBy(2)));
		store("PlanDefinition", "url", SpineRehab.MICRODISCECTOMY_TEMPLATE);
		assertThat(read()).contains(OperationBands.NONE);
	}

	private Optional<OperationBands> read() {
		return this.bands.of(this.client, TEMPLATE);
	}

	private String high() {
		return read().flatMap((bands) -> bands.of("steps"))
			.flatMap((band) -> band.at(7))
			.map((expected) -> expected.high().toPlainString())
			.orElseThrow();
	}

	private void at(Instant now) {
		given(this.clock.instant()).willReturn(now);
	}

	private static void tables(CodeSystem... tables) {
		store("CodeSystem", "url", SpineRehab.RECOVERY_BANDS + "," + SpineRehab.TAILORING_FACTORS, tables);
	}

	private static void overlays(CodeSystem... overlays) {
		store("CodeSystem", "content-mode", "supplement", overlays);
	}

	private static void store(String type, String parameter, String value, Resource... found) {
		Bundle bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET);
		for (Resource resource : found) {
			bundle.addEntry().setResource(resource);
		}
		SERVER.stubFor(WireMock.get(urlPathEqualTo("/fhir/" + type))
			.withQueryParam(parameter, equalTo(value))
			.willReturn(aResponse().withHeader("Content-Type", "application/fhir+json")
				.withBody(FHIR.newJsonParser().encodeResourceToString(bundle))));
	}

}
