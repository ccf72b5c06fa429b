package org.spinerehab.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.Scope.Interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RightsTests {

	private final Rights rights = Rights.published();

	@Test
	void theDocumentationPrintsTheTableTheCodeReads() throws IOException {
		String documentation = Files.readString(Path.of("../docs/access.md"));
		assertThat(documentation).contains(Rights.text());
		assertThat(Rights.text().lines().count()).isGreaterThan(10);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void nobodyDeletes(Role role) {
		assertThat(limit("user/*.cruds system/*.cruds patient/*.cruds", role))
			.noneMatch((scope) -> scope.interactions().contains(Interaction.DELETE));
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "SURGEON", "NURSE", "PHYSIOTHERAPIST", "STAFF", "PATIENT", "INTEGRATOR" })
	void onlyASignerWritesAPlanThatIsNoDraft(Role role) {
		for (String type : List.of("CarePlan", "Goal", "ServiceRequest", "DeviceRequest")) {
			Stream<Scope> writing = limit("user/" + type + ".cu", role).stream();
			assertThat(writing).allMatch((scope) -> scope.query() != null);
			assertThat(limit("user/" + type + ".cu", Role.SIGNER)).singleElement()
				.returns(null, Scope::query)
				.returns(EnumSet.of(Interaction.CREATE, Interaction.UPDATE), Scope::interactions);
		}
	}

	@Test
	void aSignerIsWhoTheSiteSays() {
		Set<Role> nurse = EnumSet.of(Role.NURSE);
		assertThat(Rights.with(nurse, EnumSet.of(Role.SURGEON))).containsExactly(Role.NURSE);
		assertThat(Rights.with(nurse, EnumSet.of(Role.NURSE))).containsExactly(Role.NURSE, Role.SIGNER);
		assertThat(Rights.with(EnumSet.of(Role.SURGEON, Role.NURSE), EnumSet.of(Role.SURGEON)))
			.containsExactly(Role.SURGEON, Role.NURSE, Role.SIGNER);
	}

	@Test
	void aPatientReadsNoWorkAndNoAudit() {
		for (String type : List.of("Flag", "Task", "Communication", "AuditEvent", "Provenance", "Encounter",
				"$everything")) {
			assertThat(limit("patient/*.cruds user/*.cruds", Role.PATIENT)).as(type)
				.noneMatch((scope) -> scope.covers(type));
		}
		for (String type : List.of("CarePlan", "Goal", "ServiceRequest", "DeviceRequest", "QuestionnaireResponse",
				"Observation", "Patient")) {
			assertThat(limit("patient/*.rs", Role.PATIENT)).as(type)
				.anyMatch((scope) -> scope.allows(Interaction.READ, type) && scope.allows(Interaction.SEARCH, type));
		}
	}

	@Test
	void onlyIntegratorsAndSystemsChangeDefinitions() {
		for (Role role : Role.values()) {
			boolean changes = limit("user/*.cruds", role).stream()
				.anyMatch(
						(scope) -> scope.covers("PlanDefinition") && scope.interactions().contains(Interaction.UPDATE));
			assertThat(changes).as(role.word()).isEqualTo(role == Role.INTEGRATOR || role == Role.SYSTEM);
		}
	}

	@Test
	void anIntegratorSeesNoPatient() {
		assertThat(limit("user/*.cruds", Role.INTEGRATOR)).extracting(Scope::type)
			.doesNotContain("Patient", "Observation", "CarePlan", "Task", "Provenance", "$everything");
	}

	@Test
	void theAuditIsGrantedByItsName() {
		assertThat(limit("user/*.cruds patient/*.cruds", Role.INTEGRATOR)).extracting(Scope::type)
			.doesNotContain("AuditEvent");
		assertThat(limit("user/AuditEvent.cruds", Role.INTEGRATOR)).extracting(Scope::toString)
			.singleElement()
			.isEqualTo(Scope.parse("user/AuditEvent.rs").orElseThrow().toString());
		assertThat(limit("user/AuditEvent.rs", Role.SURGEON)).isEmpty();
		assertThat(limit("system/*.rs", Role.SYSTEM)).extracting(Scope::type).contains("AuditEvent");
	}

	@Test
	void severalRolesAddUp() {
		assertThat(
				this.rights.limit(scopes("user/*.cruds user/AuditEvent.rs"), EnumSet.of(Role.NURSE, Role.INTEGRATOR)))
			.extracting(Scope::type)
			.contains("Task", "AuditEvent");
	}

	@Test
	void bothQueriesHaveToBeMet() {
		assertThat(limit("user/CarePlan.cruds?category=x", Role.NURSE)).extracting(Scope::query)
			.containsExactly("category=x", "category=x&status=draft");
	}

	@Test
	void theAppsTokensFitTheirRoles() {
		assertFits(TestTokens.SURGEON, EnumSet.of(Role.SURGEON, Role.SIGNER));
		assertFits(TestTokens.NURSE, EnumSet.of(Role.NURSE));
		assertFits(TestTokens.PATIENT, EnumSet.of(Role.PATIENT));
		assertFits(TestTokens.WORKLIST, EnumSet.of(Role.NURSE));
	}

	@Test
	void aTableThatIsNotUnderstoodIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Rights.parse("| Resource | nurse |\n|---|---|\n| Task | everything |\n"))
			.withMessageContaining("Task: everything");
	}

	/** Each scope for one type keeps all its letters under the role. */
	private void assertFits(String scopes, Set<Role> roles) {
		for (Scope scope : scopes(scopes)) {
			Set<Interaction> left = EnumSet.noneOf(Interaction.class);
			this.rights.limit(List.of(scope), roles)
				.stream()
				.filter((limited) -> limited.query() == null)
				.forEach((limited) -> left.addAll(limited.interactions()));
			assertThat(left).as(scope.toString()).containsAll(scope.interactions());
		}
	}

	private List<Scope> limit(String scopes, Role role) {
		return this.rights.limit(scopes(scopes), EnumSet.of(role));
	}

	private static List<Scope> scopes(String scopes) {
		return Stream.of(scopes.split(" ")).map((scope) -> Scope.parse(scope).orElseThrow()).toList();
	}

}
