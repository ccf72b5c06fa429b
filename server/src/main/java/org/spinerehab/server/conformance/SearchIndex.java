package org.spinerehab.server.conformance;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import ca.uhn.fhir.batch2.api.IJobCoordinator;
import ca.uhn.fhir.batch2.jobs.reindex.ReindexJobParameters;
import ca.uhn.fhir.batch2.jobs.reindex.ReindexUtils;
import ca.uhn.fhir.batch2.model.JobInstanceStartRequest;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.SearchParameter;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the search parameters of the package count: from the first request on for what is
 * written, and by HAPI's job in the background for what was stored before. HAPI knows its
 * jobs only once the application is up, so until then they wait.
 */
@Component
class SearchIndex {

	private final ISearchParamRegistry registry;

	private final IJobCoordinator jobs;

	private final JdbcClient jdbc;

	private final Set<String> waiting = new TreeSet<>();

	private boolean ready;

	SearchIndex(ISearchParamRegistry registry, IJobCoordinator jobs, JdbcClient jdbc) {
		this.registry = registry;
		this.jobs = jobs;
		this.jdbc = jdbc;
	}

	synchronized void installed(Collection<SearchParameter> parameters) {
		this.registry.forceRefresh();
		parameters.stream()
			.flatMap((parameter) -> parameter.getBase().stream())
			.map(PrimitiveType::getValueAsString)
			.filter(this::isStored)
			.forEach(this.waiting::add);
		if (this.ready) {
			indexWaiting();
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	synchronized void ready() {
		this.ready = true;
		indexWaiting();
	}

	private void indexWaiting() {
		for (String type : this.waiting) {
			ReindexJobParameters parameters = new ReindexJobParameters();
			parameters.addUrl(type + "?");
			this.jobs.startInstance(new SystemRequestDetails(),
					new JobInstanceStartRequest(ReindexUtils.JOB_REINDEX, parameters));
		}
		this.waiting.clear();
	}

	private boolean isStored(String type) {
		return this.jdbc.sql("select exists (select 1 from hfj_resource where res_type = ?)")
			.param(type)
			.query(Boolean.class)
			.single();
	}

}
