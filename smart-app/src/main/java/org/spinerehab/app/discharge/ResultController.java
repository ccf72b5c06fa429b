package org.spinerehab.app.discharge;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What became of a signature, item by item, and what the patient takes home.
 */
@Controller
class ResultController {

	private final SigningDesk signing;

	private final Words words;

	ResultController(SigningDesk signing, Words words) {
		this.signing = signing;
		this.words = words;
	}

	@GetMapping("/l/{launchId}/discharge/result")
	String result(@PathVariable String launchId, LaunchContext launch,
			@RequestParam(defaultValue = "false") boolean earlier, Model model) {
		DischargeController.surgeon(launch);
		Optional<PlanReceipt> plan = this.signing.inForce(launch);
		if (plan.isEmpty()) {
			return "redirect:/l/" + launchId + "/discharge";
		}
		model.addAttribute("launch", launch);
		model.addAttribute("patient", launch.requirePatient());
		model.addAttribute("plan", plan.get());
		model.addAttribute("earlier", earlier);
		model.addAttribute("signedAt", Wording.moment(plan.get().signedAt().atZone(this.words.site().timeZone())));
		model.addAttribute("result",
				new ResultView(plan.get(), this.signing.documents(plan.get().planId()), this.words));
		return "discharge/result";
	}

	/** Sends what never left and looks for what may have arrived. */
	@PostMapping("/l/{launchId}/discharge/documents")
	String again(@PathVariable String launchId, LaunchContext launch, @RequestParam Map<String, String> form) {
		DischargeController.surgeon(launch);
		DischargeController.samePatient(launch, form);
		this.signing.inForce(launch).ifPresent((plan) -> this.signing.file(launch, plan.planId()));
		return "redirect:/l/" + launchId + "/discharge/result";
	}

	/** The user looked into the EHR: the document is there, or it is to be sent again. */
	@PostMapping("/l/{launchId}/discharge/documents/{id}")
	String settle(@PathVariable String launchId, @PathVariable UUID id, LaunchContext launch,
			@RequestParam Map<String, String> form) {
		DischargeController.surgeon(launch);
		DischargeController.samePatient(launch, form);
		this.signing.document(launch, id)
			.ifPresent((entry) -> this.signing.settle(launch, entry, "there".equals(form.get("answer"))));
		return "redirect:/l/" + launchId + "/discharge/result";
	}

	@GetMapping("/l/{launchId}/discharge/documents/{id}")
	String text(@PathVariable String launchId, @PathVariable UUID id, LaunchContext launch, Model model) {
		DischargeController.surgeon(launch);
		Optional<String> text = this.signing.document(launch, id).flatMap(this.signing::text);
		if (text.isEmpty()) {
			return "redirect:/l/" + launchId + "/discharge/result";
		}
		model.addAttribute("launch", launch);
		model.addAttribute("patient", launch.requirePatient());
		model.addAttribute("text", text.get());
		return "discharge/document";
	}

	@PostMapping("/l/{launchId}/discharge/link")
	String link(@PathVariable String launchId, LaunchContext launch, @RequestParam Map<String, String> form) {
		DischargeController.surgeon(launch);
		DischargeController.samePatient(launch, form);
		this.signing.inForce(launch).ifPresent((plan) -> this.signing.newLink(launch, plan));
		return "redirect:/l/" + launchId + "/discharge/result";
	}

	@GetMapping("/l/{launchId}/discharge/handout")
	String handout(@PathVariable String launchId, LaunchContext launch, Model model) {
		DischargeController.surgeon(launch);
		Optional<EditedPlan> stored = this.signing.stored(launch);
		Optional<PlanReceipt> plan = this.signing.inForce(launch);
		if (stored.isEmpty() || plan.isEmpty()) {
			return "redirect:/l/" + launchId + "/discharge";
		}
		model.addAttribute("launch", launch);
		model.addAttribute("patient", launch.requirePatient());
		model.addAttribute("plan", plan.get());
		model.addAttribute("handout", new Handout(stored.get(), this.words.today()));
		model.addAttribute("signedOn",
				Wording.longDate(plan.get().signedAt().atZone(this.words.site().timeZone()).toLocalDate()));
		return "discharge/handout";
	}

}
