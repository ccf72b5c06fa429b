package org.spinerehab.app.discharge;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A plan that is not signed yet: what the chart said, what the template proposed, what
 * the surgeon changed. It outlives the launch, because a launch may end within minutes
 * (connections.md R20).
 *
 * @param id identifies the plan for good, also on our server
 * @param chart what the chart said
 * @param template the template it was drawn from, absent if there is none for the
 * operation
 * @param plan the draft CarePlan as the server returned it, as JSON
 * @param appliedSteps the steps before surgery it was drawn with
 * @param edits what was changed
 * @param launchId the launch that read the chart
 * @param savedAt when it was last saved
 */
record Draft(UUID id, Chart chart, @Nullable Template template, @Nullable String plan, @Nullable Integer appliedSteps,
		Edits edits, String launchId, Instant savedAt) {

	static Draft empty(UUID id, Chart chart, String launchId, Instant at) {
		return new Draft(id, chart, null, null, null, Edits.NONE, launchId, at);
	}

	/** Whether the step targets rest on the steps that were typed. */
	boolean stepsInPlan() {
		return this.plan == null || Objects.equals(this.edits.answers().steps(), this.appliedSteps);
	}

	/** What the chart says need not be asked. */
	Draft withSmokingOfTheChart() {
		return (this.chart.smoking() == null) ? this
				: withEdits(new Edits(this.edits.values(), this.edits.reasons(), this.edits.answers().smoker()));
	}

	Draft withPlan(@Nullable Template drawnFrom, @Nullable String proposal, @Nullable Integer steps) {
		return new Draft(this.id, this.chart, drawnFrom, proposal, steps, this.edits, this.launchId, this.savedAt);
	}

	Draft withChart(Chart read, String readBy) {
		return new Draft(this.id, read, this.template, this.plan, this.appliedSteps, this.edits, readBy, this.savedAt);
	}

	Draft withEdits(Edits changed) {
		return new Draft(this.id, this.chart, this.template, this.plan, this.appliedSteps, changed, this.launchId,
				this.savedAt);
	}

	Draft savedAt(Instant at) {
		return new Draft(this.id, this.chart, this.template, this.plan, this.appliedSteps, this.edits, this.launchId,
				at);
	}

}
