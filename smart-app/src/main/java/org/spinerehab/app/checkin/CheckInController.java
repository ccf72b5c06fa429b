package org.spinerehab.app.checkin;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.identity.PatientLinks;
import org.spinerehab.app.web.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The patient's check-in by personal link. Whatever happens, the page that follows shows
 * the emergency number, and opens the emergency block for a danger sign.
 */
@Controller
@RequestMapping("/checkin/{linkToken}")
class CheckInController {

	private static final int NOON = 12;

	private final PatientLinks links;

	private final PatientDays days;

	private final CheckIns checkIns;

	private final Clock clock;

	private final Words words;

	CheckInController(PatientLinks links, PatientDays days, CheckIns checkIns, Clock clock, Words words) {
		this.links = links;
		this.days = days;
		this.checkIns = checkIns;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping
	String ask(@PathVariable String linkToken, Model model, HttpServletResponse response) {
		Optional<String> patient = this.links.patientOf(linkToken);
		if (patient.isEmpty()) {
			return noLink(new Answers(Map.of()), model, response);
		}
		return form(UUID.randomUUID(), this.days.read(patient.get()), new Answers(Map.of()), null, model);
	}

	@PostMapping
	String send(@PathVariable String linkToken, HttpServletRequest request, Model model, HttpServletResponse response) {
		Answers answers = Answers.ofForm(request.getParameterMap());
		Optional<String> patient = this.links.patientOf(linkToken);
		if (patient.isEmpty()) {
			return noLink(answers, model, response);
		}
		UUID formId = formId(request.getParameter("form"));
		Sent sent = this.checkIns.submit(patient.get(), new CheckIn(formId, now(), answers));
		PatientDay day = this.days.read(patient.get());
		if (sent instanceof Sent.NotSaved failure) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			return form(formId, day, answers, failure, model);
		}
		top(day, model);
		model.addAttribute("thanks", Thanks.of(answers, (Sent.Saved) sent, day));
		return "checkin/sent";
	}

	private void top(PatientDay day, Model model) {
		model.addAttribute("day", day);
		model.addAttribute("who", (day.name() != null) ? day.name() : "Daily check-in");
		model.addAttribute("when",
				this.words.weekday(day.today()) + ((day.number() != null) ? ", day " + day.number() : ""));
	}

	private String form(UUID formId, PatientDay day, Answers answers, Sent.@Nullable NotSaved failure, Model model) {
		top(day, model);
		model.addAttribute("form", new CheckInForm(formId, day, answers, now().getHour() < NOON,
				new DangerSigns(answers).urgency(), failure));
		return "checkin/form";
	}

	private String noLink(Answers answers, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
		model.addAttribute("who", this.words.site().name());
		model.addAttribute("when", this.words.weekday(this.words.today()));
		model.addAttribute("emergency", new DangerSigns(answers).urgency() == Urgency.NOW);
		model.addAttribute("lost", !answers.given().isEmpty());
		return "checkin/no-link";
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(this.words.site().timeZone());
	}

	private static UUID formId(String given) {
		try {
			return (given == null) ? UUID.randomUUID() : UUID.fromString(given);
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID();
		}
	}

}
