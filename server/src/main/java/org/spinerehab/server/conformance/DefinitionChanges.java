package org.spinerehab.server.conformance;

import java.util.Set;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;
import org.spinerehab.server.store.StoredChanges;

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

	private final StoredChanges changes;

	private @Nullable String mark;

	DefinitionChanges(Definitions definitions, StoredChanges changes) {
		this.definitions = definitions;
		this.changes = changes;
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
		String now = this.changes.mark(DEFINITIONS);
		if (this.mark != null && !this.mark.equals(now)) {
			this.definitions.changed();
		}
		this.mark = now;
	}

}
