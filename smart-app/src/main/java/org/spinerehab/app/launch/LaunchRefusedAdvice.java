package org.spinerehab.app.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in words why a launch is refused and what to do. */
@ControllerAdvice
@Order
class LaunchRefusedAdvice {

	private static final Logger logger = LoggerFactory.getLogger(LaunchRefusedAdvice.class);

	@ExceptionHandler
	ModelAndView refused(LaunchRefused refused) {
		// Messages of causes may quote what an EHR sent, so only their kind is logged.
		logger.info("Launch refused: {}, connection {}, cause {}", refused.reason(), refused.connectionId(),
				NestedExceptionUtils.getMostSpecificCause(refused).getClass().getSimpleName());
		ModelAndView page = new ModelAndView("launch/refused", refused.reason().status());
		page.addObject("title", refused.reason().title());
		page.addObject("advice", refused.reason().advice());
		return page;
	}

}
