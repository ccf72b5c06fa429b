package org.spinerehab.server.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.util.UrlUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.spinerehab.server.access.Scope.Interaction;
import org.spinerehab.server.access.Scope.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReachTests {

	@Test
	void isEverythingUnderAnOpenScope() {
		assertThat(reach("user/Observation.rs", "")).isNull();
		assertThat(reach("patient/Observation.rs?status=final user/Observation.rs", "")).isNull();
	}

	@Test
	void isThePatientUnderAPatientScope() {
		assertThat(reach("patient/Observation.rs", "")).isEqualTo(new Reach(true, Map.of()));
		assertThat(reach("patient/Observation.rs patient/Observation.rs?status=final", ""))
			.isEqualTo(new Reach(true, Map.of()));
	}

	@Test
	void isWhatAGranularScopeSays() {
		assertThat(reach("user/Observation.rs?status=final&code=x", ""))
			.isEqualTo(new Reach(false, Map.of("status", List.of("final"), "code", List.of("x"))));
		assertThat(reach("patient/Observation.r patient/Observation.s?status=final", ""))
			.isEqualTo(new Reach(true, Map.of("status", List.of("final"))));
	}

	@Test
	void isAUnionWhereOneParameterSaysIt() {
		assertThat(reach("patient/Observation.rs?status=final patient/Observation.rs?status=amended", ""))
			.isEqualTo(new Reach(true, Map.of("status", List.of("final,amended"))));
	}

	@Test
	void isThePartThatIsAskedFor() {
		String scopes = "patient/Observation.rs?status=final patient/Observation.rs?code=x";
		assertThat(reach(scopes, "code=x&date=2026")).isEqualTo(new Reach(true, Map.of("code", List.of("x"))));
		assertThatExceptionOfType(ForbiddenOperationException.class).isThrownBy(() -> reach(scopes, "code=y"))
			.withMessageContaining("status=final or code=x");
	}

	@Test
	void isThePatientOrWhatIsAskedForOfEverybody() {
		String scopes = "patient/Observation.rs user/Observation.rs?status=final";
		assertThat(reach(scopes, "")).isEqualTo(new Reach(true, Map.of()));
		assertThat(reach(scopes, "status=final")).isEqualTo(new Reach(false, Map.of("status", List.of("final"))));
	}

	@Test
	void isNothingToAddWhereTheRulesRefuse() {
		assertThat(reach("patient/Condition.rs", "")).isNull();
	}

	private static @Nullable Reach reach(String scopes, String asked) {
		List<Scope> all = Stream.of(scopes.split(" ")).map((scope) -> Scope.parse(scope).orElseThrow()).toList();
		Grant grant = new Grant("1", all.stream().filter((scope) -> scope.level() == Level.PATIENT).toList(),
				all.stream().filter((scope) -> scope.level() != Level.PATIENT).toList(), false, null);
		return Reach.of(grant, "Observation", Interaction.SEARCH, UrlUtil.parseQueryString(asked));
	}

}
