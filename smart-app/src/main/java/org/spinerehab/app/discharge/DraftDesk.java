package org.spinerehab.app.discharge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.app.launch.LaunchContext;

import org.springframework.stereotype.Component;

/**
 * Opens, edits and signs the draft of a launch. Whatever was typed is saved before
 * anything else is tried.
 */
@Component
class DraftDesk {

	private static final Logger logger = LoggerFactory.getLogger(DraftDesk.class);

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	private final Drafts drafts;

	private final ChartReader reader;

	private final Templates templates;

	private final Clock clock;

	DraftDesk(Drafts drafts, ChartReader reader, Templates templates, Clock clock) {
		this.drafts = drafts;
		this.reader = reader;
		this.templates = templates;
		this.clock = clock;
	}

	Optional<Draft> find(LaunchContext launch) {
		return this.drafts.find(launch);
	}

	/** The kept draft, or a new one; the chart is read once per launch. */
	Draft open(LaunchContext launch) {
		Optional<Draft> kept = this.drafts.find(launch);
		if (kept.isPresent() && kept.get().launchId().equals(launch.id())) {
			return kept.get();
		}
		return readChart(launch, kept);
	}

	/**
	 * Reads the chart again and, if the operation or a fact is another one, draws the
	 * plan anew.
	 */
	Draft readChart(LaunchContext launch, Optional<Draft> kept) {
		Chart chart = this.reader.read(launch);
		Draft draft = kept.map((old) -> old.withChart(merge(old.chart(), chart), launch.id()))
			.orElseGet(() -> Draft.empty(UUID.randomUUID(), chart, launch.id(), this.clock.instant()))
			.withSmokingOfTheChart();
		boolean drawn = kept.isPresent() && kept.get().plan() != null
				&& Objects.equals(operation(kept.get().chart()), operation(draft.chart()))
				&& new DraftFacts(draft).areThoseOf(kept.get());
		return save(launch, drawn ? draft : this.templates.draw(launch, draft));
	}

	/** Lays a sent form over the draft and saves it. */
	Draft edit(LaunchContext launch, Draft draft, Map<String, String> form) {
		Draft edited = save(launch, draft.withEdits(new DraftForm(form).over(draft.edits(), proposal(draft))));
		return (edited.stepsInPlan() && new DraftFacts(edited).areThoseOf(draft)) ? edited : redraw(launch, edited);
	}

	ProposedPlan proposal(Draft draft) {
		Chart.Operation operation = draft.chart().operation();
		return (draft.plan() == null || operation == null) ? ProposedPlan.none()
				: new PlanReader(Templates.plan(draft.plan())).read(operation.date());
	}

	EditedPlan edited(Draft draft) {
		return new EditedPlan(proposal(draft), draft.edits());
	}

	/** What is signed: the draft with copies of what it rests on in the chart. */
	Proposal toSign(Draft draft) {
		Chart chart = draft.chart();
		List<Resource> copies = new ArrayList<>();
		if (chart.stay() != null) {
			copies.add(copy(chart.stay().copy()));
		}
		copies.add(copy(Objects.requireNonNull(chart.operation()).copy()));
		if (chart.indication() != null) {
			copies.add(copy(chart.indication().copy()));
		}
		return new Proposal(draft.id(), chart.operation().date(), Templates.plan(Objects.requireNonNull(draft.plan())),
				copies);
	}

	void forget(LaunchContext launch) {
		this.drafts.delete(launch);
	}

	/**
	 * Draws with the new answers; without an answer the old targets stay and the page
	 * says so.
	 */
	private Draft redraw(LaunchContext launch, Draft draft) {
		try {
			return save(launch, this.templates.draw(launch, draft));
		}
		catch (BaseServerResponseException ex) {
			logger.warn("Plan {} could not be drawn anew: {}", draft.id(), ex.getStatusCode());
			return draft;
		}
	}

	private Draft save(LaunchContext launch, Draft draft) {
		Draft saved = draft.savedAt(this.clock.instant());
		this.drafts.save(launch, saved);
		return saved;
	}

	/** A reading with gaps does not take away what was known. */
	private static Chart merge(Chart old, Chart read) {
		if (read.notRead().isEmpty()) {
			return read;
		}
		return new Chart((read.operation() != null) ? read.operation() : old.operation(),
				(read.stay() != null) ? read.stay() : old.stay(), (read.bmi() != null) ? read.bmi() : old.bmi(),
				read.conditions().isEmpty() ? old.conditions() : read.conditions(), read.notRead(), read.readAt());
	}

	private static String operation(Chart chart) {
		Chart.Operation operation = chart.operation();
		return (operation != null) ? operation.date() + " " + operation.codes() : "";
	}

	private static Resource copy(String json) {
		return (Resource) FHIR.newJsonParser().parseResource(json);
	}

}
