package org.spinerehab.app.discharge;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns a refusal into a page. */
@ControllerAdvice
class RefusalPages {

	@ExceptionHandler
	ModelAndView refused(Refusal refusal) {
		ModelAndView page = new ModelAndView("web/problem", refusal.status());
		page.addObject("title", refusal.title());
		page.addObject("advice", refusal.advice());
		return page;
	}

}
