package org.spinerehab.server.authserver;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.spinerehab.server.authserver.PatientChoice.Stay;
import org.spinerehab.server.authserver.PendingRequests.Pending;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The user's part of an authorization: choose the patient, choose the stay, allow or deny
 * each thing the app asks for. The answer itself goes to the authorization endpoint.
 */
@Controller
@Profile("sandbox")
@RequestMapping("/rehab-auth")
class ConsentController {

	private final PendingRequests requests;

	private final PatientChoice choice;

	ConsentController(PendingRequests requests, PatientChoice choice) {
		this.requests = requests;
		this.choice = choice;
	}

	@ModelAttribute
	void user(Model model, Principal user) {
		model.addAttribute("user", user.getName());
	}

	@GetMapping("/consent")
	String consent(@RequestParam String state, Principal user, Model model, HttpServletResponse response) {
		Pending pending = this.requests.find(state, user.getName());
		Set<String> scopes = pending.grantable();
		AppContext context = pending.context();
		if (GrantableScopes.needPatient(scopes) && context.patient() == null) {
			return step("patient", state);
		}
		if (scopes.contains(GrantableScopes.LAUNCH_ENCOUNTER) && !pending.isStayChosen()
				&& !this.choice.stays(context.patient()).isEmpty()) {
			return step("encounter", state);
		}
		describe(pending, user, model);
		model.addAttribute("scopes", scopes.stream().map(Asked::of).toList());
		model.addAttribute("leftOut",
				pending.request().getScopes().stream().filter((scope) -> !scopes.contains(scope)).toList());
		PageHeaders.allowFormsTo(response, Stream.of(pending.request().getRedirectUri()));
		return "authserver/consent";
	}

	@GetMapping("/patient")
	String patients(@RequestParam String state, @RequestParam(defaultValue = "") String name, Principal user,
			Model model) {
		describe(this.requests.find(state, user.getName()), user, model);
		model.addAttribute("name", name);
		model.addAttribute("patients", this.choice.patients(user.getName(), name));
		return "authserver/patient";
	}

	@PostMapping("/patient")
	String choosePatient(@RequestParam String state, @RequestParam(defaultValue = "") String patient, Principal user) {
		Pending pending = this.requests.find(state, user.getName());
		if (pending.context().patient() == null) {
			this.choice.patient(user.getName(), patient)
				.ifPresent((chosen) -> this.requests.keep(pending, pending.context().withPatient(chosen.id())));
		}
		return step("consent", state);
	}

	@GetMapping("/encounter")
	String stays(@RequestParam String state, Principal user, Model model) {
		Pending pending = this.requests.find(state, user.getName());
		describe(pending, user, model);
		model.addAttribute("stays", this.choice.stays(pending.context().patient()));
		return "authserver/encounter";
	}

	/** No stay is an answer too. */
	@PostMapping("/encounter")
	String chooseStay(@RequestParam String state, @RequestParam(defaultValue = "") String encounter, Principal user) {
		Pending pending = this.requests.find(state, user.getName());
		String chosen = this.choice.stays(pending.context().patient())
			.stream()
			.map(Stay::id)
			.filter(encounter::equals)
			.findFirst()
			.orElse(null);
		this.requests.keepStay(pending, pending.context().withEncounter(chosen));
		return step("consent", state);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	String refused(PendingRequests.NotPending failure, Model model) {
		model.addAttribute("error", "invalid_request");
		model.addAttribute("words", failure.getMessage());
		return "authserver/refused";
	}

	private void describe(Pending pending, Principal user, Model model) {
		model.addAttribute("state", pending.state());
		model.addAttribute("app", pending.client());
		this.choice.patient(user.getName(), pending.context().patient())
			.ifPresent((patient) -> model.addAttribute("patient", patient));
		List<Stay> stays = this.choice.stays(pending.context().patient());
		stays.stream()
			.filter((stay) -> stay.id().equals(pending.context().encounter()))
			.forEach((stay) -> model.addAttribute("stay", stay));
	}

	private static String step(String page, String state) {
		return "redirect:" + UriComponentsBuilder.fromPath("/rehab-auth/" + page)
			.queryParam("state", "{state}")
			.encode()
			.buildAndExpand(state)
			.toUriString();
	}

	record Asked(String scope, String words) {

		static Asked of(String scope) {
			return new Asked(scope, ScopeWords.of(scope));
		}

	}

}
