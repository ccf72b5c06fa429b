package org.spinerehab.app.review;

import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.web.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The list of signals across patients.
 */
@Controller
class SignalsController {

	private final Worklist worklist;

	private final Words words;

	SignalsController(Worklist worklist, Words words) {
		this.worklist = worklist;
		this.words = words;
	}

	@GetMapping("/l/{launchId}/signals")
	String signals(@PathVariable String launchId, LaunchContext launch, Model model) {
		model.addAttribute("launch", launch);
		model.addAttribute("view", this.worklist.read(launch));
		model.addAttribute("end", launch.user().name() + " · " + this.words.now());
		return "review/signals";
	}

}
