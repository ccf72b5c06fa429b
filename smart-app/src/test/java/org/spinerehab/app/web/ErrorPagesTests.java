package org.spinerehab.app.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.connection.Connection;
import org.spinerehab.app.connection.Connections;
import org.spinerehab.app.launch.Clinician;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.Role;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ErrorPagesTests {

	private final Connections connections = mock(Connections.class);

	private final ErrorPages pages = new ErrorPages(this.connections);

	@Test
	void saysWhichRecordDoesNotAnswer() {
		Connection ehr = mock(Connection.class);
		given(ehr.fhirBase()).willReturn(URI.create("http://ehr.example/fhir"));
		given(this.connections.byId(any())).willReturn(ehr);
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(LaunchContext.class.getName(), new LaunchContext("l1", "northfield", null, null,
				new Clinician("p", "1", "Ruth Hale", Role.NURSE), Set.of(), true, null, Instant.EPOCH));
		assertThat(title(this.pages
			.noAnswer(new FhirClientConnectionException("Failed to GET http://ehr.example/fhir/Patient/1"), request)))
			.isEqualTo("The hospital record does not answer");
		assertThat(title(this.pages
			.noAnswer(new FhirClientConnectionException("Failed to GET http://rehab.example/fhir/Patient/1"), request)))
			.isEqualTo("The rehab record does not answer");
	}

	@Test
	void tellsAForbiddenAnswerFromAMissingOneAndAnError() {
		assertThat(List.of(this.pages.refused(new ForbiddenOperationException("no")),
				this.pages.refused(new ResourceNotFoundException("gone")),
				this.pages.refused(new InternalErrorException("oops"))))
			.extracting(ModelAndView::getStatus)
			.containsExactly(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND, HttpStatus.BAD_GATEWAY);
	}

	@Test
	void namesThePatientThePageWasOpenedForAndNoOther() {
		ModelAndView page = this.pages.wrongPatient(new WrongPatient("Anna Berg"));
		assertThat(page.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
		assertThat(page.getModel().get("advice").toString()).contains("Anna Berg", "nothing was saved");
	}

	@Test
	void neverShowsWhatTheOtherSideSaid() {
		ModelAndView page = this.pages.refused(new InternalErrorException("SELECT * FROM patient"));
		assertThat(page.getModel().values().toString()).doesNotContain("SELECT");
	}

	private static String title(ModelAndView page) {
		return page.getModel().get("title").toString();
	}

}
