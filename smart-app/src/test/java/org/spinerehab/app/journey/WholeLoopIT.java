package org.spinerehab.app.journey;

import java.io.IOException;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job (design.md 4, steps 2 to 6) for Anna Berg, vignette V8.
 */
@EnabledIf(value = "org.spinerehab.app.journey.ChromiumBrowser#isThere",
		disabledReason = "No Chromium: install it or set -Dchromium=<path>")
class WholeLoopIT {

	private static final String ANNA = "Anna Berg";

	/** Two patients as the EHR lists them and as the app names them. */
	private static final List<String> ROWS = List.of("REYES, Daniel", "BERG, Anna");

	private static final List<String> NAMES = List.of("Daniel Reyes", ANNA);

	private static RunningSandbox sandbox;

	private static ChromiumBrowser browser;

	@RegisterExtension
	static final AfterTestExecutionCallback SHOTS = (test) -> test.getExecutionException()
		.ifPresent((failure) -> browser.shootOpenPages("failed-" + test.getRequiredTestMethod().getName()));

	@AfterEach
	void closePages() {
		browser.closePages();
	}

	@BeforeAll
	static void start() throws IOException {
		sandbox = RunningSandbox.start();
		browser = new ChromiumBrowser();
	}

	@AfterAll
	static void stop() {
		if (browser != null) {
			browser.close();
		}
		if (sandbox != null) {
			sandbox.close();
		}
	}

	@Test
	void carriesAPlanFromTheChartToThePatientAndADangerSignBackToTheNurse() throws IOException {
		String link = surgeonSignsThePlan();
		patientReportsADangerSign(link);
		nurseSeesItAmongTheEmergencies();
		assertThat(sandbox.logs()).doesNotContain("Berg", "4471-0923", "Bearer ", "eyJ")
			.doesNotContainPattern("(?m)^\\tat ");
	}

	@Test
	void showsTheRecoveryOfAPatientWithADiary() {
		BrowserContext workstation = browser.workstation();
		Page page = signIn(workstation, "nurse");
		FrameLocator app = openApp(page, "REYES, Daniel");
		assertThat(app.locator("figure.multiple")).hasCount(4);
		assertThat(app.locator("figure.multiple").first()).containsText("Steps");
		assertThat(app.locator("figure.multiple table").first()).isAttached();
		assertThat(app.locator("main")).not().containsText("No walking planned");
		assertThat(app.locator("main")).not().containsText("Goals: 0");
		assertThat(app.locator("figure.multiple path.band")).hasCount(3);
		assertThat(app.locator("figure.multiple").first()).containsText("the expected range of day");
		ChromiumBrowser.shoot(page, "6-recovery");
		checkAccessibility(page);
		app.locator("#h-curves").scrollIntoViewIfNeeded();
		ChromiumBrowser.shoot(page, "6-recovery-bands");
	}

	@Test
	void listsWhatTheDiariesOfTheVignettesRaised() {
		Page page = signIn(browser.workstation(), "nurse");
		FrameLocator app = openSignals(page);
		assertThat(rows(app, "Ingrid Solberg")).hasCount(3);
		assertThat(rows(app, "Ingrid Solberg").first()).containsText("Emergency");
		assertThat(rows(app, "Margaret Ellis")).hasCount(2);
		assertThat(rows(app, "Margaret Ellis").filter(withText("Wound: redness spreading"))).hasCount(1);
		assertThat(rows(app, "Margaret Ellis").filter(withText("38.4"))).hasCount(1);
		assertThat(rows(app, "Arthur Pemberton")).hasCount(1);
		assertThat(rows(app, "Arthur Pemberton").first()).containsText("14 days before it arrived");
		for (String quiet : List.of("Thomas Whitfield", "Daniel Reyes", "Samuel Adeyemi", "Claire Dubois")) {
			assertThat(rows(app, quiet)).hasCount(0);
		}
	}

	private static Locator.FilterOptions withText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	/** connections.md R14: launches are one-way, so a mix-up would go unnoticed. */
	@Test
	void keepsTwoPatientsInTwoFramesOfOneWindowApart() {
		BrowserContext workstation = browser.workstation();
		Page page = signIn(workstation, "surgeon");
		String second = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ROWS.get(1)))
			.getAttribute("href");
		assertThat(openApp(page, ROWS.get(0)).locator("header.banner")).containsText(NAMES.get(0));
		page.evaluate("""
				async (chart) => {
					const answer = await fetch(chart + '/rehab');
					const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
					document.querySelector('main').append(other.querySelector('iframe'));
				}""", second);
		for (int round = 0; round < 2; round++) {
			for (int i = 0; i < NAMES.size(); i++) {
				FrameLocator app = page.frameLocator("iframe >> nth=" + i);
				assertThat(app.locator("header.banner")).containsText(NAMES.get(i));
				assertThat(app.locator("body")).not().containsText(NAMES.get(1 - i));
				app.locator("body").evaluate("() => location.reload()");
			}
		}
		ChromiumBrowser.shoot(page, "9-two-patients");
	}

	private String surgeonSignsThePlan() {
		BrowserContext workstation = browser.workstation();
		Page page = signIn(workstation, "surgeon");
		FrameLocator app = openApp(page, "BERG, Anna");
		assertThat(heading(app, "Rehab plan, draft")).isVisible();
		app.getByLabel("Steps before surgery").fill("8200");
		button(app, "Use").click();
		Locator weekOne = app.getByLabel("Steps a day, week 1");
		assertThat(weekOne).hasValue("2,450");
		assertThat(button(app, "Preview and sign for " + ANNA)).isVisible();
		ChromiumBrowser.shoot(page, "1-draft");
		checkAccessibility(page);

		weekOne.fill("2,000");
		button(app, "Preview and sign for " + ANNA).click();
		assertThat(app.getByRole(AriaRole.ALERT).first()).containsText("reason");
		app.getByLabel("Reason").first().fill("Fourth floor, no lift");
		button(app, "Preview and sign for " + ANNA).click();
		assertThat(heading(app, "Preview: what will be written for " + ANNA)).isVisible();
		assertThat(app.locator("main")).containsText("2,000");
		assertThat(app.locator("main")).containsText("Fourth floor, no lift");
		ChromiumBrowser.shoot(page, "2-preview");
		checkAccessibility(page);

		app.getByLabel("I have checked name and date of birth with " + ANNA).check();
		button(app, "Sign for " + ANNA).click();
		assertThat(app.getByText("Written").first()).isVisible();
		assertThat(
				app.locator("table.result tbody tr").filter(new Locator.FilterOptions().setHasText("Hospital record")))
			.containsText("Written");
		ChromiumBrowser.shoot(page, "3-signed");
		checkAccessibility(page);
		String link = app.locator("a.link").getAttribute("href");

		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Documents")).click();
		assertThat(page.locator("article pre")).hasCount(1);
		assertThat(page.locator("article pre")).containsText("2,000");
		ChromiumBrowser.shoot(page, "4-document");
		return link;
	}

	private void patientReportsADangerSign(String link) {
		BrowserContext phone = browser.phoneWithoutScript();
		Page page = phone.newPage();
		page.navigate(link);
		Locator help = page.locator("fieldset.tiles .sos.now");
		assertThat(help).isHidden();
		page.getByText("Numb between legs").click();
		assertThat(help).isVisible();
		assertThat(help).containsText("999");
		ChromiumBrowser.shoot(page, "5-danger-sign");
		page.locator("label[for=back2]").click();
		page.locator("label[for=leg1]").click();
		button(page, "Send to my team").click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Get help now"))).isVisible();
		ChromiumBrowser.shoot(page, "5-sent");
	}

	private void nurseSeesItAmongTheEmergencies() {
		Page page = signIn(browser.workstation(), "nurse");
		FrameLocator app = openSignals(page);
		assertThat(app.locator("tbody tr").first()).containsText("Emergency");
		Locator anna = rows(app, ANNA).first();
		assertThat(anna).containsText("Emergency");
		ChromiumBrowser.shoot(page, "7-signals");
		checkAccessibility(page);
		anna.getByRole(AriaRole.LINK).first().click();
		assertThat(app.locator("main")).containsText("Emergency");
		assertThat(app.locator("header.banner")).containsText(ANNA);
		ChromiumBrowser.shoot(page, "8-patient");
		checkAccessibility(page);
	}

	private static FrameLocator openSignals(Page page) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rehab signals")).first().click();
		return page.frameLocator("iframe");
	}

	private static Locator rows(FrameLocator app, String words) {
		return app.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
	}

	private static Page signIn(BrowserContext context, String user) {
		Page page = context.newPage();
		page.navigate(sandbox.ehr());
		page.getByLabel("User name").fill(user);
		page.getByLabel("Password").fill(user);
		button(page, "Sign in").click();
		return page;
	}

	private static FrameLocator openApp(Page page, String patient) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(patient)).click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rehab plan")).click();
		return page.frameLocator("iframe");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator button(FrameLocator app, String name) {
		return app.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator heading(FrameLocator app, String name) {
		return app.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName(name));
	}

	/** WCAG 2.2 A and AA as far as a program can tell, inside the app's frame. */
	private static void checkAccessibility(Page page) {
		List<Rule> violations = new AxeBuilder(page).include(List.of("iframe", "main"))
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
			.analyze()
			.getViolations();
		assertThat(violations).extracting(Rule::getId).isEmpty();
	}

}
