package org.spinerehab.server;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class StartTests {

	@Test
	void refusesProductionWithoutADatabase() {
		Throwable failure = catchThrowable(() -> new SpringApplication(ServerApplication.class)
			.run("--spring.jmx.enabled=false", "--server.port=0", "--logging.level.root=off"));
		assertThat(NestedExceptionUtils.getMostSpecificCause(failure)).isInstanceOf(RefusedToStart.class)
			.hasMessageContaining("Set spring.datasource.url to a PostgreSQL address");
	}

	@Test
	void printsTheSentenceInsteadOfAStackTrace() {
		FailureAnalysis analysis = new RefusedToStartAnalyzer()
			.analyze(new IllegalStateException(new RefusedToStart("Set this.")));
		assertThat(analysis.getDescription()).isEqualTo("Set this.");
	}

}
