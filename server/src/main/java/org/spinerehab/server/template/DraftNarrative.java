package org.spinerehab.server.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.numbers.NumberRow;

/**
 * The plan in words, for every system that shows nothing else.
 *
 * @param draft the draft
 * @param goals its goals
 * @param requests its requests
 */
record DraftNarrative(Draft draft, List<Goal> goals, List<ServiceRequest> requests) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	Narrative narrative() {
		XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
		div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
		div.addTag("p")
			.addText(this.draft.template().definition().getTitle() + ". Day of surgery: "
					+ DAY.format(this.draft.surgery()) + ".");
		section(div, "Tailored to", this.draft.tailoring().factors().stream().map(Factor::words).toList());
		section(div, "Not known, counted as absent",
				this.draft.tailoring().notKnown().stream().map(NumberRow::display).toList());
		section(div, "Walking", lines("walking"));
		section(div, "Walking aid", aid());
		section(div, "Exercises", lines("exercise"));
		section(div, "Limits", lines("restriction"));
		section(div, "Physiotherapy", lines("physiotherapy"));
		section(div, "Goals", this.goals.stream().map((goal) -> goal.getDescription().getText()).toList());
		section(div, "Check-ins", lines("check-in"));
		section(div, "Good to know", lines("education"));
		Narrative narrative = new Narrative().setStatus(Narrative.NarrativeStatus.GENERATED);
		narrative.setDiv(div);
		return narrative;
	}

	private List<String> aid() {
		WalkingAid aid = this.draft.aid();
		return Stream
			.of(aid.reasons().stream().map(WalkingAid.Reason::words), Stream.of(aid.instruction()),
					aid.others().stream().map((other) -> "Also: " + other.words()))
			.flatMap(Function.identity())
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	private static void section(XhtmlNode div, String title, List<String> lines) {
		if (!lines.isEmpty()) {
			div.addTag("h3").addText(title);
			XhtmlNode list = div.addTag("ul");
			lines.forEach((line) -> list.addTag("li").addText(line));
		}
	}

	private List<String> lines(String category) {
		return this.requests.stream()
			.filter((request) -> request.getCategoryFirstRep().hasCoding(SpineRehab.CODES, category))
			.map((request) -> line(request, category))
			.toList();
	}

	private String line(ServiceRequest request, String category) {
		String name = request.getCode().getText() + " (" + days(request) + "): ";
		return switch (category) {
			case "walking" -> name + request.getPatientInstruction() + steps(request);
			case "exercise" -> name + dose(request, "text") + ".";
			default -> name + request.getPatientInstruction();
		};
	}

	private static String steps(ServiceRequest request) {
		Extension dose = request.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION);
		Extension steps = (dose != null) ? dose.getExtensionByUrl("steps") : null;
		return (steps == null) ? ""
				: String.format(Locale.ENGLISH, " %,d steps a day.", ((IntegerType) steps.getValue()).getValue());
	}

	private static String dose(ServiceRequest request, String part) {
		Extension dose = request.getExtensionByUrl(SpineRehab.EXERCISE_DOSE_EXTENSION);
		Extension value = (dose != null) ? dose.getExtensionByUrl(part) : null;
		return (value != null) ? ((PrimitiveType<?>) value.getValue()).getValueAsString()
				: request.getPatientInstruction();
	}

	private String days(ServiceRequest request) {
		PostOpDays days = PostOpDays.of(request);
		LocalDate end = days.end(this.draft.surgery());
		String from = "from " + DAY.format(days.start(this.draft.surgery()));
		return (end != null) ? from + " to " + DAY.format(end) : from;
	}

}
