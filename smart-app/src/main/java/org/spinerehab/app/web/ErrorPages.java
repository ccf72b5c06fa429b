package org.spinerehab.app.web;

import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what goes wrong behind a page into words: what happened, whether something was
 * saved, what to do now.
 */
@ControllerAdvice
class ErrorPages {

	private static final Logger logger = LoggerFactory.getLogger(ErrorPages.class);

	private final Connections connections;

	ErrorPages(Connections connections) {
		this.connections = connections;
	}

	@ExceptionHandler
	ModelAndView wrongPatient(WrongPatient wrong) {
		return page(HttpStatus.FORBIDDEN, "This page belongs to another patient",
				"It was opened for " + wrong.launchedFor()
						+ ". Nothing was shown and nothing was saved. Open the other patient’s chart for their plan.");
	}

	@ExceptionHandler
	ModelAndView noAnswer(FhirClientConnectionException failure, HttpServletRequest request) {
		logger.warn("No answer: {}", failure.getClass().getSimpleName());
		return isFromEhr(failure, request)
				? page(HttpStatus.BAD_GATEWAY, "The hospital record does not answer",
						"Nothing was changed there. Wait a moment, then reload this page.")
				: page(HttpStatus.SERVICE_UNAVAILABLE, "The rehab record does not answer",
						"Nothing was changed. Wait a moment, then reload this page.");
	}

	@ExceptionHandler
	ModelAndView refused(BaseServerResponseException failure) {
		int status = failure.getStatusCode();
		logger.warn("Refused: {}", status);
		if (status == 401 || status == 403) {
			return page(HttpStatus.FORBIDDEN, "The rehab record did not allow this",
					"Your role or this session does not cover it. Nothing was shown and nothing was saved. "
							+ "Open the app again from the chart.");
		}
		if (status == 404 || status == 410) {
			return page(HttpStatus.NOT_FOUND, "Not on record", "The rehab record does not hold this. "
					+ "It may not have been written yet: go back to the patient and look there.");
		}
		return page(HttpStatus.BAD_GATEWAY, "The rehab record answered with an error",
				"We do not know whether everything was saved. Reload this page to see what is on record.");
	}

	private boolean isFromEhr(FhirClientConnectionException failure, HttpServletRequest request) {
		return failure.getMessage() != null
				&& request.getAttribute(LaunchContext.class.getName()) instanceof LaunchContext launch
				&& failure.getMessage().contains(this.connections.byId(launch.connectionId()).fhirBase().toString());
	}

	private static ModelAndView page(HttpStatus status, String title, String advice) {
		ModelAndView page = new ModelAndView("web/problem", status);
		page.addObject("title", title);
		page.addObject("advice", advice);
		return page;
	}

}
