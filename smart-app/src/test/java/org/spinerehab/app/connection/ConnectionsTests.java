package org.spinerehab.app.connection;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.spinerehab.app.connection.Connection.EncounterRule;
import org.spinerehab.app.connection.Connection.NoncePolicy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConnectionsTests {

	private static final Map<String, String> ONE = Map.of("id", "one", "label", "One", "fhir-base",
			"https://one.example/fhir/", "client-id", "app", "scopes", "launch,openid", "frame-ancestors",
			"https://one.example");

	@Test
	void fillsInWhatARecordLeavesOut() {
		with(record(0, ONE)).run((context) -> {
			Connection one = context.getBean(Connections.class).byId("one");
			assertThat(one.fhirBase()).hasToString("https://one.example/fhir");
			assertThat(one.acceptedIss()).containsExactly("https://one.example/fhir");
			assertThat(one.nonce()).isEqualTo(NoncePolicy.REQUIRED);
			assertThat(one.document().typeCode()).isEqualTo("18776-5");
			assertThat(one.document().encounter()).isEqualTo(EncounterRule.OPTIONAL);
			assertThat(one.roles().surgeon()).containsExactly("surgeon");
		});
	}

	@Test
	void findsAnEhrByItsExactIssOnly() {
		with(record(0, ONE)).run((context) -> {
			Connections connections = context.getBean(Connections.class);
			assertThat(connections.byIss("https://one.example/fhir")).isPresent();
			assertThat(connections.byIss("https://one.example/fhir/")).isEmpty();
			assertThat(connections.byIss("https://ONE.example/fhir")).isEmpty();
			assertThatIllegalArgumentException().isThrownBy(() -> connections.byId("two"));
		});
	}

	@Test
	void letsOnlyTheEhrOfALaunchFrameItsPages() {
		with(record(0, ONE), "spine-rehab.connections[1].id=two", "spine-rehab.connections[1].label=Two",
				"spine-rehab.connections[1].fhir-base=https://two.example/fhir",
				"spine-rehab.connections[1].client-id=app", "spine-rehab.connections[1].scopes=launch",
				"spine-rehab.connections[1].frame-ancestors=https://two.example")
			.run((context) -> {
				Connections connections = context.getBean(Connections.class);
				assertThat(connections.frameAncestors("one")).containsExactly("https://one.example");
				assertThat(connections.frameAncestors()).containsExactly("https://one.example", "https://two.example");
			});
	}

	@Test
	void refusesToStartOnAnAddressWithoutTls() {
		with(record(0, ONE), "spine-rehab.connections[0].fhir-base=http://one.example/fhir")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith("Set spine-rehab.connections[one].fhir-base to an https address"));
	}

	@Test
	void refusesToStartWhenTwoRecordsShareAnIss() {
		with(record(0, ONE), "spine-rehab.connections[1].id=two", "spine-rehab.connections[1].label=Two",
				"spine-rehab.connections[1].fhir-base=https://one.example/fhir",
				"spine-rehab.connections[1].client-id=app", "spine-rehab.connections[1].scopes=launch",
				"spine-rehab.connections[1].document.content-type=text/plain")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("may be used only once"));
	}

	@Test
	void refusesToStartWithoutAnyEhr() {
		with().run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageStartingWith("Set spine-rehab.connections"));
	}

	@Test
	void refusesToStartOnAnIncompleteRecord() {
		with("spine-rehab.connections[0].id=one").run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("Set fhir-base of every spine-rehab.connections[n]"));
		with("spine-rehab.connections[0].fhir-base=https://one.example/fhir")
			.run((context) -> assertThat(context).hasFailed());
	}

	private static String[] record(int index, Map<String, String> record) {
		return record.entrySet()
			.stream()
			.map((entry) -> "spine-rehab.connections[" + index + "]." + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
	}

	private static ApplicationContextRunner with(String... properties) {
		return new ApplicationContextRunner().withUserConfiguration(Configuration.class).withPropertyValues(properties);
	}

	private static ApplicationContextRunner with(String[] properties, String... more) {
		return with(properties).withPropertyValues(more);
	}

	@EnableConfigurationProperties(ConnectionProperties.class)
	@Import(Connections.class)
	static class Configuration {

	}

}
