package org.spinerehab.app.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The machine's Chromium. It keeps third-party cookies apart as browsers in hospitals do.
 */
final class ChromiumBrowser implements AutoCloseable {

	private static final Path EXECUTABLE = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final double LIMIT = 60_000;

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE)
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
					"--disable-component-update", "--disable-sync", "--test-third-party-cookie-phaseout")));

	/** Without a browser the journey is skipped, except where one is required. */
	static boolean isThere() {
		return Files.isExecutable(EXECUTABLE) || "required".equals(System.getenv("SPINE_REHAB_BROWSER"));
	}

	/** A hospital's workstation. */
	BrowserContext workstation() {
		return unhurried(this.browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 720)));
	}

	/** A patient's phone without script: the page has to work all the same. */
	BrowserContext phoneWithoutScript() {
		return unhurried(this.browser
			.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false)));
	}

	/** A busy machine is slow, not broken. */
	private static BrowserContext unhurried(BrowserContext context) {
		context.setDefaultTimeout(LIMIT);
		PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT);
		return context;
	}

	/** What was on the screen when something went wrong. */
	void shootOpenPages(String name) {
		List<Page> pages = this.browser.contexts().stream().flatMap((context) -> context.pages().stream()).toList();
		for (int i = 0; i < pages.size(); i++) {
			shoot(pages.get(i), name + "-" + (i + 1));
		}
	}

	/** Signs everybody out: every context has cookies of its own. */
	void closePages() {
		List.copyOf(this.browser.contexts()).forEach(BrowserContext::close);
	}

	static void shoot(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
