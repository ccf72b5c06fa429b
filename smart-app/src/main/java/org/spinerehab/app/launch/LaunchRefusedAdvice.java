package org.spinerehab.app.launch;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in words why a launch is refused and what to do. */
@ControllerAdvice
@Order
class LaunchRefusedAdvice {

	@ExceptionHandler
	ModelAndView refused(LaunchRefused refused) {
		ModelAndView page = new ModelAndView("launch/refused", refused.reason().status());
		page.addObject("title", refused.reason().title());
		page.addObject("advice", refused.reason().advice());
		return page;
	}

}
