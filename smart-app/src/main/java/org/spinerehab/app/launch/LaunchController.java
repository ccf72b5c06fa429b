package org.spinerehab.app.launch;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The door of a launch: leads to the page the role and the intent ask for, and ends it.
 */
@Controller
class LaunchController {

	private final Launches launches;

	LaunchController(Launches launches) {
		this.launches = launches;
	}

	@GetMapping("/l/{launchId}/")
	String open(@PathVariable String launchId, LaunchContext launch) {
		return "redirect:/l/" + launch.id() + page(launch);
	}

	@PostMapping("/l/{launchId}/end")
	String end(@PathVariable String launchId, LaunchContext launch) {
		this.launches.end(launch);
		return "launch/ended";
	}

	private static String page(LaunchContext launch) {
		if (launch.patient() == null) {
			return "/signals";
		}
		return (launch.user().role() == Role.SURGEON) ? "/discharge" : "/review";
	}

}
