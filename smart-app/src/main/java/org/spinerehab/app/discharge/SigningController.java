package org.spinerehab.app.discharge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Preview and signature.
 */
@Controller
class SigningController {

	private final DraftDesk desk;

	private final SigningDesk signing;

	private final Words words;

	SigningController(DraftDesk desk, SigningDesk signing, Words words) {
		this.desk = desk;
		this.signing = signing;
		this.words = words;
	}

	@GetMapping("/l/{launchId}/discharge/preview")
	String preview(@PathVariable String launchId, LaunchContext launch, Model model) {
		DischargeController.surgeon(launch);
		Optional<Draft> draft = this.desk.find(launch);
		if (draft.isEmpty() || draft.get().plan() == null || !this.desk.edited(draft.get()).problems().isEmpty()) {
			return "redirect:/l/" + launchId + "/discharge";
		}
		model.addAllAttributes(page(launch, draft.get()).getModel());
		return "discharge/preview";
	}

	@PostMapping("/l/{launchId}/discharge/sign")
	ModelAndView sign(@PathVariable String launchId, LaunchContext launch, @RequestParam Map<String, String> form) {
		DischargeController.surgeon(launch);
		DischargeController.samePatient(launch, form);
		Optional<Draft> draft = this.desk.find(launch);
		if (draft.isEmpty()) {
			return new ModelAndView("redirect:/l/" + launchId + "/discharge/result");
		}
		if (!this.signing.fingerprint(draft.get()).equals(form.get("draft"))) {
			throw Refusal.changedSincePreview();
		}
		if (!form.containsKey("checked")) {
			ModelAndView page = page(launch, draft.get());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page.addObject("unchecked", Map.of("checked",
					"Check name and date of birth with " + launch.requirePatient().name() + ", then tick the box"));
		}
		return answer(launch, draft.get(), this.signing.sign(launch, draft.get()));
	}

	private ModelAndView answer(LaunchContext launch, Draft draft, SignOutcome outcome) {
		if (outcome instanceof SignOutcome.Signed signed) {
			return new ModelAndView(
					"redirect:/l/" + launch.id() + "/discharge/result" + (signed.earlier() ? "?earlier=true" : ""));
		}
		ModelAndView page = page(launch, draft);
		if (outcome instanceof SignOutcome.Refused refused) {
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			page.addObject("refused", refused.words());
		}
		else if (outcome instanceof SignOutcome.Unconfirmed unconfirmed) {
			page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
			page.addObject("unconfirmed", unconfirmed.words());
		}
		return page;
	}

	private ModelAndView page(LaunchContext launch, Draft draft) {
		EditedPlan plan = this.desk.edited(draft);
		ModelAndView page = new ModelAndView("discharge/preview");
		page.addObject("launch", launch);
		page.addObject("patient", launch.requirePatient());
		page.addObject("rail", new ChartRail(draft.chart(), launch.requirePatient(), this.words.today()));
		page.addObject("template", draft.template());
		page.addObject("lines", new PlanLines(plan));
		page.addObject("notKnown", Wording.capital(Wording.list(plan.answers().notKnown())));
		page.addObject("known", List.copyOf(plan.answers().known()));
		page.addObject("fingerprint", this.signing.fingerprint(draft));
		page.addObject("keptUntil", this.words.date(this.words.today().plusDays(Drafts.KEPT.toDays())));
		return page;
	}

}
