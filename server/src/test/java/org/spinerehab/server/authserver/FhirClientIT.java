package org.spinerehab.server.authserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.spinerehab.server.AppUnderTest;
import org.spinerehab.server.SandboxServer;
import org.spinerehab.server.SandboxServerTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A SMART app by others, built on the {@code fhirclient} package, starts in a browser
 * against our issuer in both ways. It is skipped where the browser or the package
 * ({@code npm ci} in {@code src/test/fhirclient}) is missing, unless
 * {@code SPINE_REHAB_BROWSER=required}.
 */
@SandboxServerTest
@EnabledIf(value = "isThere", disabledReason = "First npm ci --prefix server/src/test/fhirclient")
class FhirClientIT {

	private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

	private static final Path LIBRARY = Path.of("src/test/fhirclient/node_modules/fhirclient/build/fhir-client.min.js");

	private static final double LIMIT = 60_000;

	@Autowired
	private DaoRegistry daos;

	static boolean isThere() {
		return Files.isExecutable(CHROMIUM) && Files.exists(LIBRARY)
				|| "required".equals(System.getenv("SPINE_REHAB_BROWSER"));
	}

	@BeforeAll
	static void serveTheApp() throws IOException {
		AppUnderTest.serve("/fhir-client.js", "text/javascript", Files.readAllBytes(LIBRARY));
		AppUnderTest.serve("/launch", "text/html", page("""
				FHIR.oauth2.authorize({clientId: 'sandbox-tool', redirectUri: 'callback', pkceMode: 'required',
				  scope: 'launch openid fhirUser offline_access patient/*.rs'})"""));
		AppUnderTest.serve("/standalone", "text/html", page("""
				FHIR.oauth2.authorize({clientId: 'sandbox-tool', redirectUri: 'callback', pkceMode: 'required',
				  iss: '%s', scope: 'launch/patient openid fhirUser offline_access patient/*.rs'})"""
			.formatted(SandboxServer.base())));
		AppUnderTest.serve("/callback", "text/html", page("""
				const client = await FHIR.oauth2.ready();
				const patient = await client.patient.read();
				const user = await client.user.read();
				await client.refresh();
				const again = await client.request('Patient?_id=' + client.patient.id);
				text = patient.name[0].family + ' by ' + user.name[0].family + ', again ' + again.entry.length"""));
	}

	@Test
	void startsByItself() {
		String patient = new People(this.daos).patient("Byitself");
		inBrowser((page) -> {
			page.navigate(AppUnderTest.address() + "/standalone");
			signIn(page);
			page.locator("input[name=patient][value='" + patient + "']").check();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose")).click();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow for Test Byitself")).click();
			PlaywrightAssertions.assertThat(page.locator("#result")).hasText("Byitself by Okafor, again 1");
		});
	}

	@Test
	void isOpenedFromOurPages() {
		String patient = new People(this.daos).patient("Opened");
		inBrowser((page) -> {
			page.navigate(SandboxServer.issuer() + "/");
			signIn(page);
			page.locator("input[name=patient][value='" + patient + "']").check();
			page.locator("#app").selectOption("sandbox-tool");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open")).click();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow for Test Opened")).click();
			PlaywrightAssertions.assertThat(page.locator("#result")).hasText("Opened by Okafor, again 1");
		});
	}

	@Test
	void fitsAPhone() {
		String patient = new People(this.daos).patient("Phone");
		inBrowser((page) -> {
			page.setViewportSize(390, 844);
			page.navigate(AppUnderTest.address() + "/standalone");
			page.getByLabel("User name").waitFor();
			assertFits(page);
			signIn(page);
			page.locator("input[name=patient][value='" + patient + "']").check();
			assertFits(page);
			page.keyboard().press("Enter");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deny")).waitFor();
			assertFits(page);
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deny")).click();
			PlaywrightAssertions.assertThat(page.locator("#result")).containsText("access_denied");
		});
	}

	private static void assertFits(Page page) {
		assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
	}

	private static void signIn(Page page) {
		page.getByLabel("User name").fill("surgeon");
		page.getByLabel("Password").fill("surgeon");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
	}

	private static void inBrowser(Consumer<Page> story) {
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
						.setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run",
								"--disable-background-networking", "--disable-component-update", "--disable-sync")));
				BrowserContext context = browser.newContext()) {
			context.setDefaultTimeout(LIMIT);
			PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT);
			story.accept(context.newPage());
		}
	}

	private static byte[] page(String script) {
		return """
				<!DOCTYPE html><html lang="en"><head><title>An app</title><link rel="icon" href="data:,"></head><body>
				<p id="result"></p><script src="fhir-client.js"></script><script>
				(async () => { let text = ''; try { %s } catch (error) { text = String(error) }
				document.getElementById('result').textContent = text })()
				</script></body></html>""".formatted(script).getBytes(StandardCharsets.UTF_8);
	}

}
