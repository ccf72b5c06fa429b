package org.spinerehab.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.BoundConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What docker-compose.yml gives the server arrives: a name that binds to nothing would be
 * ignored without a word.
 */
class ComposeTests {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([-?])([^}]*)}");

	private static final Map<String, String> LEAST = Map.of("SITE_TIME_ZONE", "Europe/London", "SERVER_URL",
			"https://rehab.hospital.example", "APP_URL", "https://app.hospital.example");

	private static final Map<String, String> MORE = Map.of("SITE_HOLIDAYS", "2026-12-25,2026-12-28",
			"SITE_TRANSLATION_REVIEWER_DE", "Dr Anna Berg", "SITE_TRANSLATION_REVIEWER_AR", "Dr Ali Nasser");

	@Test
	void bindsEverySettingOfTheComposeFile() throws IOException {
		Map<String, Object> environment = environment(MORE);
		runner(environment).run((context) -> assertThat(bound(context.getSourceApplicationContext()))
			.containsAll(environment.keySet().stream().filter((name) -> name.startsWith("SPINEREHAB")).toList()));
	}

	@Test
	void startsOnTheDefaultsOfTheComposeFile() throws IOException {
		runner(environment(Map.of())).run((context) -> assertThat(context).hasNotFailed());
	}

	private static ApplicationContextRunner runner(Map<String, Object> environment) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
			.withUserConfiguration(Settings.class)
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", environment)));
	}

	private static Set<String> bound(ApplicationContext context) {
		return BoundConfigurationProperties.get(context)
			.getAll()
			.values()
			.stream()
			.map((property) -> String.valueOf(property.getOrigin()))
			.flatMap((origin) -> Pattern.compile("\"([A-Z_0-9]+)\"").matcher(origin).results())
			.map((name) -> name.group(1))
			.collect(Collectors.toSet());
	}

	private static Map<String, Object> environment(Map<String, String> more) throws IOException {
		try (Reader file = Files.newBufferedReader(Path.of("../docker-compose.yml"))) {
			Map<String, Map<String, Map<String, Map<String, String>>>> compose = new Yaml().load(file);
			Map<String, Object> environment = new HashMap<>();
			compose.get("services")
				.get("server")
				.get("environment")
				.forEach((name, value) -> environment.put(name,
						VARIABLE.matcher(value).replaceAll((use) -> given(use, more))));
			return environment;
		}
	}

	private static String given(MatchResult use, Map<String, String> more) {
		String otherwise = use.group(2).equals("-") ? use.group(3) : "some " + use.group(1);
		return more.getOrDefault(use.group(1), LEAST.getOrDefault(use.group(1), otherwise));
	}

	@Configuration(proxyBeanMethods = false)
	@ConfigurationPropertiesScan
	static class Settings {

	}

}
