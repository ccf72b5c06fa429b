package org.spinerehab.app.review;

import java.net.URI;

import org.spinerehab.app.identity.PatientLinks;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The patient page, for the patient of the launch or one chosen from the list of signals,
 * and the personal link that is made there.
 */
@Controller
@RequestMapping("/l/{launchId}")
class ReviewController {

	private final Recoveries recoveries;

	private final RecoveryPages pages;

	private final PatientLinks links;

	private final Words words;

	ReviewController(Recoveries recoveries, RecoveryPages pages, PatientLinks links, Words words) {
		this.recoveries = recoveries;
		this.pages = pages;
		this.links = links;
		this.words = words;
	}

	@GetMapping("/review")
	String review(@PathVariable String launchId, LaunchContext launch, Model model) {
		return show(this.recoveries.read(launch), launch, model);
	}

	@GetMapping("/patients/{patientId}/review")
	String review(@PathVariable String launchId, @PathVariable String patientId, LaunchContext launch, Model model) {
		return show(this.recoveries.read(launch, patientId), launch, model);
	}

	@PostMapping("/patients/{patientId}/link")
	String link(@PathVariable String launchId, @PathVariable String patientId,
			@RequestParam(defaultValue = "false") boolean endEarlier, LaunchContext launch, Model model) {
		Recovery recovery = this.recoveries.read(launch, patientId);
		if (endEarlier) {
			this.links.revoke(patientId);
		}
		URI link = this.links.create(patientId);
		common(recovery, launch, model);
		model.addAttribute("link", link);
		return "review/link";
	}

	private String show(Recovery recovery, LaunchContext launch, Model model) {
		common(recovery, launch, model);
		model.addAttribute("view", this.pages.view(recovery));
		return "review/patient";
	}

	private void common(Recovery recovery, LaunchContext launch, Model model) {
		model.addAttribute("launch", launch);
		model.addAttribute("patient", recovery.patient());
		model.addAttribute("banner", launch.needPatientBanner() || launch.patient() == null);
		model.addAttribute("end", this.words.now());
	}

}
