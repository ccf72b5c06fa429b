package org.spinerehab.app.discharge;

import java.util.List;

import org.springframework.web.util.HtmlUtils;

/**
 * The plan as the narrative of the CarePlan: what a system that knows no profile shows.
 */
final class PlanNarrative {

	private final StringBuilder div = new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\">");

	private PlanNarrative() {
	}

	static String of(EditedPlan edited, String title) {
		PlanLines plan = new PlanLines(edited);
		PlanNarrative narrative = new PlanNarrative();
		narrative.div.append("<p><b>").append(escape(title)).append("</b></p>");
		narrative.list("Walking", plan.walking());
		plan.exercises()
			.forEach((phase) -> narrative.list("Exercises from " + Wording.day(phase.from()), phase.exercises()));
		narrative.list("Walking aid", plan.aid());
		narrative.list("Limits", plan.limits());
		narrative.list("Goals", plan.goals());
		narrative.list("Physiotherapy", plan.advice("physiotherapy"));
		narrative.list("Check-ins", plan.checkIns());
		narrative.list("Good to know", plan.advice("education"));
		return narrative.div.append("</div>").toString();
	}

	/** The words of a narrative, to compare two of them. */
	static String words(String div) {
		return HtmlUtils.htmlUnescape(div.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ").strip();
	}

	private void list(String title, List<PlanLines.Line> lines) {
		if (lines.isEmpty()) {
			return;
		}
		this.div.append("<p><b>").append(escape(title)).append("</b></p><ul>");
		for (PlanLines.Line line : lines) {
			this.div.append("<li>").append(escape(line.name() + ": " + line.text())).append("</li>");
		}
		this.div.append("</ul>");
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
