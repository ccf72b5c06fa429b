package org.spinerehab.app;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class AppPropertiesTests {

	private final ApplicationContextRunner app = new ApplicationContextRunner()
		.withUserConfiguration(Configuration.class);

	@Test
	void knowsItsOwnAddresses() {
		this.app.withPropertyValues("spine-rehab.app.base-url=https://rehab.example").run((context) -> {
			AppProperties properties = context.getBean(AppProperties.class);
			assertThat(properties.address("/callback")).hasToString("https://rehab.example/callback");
			assertThat(properties.issuer()).isEqualTo("https://rehab.example");
		});
	}

	@Test
	void refusesToStartWithoutAnAddress() {
		this.app.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("Set spine-rehab.app.base-url"));
	}

	@Test
	void refusesToStartOnAnAddressWithoutTlsOrWithASlash() {
		this.app.withPropertyValues("spine-rehab.app.base-url=http://rehab.example")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith("Set spine-rehab.app.base-url to an https address"));
		this.app.withPropertyValues("spine-rehab.app.base-url=https://rehab.example/")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("end with a slash"));
	}

	@EnableConfigurationProperties(AppProperties.class)
	static class Configuration {

	}

}
