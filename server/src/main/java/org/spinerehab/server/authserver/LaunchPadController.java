package org.spinerehab.server.authserver;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.spinerehab.server.authserver.PatientChoice.Person;
import org.spinerehab.server.authserver.PatientChoice.Stay;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sign-in at our issuer, and the page from which an app is opened for a patient of our
 * own FHIR base as an EHR would open it.
 *
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#launch-app-ehr-launch">SMART
 * App Launch 2.2, EHR launch</a>
 */
@Controller
@Profile("sandbox")
@RequestMapping("/rehab-auth")
class LaunchPadController {

	private final RehabClients clients;

	private final PatientChoice choice;

	private final AppLaunches launches;

	private final SandboxIssuers issuers;

	private final RequestCache requests;

	LaunchPadController(RehabClients clients, PatientChoice choice, AppLaunches launches, SandboxIssuers issuers,
			RequestCache rehabRequests) {
		this.clients = clients;
		this.choice = choice;
		this.launches = launches;
		this.issuers = issuers;
		this.requests = rehabRequests;
	}

	/** Who signs in on the way from an app may be led back to it at once. */
	@GetMapping("/login")
	String login(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = this.requests.getRequest(request, response);
		String[] address = (saved != null) ? saved.getParameterValues("redirect_uri") : null;
		if (address != null) {
			PageHeaders.allowFormsTo(response, Stream.of(address[0]));
		}
		return "authserver/login";
	}

	@GetMapping("/")
	String apps(@RequestParam(defaultValue = "") String name, Principal user, Model model,
			HttpServletResponse response) {
		List<RegisteredClient> apps = this.clients.launchable();
		model.addAttribute("user", user.getName());
		model.addAttribute("name", name);
		model.addAttribute("apps", apps);
		model.addAttribute("patients", this.choice.patients(user.getName(), name));
		PageHeaders.allowFormsTo(response, apps.stream().map(LaunchPadController::launchUri));
		return "authserver/apps";
	}

	/** Opens the app with the latest stay of the patient. */
	@PostMapping("/launch")
	String launch(@RequestParam String app, @RequestParam String patient, @RequestParam Optional<String> intent,
			@RequestParam(defaultValue = "false") boolean banner, Principal user) {
		RegisteredClient client = Optional.ofNullable(this.clients.findByClientId(app))
			.filter((found) -> found.getClientSettings().getSetting(RehabClients.LAUNCH_URI) != null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such app"));
		Person person = this.choice.patient(user.getName(), patient)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such patient"));
		String stay = this.choice.stays(person.id()).stream().map(Stay::id).findFirst().orElse(null);
		String launch = this.launches.open(new AppLaunch(client.getClientId(), user.getName(),
				new AppContext(person.id(), stay, intent.filter((word) -> !word.isBlank()).orElse(null), banner)));
		return "redirect:" + UriComponentsBuilder.fromUriString(launchUri(client))
			.queryParam("iss", "{iss}")
			.queryParam("launch", "{launch}")
			.encode()
			.buildAndExpand(this.issuers.rehab().audience(), launch)
			.toUriString();
	}

	private static String launchUri(RegisteredClient client) {
		return client.getClientSettings().getSetting(RehabClients.LAUNCH_URI);
	}

}
