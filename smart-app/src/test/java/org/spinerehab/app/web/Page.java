package org.spinerehab.app.web;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rendered page that keeps the rules every page keeps (style.md 2.6).
 */
public final class Page {

	private final Document html;

	private Page(Document html) {
		this.html = html;
	}

	/** Parses a page and checks what holds for all of them. */
	public static Page of(String html) {
		Page page = new Page(Jsoup.parse(html));
		page.isWellMade();
		return page;
	}

	public Document html() {
		return this.html;
	}

	public Element one(String selector) {
		List<Element> found = this.html.select(selector);
		assertThat(found).as(selector).hasSize(1);
		return found.get(0);
	}

	public String text() {
		return this.html.body().text();
	}

	private void isWellMade() {
		assertThat(this.html.documentType()).as("doctype, or the browser falls back to old rules").isNotNull();
		assertThat(this.html.selectFirst("html").attr("lang")).isEqualTo("en");
		assertThat(this.html.title()).isNotBlank();
		assertThat(this.html.select("h1")).as("one h1").hasSize(1);
		assertThat(this.html.select("main#main")).as("one main").hasSize(1);
		assertThat(this.html.select("a.skip[href=#main]")).as("skip link").hasSize(1);
		assertThat(this.html.select("[style], style, script:not([src])")).as("inline style or script").isEmpty();
		assertThat(this.html.select("table:not(:has(> caption))")).as("tables without caption").isEmpty();
		assertThat(this.html.select("th:not([scope])")).as("header cells without scope").isEmpty();
		assertThat(this.html.select("svg[role=img]:not([aria-label])")).as("pictures without words").isEmpty();
		assertThat(this.html.select("svg:not([role=img]):not([aria-hidden=true])")).as("shapes not hidden").isEmpty();
		assertThat(this.html.select("[id]").eachAttr("id")).as("ids").doesNotHaveDuplicates();
		this.html.select("[aria-labelledby], [aria-describedby]").forEach(this::pointsSomewhere);
		this.html.select("input:not([type=hidden]), select, textarea").forEach(this::isLabelled);
		this.html.select("a[href^=#]")
			.forEach((link) -> assertThat(this.html.getElementById(link.attr("href").substring(1))).isNotNull());
		assertThat(this.html.outerHtml()).doesNotContain("th:", "${");
		headingsDoNotSkip();
	}

	private void pointsSomewhere(Element element) {
		for (String attribute : List.of("aria-labelledby", "aria-describedby")) {
			for (String id : element.attr(attribute).split(" ")) {
				if (!id.isEmpty()) {
					assertThat(this.html.getElementById(id)).as(attribute + " " + id).isNotNull();
				}
			}
		}
	}

	private void isLabelled(Element field) {
		boolean named = !field.id().isEmpty() && !this.html.select("label[for=" + field.id() + "]").isEmpty()
				|| field.closest("label") != null || field.hasAttr("aria-label") || field.hasAttr("aria-labelledby");
		assertThat(named).as("label of " + field.outerHtml()).isTrue();
	}

	private void headingsDoNotSkip() {
		int before = 0;
		for (Element heading : this.html.select("h1, h2, h3, h4")) {
			int level = heading.tagName().charAt(1) - '0';
			assertThat(level).as("heading " + heading.text()).isLessThanOrEqualTo(Math.max(before, 1) + 1);
			before = level;
		}
	}

}
