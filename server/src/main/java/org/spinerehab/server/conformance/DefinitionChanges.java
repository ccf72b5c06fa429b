package org.spinerehab.server.conformance;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Forgets what was remembered of the definitions when one changes: at once in the process
 * that stored the change, within half a minute in the others.
 */
@Component
@Interceptor
class DefinitionChanges implements FhirFeature {

	private static final Set<String> DEFINITIONS = Set.of("StructureDefinition", "ValueSet", "CodeSystem",
			"Questionnaire");

	private final Definitions definitions;

	private final JdbcClient jdbc;

	private @Nullable Timestamp lastChange;

	DefinitionChanges(Definitions definitions, JdbcClient jdbc) {
		this.definitions = definitions;
		this.jdbc = jdbc;
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
	public void created(IBaseResource resource) {
		forgetAfterCommit(resource);
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
	public void updated(IBaseResource before, IBaseResource resource) {
		forgetAfterCommit(resource);
	}

	@Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
	public void deleted(IBaseResource resource) {
		forgetAfterCommit(resource);
	}

	private void forgetAfterCommit(IBaseResource resource) {
		if (!DEFINITIONS.contains(resource.fhirType())) {
			return;
		}
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			this.definitions.changed();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				DefinitionChanges.this.definitions.changed();
			}
		});
	}

	/** Looks for what another process has stored. */
	@Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
	synchronized void lookForChanges() {
		Timestamp latest = this.jdbc.sql("select max(res_updated) from hfj_resource where res_type in (:types)")
			.param("types", List.copyOf(DEFINITIONS))
			.query(Timestamp.class)
			.optional()
			.orElse(null);
		if (this.lastChange != null && latest != null && latest.after(this.lastChange)) {
			this.definitions.changed();
		}
		this.lastChange = latest;
	}

}
