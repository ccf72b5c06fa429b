package org.spinerehab.server.signal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.spinerehab.profiles.SpineRehab;

/**
 * Writes the nurse's work on a signal as a Task (profile {@code review-task}).
 *
 * @param flags writer of the signals, for times in the same form
 * @param due when it has to be done
 */
record ReviewWriter(FlagWriter flags, DueTime due) {

	private static final Set<Task.TaskStatus> ENDED = EnumSet.of(Task.TaskStatus.COMPLETED, Task.TaskStatus.CANCELLED,
			Task.TaskStatus.REJECTED, Task.TaskStatus.FAILED, Task.TaskStatus.ENTEREDINERROR);

	Task write(Flag flag, Notice notice) {
		Instant now = notice.arrival().now();
		Task task = new Task();
		task.getMeta().addProfile(SpineRehab.REVIEW_TASK);
		task.addIdentifier().setSystem(SpineRehab.REVIEW_IDS).setValue(flag.getIdentifierFirstRep().getValue());
		task.setStatus(Task.TaskStatus.REQUESTED);
		setBusinessStatus(task, "waiting", "Waiting");
		task.setIntent(Task.TaskIntent.ORDER);
		task.setPriority(priority(notice));
		task.setCode(new CodeableConcept(new Coding(SpineRehab.CODES, "review", null)));
		task.setDescription(notice.words());
		task.setFocus(new Reference(flag.getIdElement().toUnqualifiedVersionless()));
		task.setFor(flag.getSubject());
		task.setAuthoredOnElement(this.flags.time(now));
		task.getRestriction().getPeriod().setEndElement(this.flags.time(this.due.of(notice, now)));
		return task;
	}

	private static Task.TaskPriority priority(Notice notice) {
		return switch (notice.rule().tier()) {
			case E -> Task.TaskPriority.STAT;
			case U -> Task.TaskPriority.URGENT;
			case R -> notice.holdsAnEmergency() ? Task.TaskPriority.URGENT : Task.TaskPriority.ROUTINE;
		};
	}

	void addNote(Task task, String text, Instant now) {
		boolean known = task.getNote().stream().anyMatch((note) -> text.equals(note.getText()));
		if (!known) {
			task.addNote(new Annotation().setText(text).setTimeElement(this.flags.time(now)));
		}
	}

	/** Old answers with a danger sign among them do not wait for the next working day. */
	void hasten(Task task, Notice notice) {
		Instant due = this.due.of(notice, notice.arrival().now());
		if (due.isBefore(task.getRestriction().getPeriod().getEnd().toInstant())) {
			task.getRestriction().getPeriod().setEndElement(this.flags.time(due));
			task.setPriority(priority(notice));
		}
	}

	void cancel(Task task, Rule higher) {
		task.setStatus(Task.TaskStatus.CANCELLED);
		task.setStatusReason(new CodeableConcept().setText("Now part of " + higher.code() + "."));
		setBusinessStatus(task, "done", "Done");
	}

	private static void setBusinessStatus(Task task, String code, String display) {
		task.setBusinessStatus(new CodeableConcept(new Coding(SpineRehab.REVIEW_STATUSES, code, display)));
	}

	static boolean isOpen(Task task) {
		return !ENDED.contains(task.getStatus());
	}

	static boolean isUntouched(Task task) {
		return task.getStatus() == Task.TaskStatus.REQUESTED
				&& task.getBusinessStatus().hasCoding(SpineRehab.REVIEW_STATUSES, "waiting");
	}

}
