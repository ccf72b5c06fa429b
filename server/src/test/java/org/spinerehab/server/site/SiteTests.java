package org.spinerehab.server.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinerehab.server.RefusedToStart;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class SiteTests {

	private static final String[] COMPLETE = { "spine-rehab.site.name=Northfield General",
			"spine-rehab.site.time-zone=Europe/London", "spine-rehab.site.emergency-number=999",
			"spine-rehab.site.clinic-number=020 7946 0180", "spine-rehab.site.on-call-number=020 7946 0199",
			"spine-rehab.site.languages=en,de", "spine-rehab.site.calendar.days=MONDAY,FRIDAY",
			"spine-rehab.site.calendar.opens=08:00", "spine-rehab.site.calendar.closes=17:00",
			"spine-rehab.site.calendar.holidays=2026-12-25" };

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
		.withUserConfiguration(Settings.class);

	@Test
	void readsOneHospital() {
		this.runner.withPropertyValues(COMPLETE).run((context) -> {
			Site site = context.getBean(Site.class);
			assertThat(site.emergencyNumber()).isEqualTo("999");
			assertThat(site.timeZone()).hasToString("Europe/London");
			assertThat(site.languages()).isEqualTo(List.of(Locale.ENGLISH, Locale.GERMAN));
			assertThat(site.calendar().isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
		});
	}

	@Test
	void refusesToStartWithoutAnythingAndSaysWhatToSet() {
		this.runner.run((context) -> assertThat(messages(context.getStartupFailure())).contains(
				"Set spine-rehab.site.emergency-number, for example 999.",
				"Set spine-rehab.site.clinic-number to the clinic's telephone.",
				"Set spine-rehab.site.on-call-number to the on-call telephone.",
				"Set spine-rehab.site.time-zone, for example Europe/London.",
				"Set spine-rehab.site.languages, for example en.",
				"Set spine-rehab.site.calendar.days, .opens and .closes."));
	}

	@Test
	void refusesAnEmptyEmergencyNumber() {
		this.runner.withPropertyValues(COMPLETE)
			.withPropertyValues("spine-rehab.site.emergency-number=")
			.run((context) -> assertThat(messages(context.getStartupFailure()))
				.containsExactly("Set spine-rehab.site.emergency-number, for example 999."));
	}

	@Test
	void refusesALanguageNobodyHasReviewed() {
		this.runner.withUserConfiguration(SiteConfig.class)
			.withPropertyValues(COMPLETE)
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(RefusedToStart.class)
				.hasMessage("Nobody answers for the texts in German: set spine-rehab.site.translation-reviewers.de to "
						+ "the name of the clinician who has reviewed every translated text, or take 'de' out of "
						+ "spine-rehab.site.languages."));
	}

	@Test
	void refusesAReviewerWithoutAName() {
		this.runner.withUserConfiguration(SiteConfig.class)
			.withPropertyValues(COMPLETE)
			.withPropertyValues("spine-rehab.site.languages=en,ar",
					"spine-rehab.site.translation-reviewers.de=Dr Anna Berg",
					"spine-rehab.site.translation-reviewers.ar= ")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("spine-rehab.site.translation-reviewers.ar"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en,de", "de", "en,de-AT" })
	void startsInALanguageWithANamedReviewer(String languages) {
		this.runner.withUserConfiguration(SiteConfig.class)
			.withPropertyValues(COMPLETE)
			.withPropertyValues("spine-rehab.site.languages=" + languages,
					"spine-rehab.site.translation-reviewers.de=Dr Anna Berg")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	/** As docker-compose.yml names it. */
	@Test
	void takesAReviewerFromTheEnvironment() {
		this.runner.withUserConfiguration(SiteConfig.class)
			.withPropertyValues(COMPLETE)
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addLast(new SystemEnvironmentPropertySource("compose-systemEnvironment",
						Map.of("SPINEREHAB_SITE_TRANSLATIONREVIEWERS_DE", "Dr Anna Berg"))))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void englishNeedsNoReviewer() {
		this.runner.withUserConfiguration(SiteConfig.class)
			.withPropertyValues(COMPLETE)
			.withPropertyValues("spine-rehab.site.languages=en-GB")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void theSandboxShowsUnreviewedLanguages() {
		this.runner.withUserConfiguration(SiteConfig.class)
			.withInitializer((context) -> context.getEnvironment().setActiveProfiles("sandbox"))
			.withPropertyValues(COMPLETE)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void worksOnWorkingDaysThatAreNoHolidays() {
		WorkingCalendar calendar = new WorkingCalendar(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0),
				LocalTime.of(17, 0), Set.of(LocalDate.of(2026, 12, 25)));
		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 18))).isTrue();
		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 19))).isFalse();
		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
	}

	private static List<String> messages(Throwable failure) {
		Throwable cause = failure;
		while (!(cause instanceof BindValidationException)) {
			cause = cause.getCause();
		}
		return ((BindValidationException) cause).getValidationErrors()
			.getAllErrors()
			.stream()
			.map((error) -> error.getDefaultMessage())
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Site.class)
	static class Settings {

	}

}
