package org.spinerehab.app.discharge;

import java.util.Map;
import java.util.Optional;

import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.Role;
import org.spinerehab.app.web.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which the surgeon adjusts the draft.
 */
@Controller
class DischargeController {

	private final DraftDesk desk;

	private final PlansInForce plans;

	private final Words words;

	DischargeController(DraftDesk desk, PlansInForce plans, Words words) {
		this.desk = desk;
		this.plans = plans;
		this.words = words;
	}

	@GetMapping("/l/{launchId}/discharge")
	String draft(@PathVariable String launchId, LaunchContext launch, Model model) {
		surgeon(launch);
		Optional<Draft> kept = this.desk.find(launch);
		boolean known = kept.isPresent() && kept.get().launchId().equals(launchId);
		if (!known && this.plans.find(launch).isPresent()) {
			return "redirect:/l/" + launchId + "/discharge/result";
		}
		return show(launch, this.desk.open(launch), model);
	}

	@PostMapping("/l/{launchId}/discharge")
	String save(@PathVariable String launchId, LaunchContext launch, @RequestParam Map<String, String> form) {
		surgeon(launch);
		samePatient(launch, form);
		Optional<Draft> kept = this.desk.find(launch);
		if (kept.isEmpty()) {
			return "redirect:/l/" + launchId + "/discharge";
		}
		Draft draft = this.desk.edit(launch, kept.get(), form);
		String action = form.getOrDefault("action", "save");
		if (action.equals("chart")) {
			this.desk.readChart(launch, Optional.of(draft));
		}
		boolean preview = action.equals("preview") && this.desk.edited(draft).problems().isEmpty()
				&& draft.stepsInPlan();
		return "redirect:/l/" + launchId + "/discharge" + (preview ? "/preview" : "");
	}

	private String show(LaunchContext launch, Draft draft, Model model) {
		ChartRail rail = new ChartRail(draft.chart(), launch.requirePatient(), this.words.today());
		model.addAttribute("launch", launch);
		model.addAttribute("patient", launch.requirePatient());
		model.addAttribute("rail", rail);
		model.addAttribute("savedAt", this.words.time(draft.savedAt()));
		if (draft.plan() == null) {
			return "discharge/blank";
		}
		model.addAttribute("view", new DraftView(draft, this.desk.edited(draft)));
		return "discharge/draft";
	}

	/** Only surgeons write plans. */
	static void surgeon(LaunchContext launch) {
		if (launch.user().role() != Role.SURGEON) {
			throw Refusal.surgeonsOnly();
		}
	}

	/** The form must have been made for the patient of this launch. */
	static void samePatient(LaunchContext launch, Map<String, String> form) {
		if (!launch.requirePatient().rehabId().equals(form.get("patient"))) {
			throw Refusal.otherPatient(launch.requirePatient().name());
		}
	}

}
