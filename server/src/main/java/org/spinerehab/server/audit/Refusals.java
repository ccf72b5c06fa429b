package org.spinerehab.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.spinerehab.server.store.RequestId;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records requests that were refused before HAPI saw them, for want of a good token for
 * one, and lines whose answer is decided already and must leave whatever happens.
 */
final class Refusals extends OncePerRequestFilter {

	private static final String RECORDED = Refusals.class.getName() + ".recorded";

	private static final int ERRORS = 400;

	/** Each of them would cost what the refusal is there to save. */
	static final int TOO_MANY_REQUESTS = 429;

	private static final String BASE = "/fhir/";

	private final Journal journal;

	private final Backlog backlog;

	private final Clock clock;

	Refusals(Journal journal, Backlog backlog, Clock clock) {
		this.journal = journal;
		this.backlog = backlog;
		this.clock = clock;
	}

	/** The request has its lines. */
	static void recorded(HttpServletRequest request) {
		request.setAttribute(RECORDED, true);
	}

	/** A check-in counts, recorded in the table or in the backlog (clinical.md N18). */
	boolean mustNotFail(ServletRequestDetails request) {
		boolean write = request.getRestOperationType() == RestOperationTypeEnum.CREATE
				|| request.getRestOperationType() == RestOperationTypeEnum.UPDATE
				|| request.getRestOperationType() == RestOperationTypeEnum.TRANSACTION;
		return write && (request.getResource() instanceof QuestionnaireResponse
				|| request.getResource() instanceof Bundle bundle && bundle.getEntry()
					.stream()
					.anyMatch((entry) -> entry.getResource() instanceof QuestionnaireResponse));
	}

	/**
	 * Appends to the table, or else to the backlog. Where neither takes them the answer
	 * leaves all the same, and the log says that lines are missing.
	 */
	void append(List<AuditRow> rows) {
		try {
			this.journal.append(rows);
		}
		catch (AuditUnavailable ex) {
			keep(rows);
		}
	}

	private void keep(List<AuditRow> rows) {
		try {
			this.backlog.append(rows);
		}
		catch (UncheckedIOException ex) {
			this.logger.error(rows.size() + " audit lines of this request could be kept nowhere");
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (response.getStatus() >= ERRORS && response.getStatus() != TOO_MANY_REQUESTS
				&& request.getAttribute(RECORDED) == null) {
			String path = request.getRequestURI().substring(request.getContextPath().length());
			Deed deed = Asked.deed(request.getMethod(), path.startsWith(BASE) ? path.substring(BASE.length()) : path,
					request.getQueryString(), response.getStatus());
			append(List.of(AuditRow.of(this.clock.instant(), RequestId.of(request), Asker.of(request), deed)));
		}
	}

}
