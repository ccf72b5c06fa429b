package org.spinerehab.server.ehr;

import java.security.Principal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.spinerehab.server.site.Site;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Pages of the simulated EHR: sign-in, patient list, chart with tabs, and the frame in
 * which the app opens.
 */
@Controller
@Profile("sandbox")
class EhrController {

	private final ChartStore charts;

	private final EhrLaunches launches;

	private final EhrUsers users;

	private final Ehr ehr;

	private final Site site;

	private final Clock clock;

	EhrController(ChartStore charts, EhrLaunches launches, EhrUsers users, Ehr ehr, Site site, Clock clock) {
		this.charts = charts;
		this.launches = launches;
		this.users = users;
		this.ehr = ehr;
		this.site = site;
		this.clock = clock;
	}

	@ModelAttribute
	void frame(Model model, Principal user) {
		model.addAttribute("now", ZonedDateTime.now(this.clock.withZone(this.site.timeZone())));
		if (user != null) {
			model.addAttribute("user", this.users.displayName(user.getName()));
			model.addAttribute("nurse", EhrUsers.NURSE.equals(user.getName()));
		}
	}

	@GetMapping("/ehr/login")
	String login() {
		return "ehr/login";
	}

	@GetMapping({ "/ehr", "/ehr/" })
	String patients(Model model) {
		model.addAttribute("rows", this.charts.patients().stream().map(this::row).toList());
		return "ehr/patients";
	}

	private Row row(Patient patient) {
		String id = patient.getIdElement().getIdPart();
		return new Row(patient, this.charts.ofPatient(Procedure.class, id).get(0),
				this.charts.ofPatient(Encounter.class, id).get(0), this.charts.inHospital(patient));
	}

	@GetMapping("/ehr/chart/{id}")
	String summary(@PathVariable String id, Model model) {
		chart(id, "summary", model);
		return "ehr/chart";
	}

	@GetMapping("/ehr/chart/{id}/{tab:problems|operations|documents}")
	String tab(@PathVariable String id, @PathVariable String tab, Model model) {
		chart(id, tab, model);
		return "ehr/chart";
	}

	/**
	 * Opens the app in the chart: the launch id stands for user, patient and encounter.
	 */
	@GetMapping("/ehr/chart/{id}/rehab")
	String rehab(@PathVariable String id, Model model, Principal user) {
		Row row = chart(id, "rehab", model);
		EhrLaunch launch = this.launches.fromChart(user.getName(), id, row.encounter().getIdElement().getIdPart());
		model.addAttribute("app", launchUrl(launch));
		return "ehr/chart";
	}

	/** Opens the app outside a chart, for the nurse's list of signals. */
	@GetMapping("/ehr/signals")
	String signals(Model model, Principal user) {
		if (!EhrUsers.NURSE.equals(user.getName())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such list");
		}
		model.addAttribute("app", launchUrl(this.launches.ofWorklist(user.getName())));
		return "ehr/signals";
	}

	private Row chart(String id, String tab, Model model) {
		Patient patient = this.charts.patient(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such chart"));
		Row row = row(patient);
		model.addAttribute("row", row);
		model.addAttribute("tab", tab);
		model.addAttribute("problems", this.charts.ofPatient(Condition.class, id));
		model.addAttribute("bmi", this.charts.ofPatient(Observation.class, id).get(0));
		model.addAttribute("documents",
				this.charts.ofPatient(DocumentReference.class, id).stream().map(Document::of).toList());
		return row;
	}

	private String launchUrl(EhrLaunch launch) {
		return UriComponentsBuilder.fromUriString(this.ehr.appLaunchUrl())
			.queryParam("iss", "{iss}")
			.queryParam("launch", "{launch}")
			.encode()
			.buildAndExpand(this.ehr.fhirBase(), launch.id())
			.toUriString();
	}

	record Row(Patient patient, Procedure procedure, Encounter encounter, boolean inHospital) {

		public String id() {
			return this.patient.getIdElement().getIdPart();
		}

		public String name() {
			return this.patient.getNameFirstRep().getFamily().toUpperCase(java.util.Locale.ROOT) + ", "
					+ this.patient.getNameFirstRep().getGivenAsSingleString();
		}

	}

	record Document(String id, String title, String type, String status, String text) {

		static Document of(DocumentReference document) {
			List<DocumentReference.DocumentReferenceContentComponent> content = document.getContent();
			return new Document(document.getIdElement().getIdPart(),
					content.get(0).getAttachment().hasTitle() ? content.get(0).getAttachment().getTitle()
							: document.getDescription(),
					document.getType().getCodingFirstRep().getDisplay(),
					(document.getDocStatus() != null) ? document.getDocStatus().toCode() : "",
					new String(content.get(0).getAttachment().getData(), java.nio.charset.StandardCharsets.UTF_8));
		}

	}

}
