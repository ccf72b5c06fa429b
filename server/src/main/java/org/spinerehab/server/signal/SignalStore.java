package org.spinerehab.server.signal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.signal.Notice.Arrival;
import org.spinerehab.server.site.Site;
import org.spinerehab.server.store.OwnWrite;

import org.springframework.stereotype.Component;

/**
 * Keeps signals as a Flag with a Task each.
 */
@Component
class SignalStore {

	private final DaoRegistry daos;

	private final ZoneId zone;

	private final FlagWriter flags;

	private final ReviewWriter reviews;

	SignalStore(DaoRegistry daos, Site site) {
		this.daos = daos;
		this.zone = site.timeZone();
		this.flags = new FlagWriter(this.zone);
		this.reviews = new ReviewWriter(this.flags, new DueTime(site));
	}

	/** All signals of a patient, open and closed. */
	List<RaisedSignal> of(String patientId) {
		return flagsOf(patientId).stream().flatMap((flag) -> read(flag).stream()).toList();
	}

	private List<Flag> flagsOf(String patientId) {
		return find(Flag.class, "patient", new ReferenceParam("Patient", "", patientId));
	}

	/** A Flag entered in error was never there; what it held may be raised again. */
	private Optional<RaisedSignal> read(Flag flag) {
		if (flag.getStatus() == Flag.FlagStatus.ENTEREDINERROR) {
			return Optional.empty();
		}
		Instant opened = flag.getPeriod().hasStart() ? flag.getPeriod().getStart().toInstant()
				: flag.getMeta().getLastUpdated().toInstant();
		boolean open = flag.getStatus() == Flag.FlagStatus.ACTIVE;
		Instant closed = flag.getPeriod().hasEnd() ? flag.getPeriod().getEnd().toInstant() : opened;
		String id = flag.getIdElement().getIdPart();
		boolean untouched = open && reviewsOf(id).stream().allMatch(ReviewWriter::isUntouched);
		return flag.getCode()
			.getCoding()
			.stream()
			.filter((coding) -> SpineRehab.TRIAGE_RULES.equals(coding.getSystem()))
			.map(Coding::getCode)
			.flatMap((code) -> Rule.of(code).stream())
			.map((rule) -> new RaisedSignal(id, rule, opened.atZone(this.zone).toLocalDate(), open ? null : closed,
					new HashSet<>(FlagWriter.data(flag)), untouched))
			.findFirst();
	}

	private List<Task> reviewsOf(String flagId) {
		return find(Task.class, "focus", new ReferenceParam("Flag", "", flagId));
	}

	void enter(String patientId, Step step, Arrival arrival) {
		if (step instanceof Step.Raise raise) {
			raise(patientId, raise.notice());
		}
		else if (step instanceof Step.Attach attach) {
			attach(attach.id(), attach.notice());
		}
		else if (step instanceof Step.Absorb absorb) {
			absorb(absorb.id(), absorb.higher(), arrival.now());
		}
		else if (step instanceof Step.Retract retract) {
			retract(retract.id(), arrival.now());
		}
	}

	private void raise(String patientId, Notice notice) {
		Flag flag = this.flags.write(patientId, notice, identifier(patientId, notice));
		flag.setId(this.daos.getResourceDao(Flag.class).create(flag, OwnWrite.request()).getId());
		this.daos.getResourceDao(Task.class).create(this.reviews.write(flag, notice), OwnWrite.request());
	}

	private String identifier(String patientId, Notice notice) {
		String day = patientId + "/" + notice.rule().code() + "/"
				+ notice.arrival().now().atZone(this.zone).toLocalDate() + "/";
		long openedToday = flagsOf(patientId).stream()
			.flatMap((flag) -> flag.getIdentifier().stream())
			.filter((identifier) -> Objects.requireNonNullElse(identifier.getValue(), "").startsWith(day))
			.count();
		return day + (openedToday + 1);
	}

	/** An open signal always has somebody's open work, even if another app ended it. */
	private void attach(String flagId, Notice notice) {
		Flag flag = flag(flagId);
		this.flags.addData(flag, notice);
		update(flag);
		List<Task> reviews = reviewsOf(flagId);
		List<Task> open = reviews.stream().filter(ReviewWriter::isOpen).toList();
		if (open.isEmpty() && flag.getStatus() == Flag.FlagStatus.ACTIVE) {
			Task again = this.reviews.write(flag, notice);
			again.getIdentifierFirstRep()
				.setValue(again.getIdentifierFirstRep().getValue() + "/" + (reviews.size() + 1));
			this.daos.getResourceDao(Task.class).create(again, OwnWrite.request());
		}
		(open.isEmpty() ? reviews : open).forEach((task) -> {
			this.reviews.addNote(task, notice.words(), notice.arrival().now());
			if (ReviewWriter.isOpen(task)) {
				this.reviews.hasten(task, notice);
			}
			update(task);
		});
	}

	private void absorb(String flagId, Rule higher, Instant now) {
		Flag flag = flag(flagId);
		this.flags.close(flag, now);
		update(flag);
		reviewsOf(flagId).forEach((task) -> {
			this.reviews.cancel(task, higher);
			update(task);
		});
	}

	private void retract(String flagId, Instant now) {
		reviewsOf(flagId).forEach((task) -> {
			this.reviews.addNote(task, "Patient retracted: an answer behind this signal was taken back or changed.",
					now);
			update(task);
		});
	}

	private Flag flag(String id) {
		return this.daos.getResourceDao(Flag.class).read(new IdType("Flag", id), new SystemRequestDetails());
	}

	@SuppressWarnings("unchecked")
	private <T extends DomainResource> void update(T resource) {
		this.daos.getResourceDao((Class<T>) resource.getClass()).update(resource, OwnWrite.request());
	}

	private <T extends DomainResource> List<T> find(Class<T> type, String parameter, ReferenceParam value) {
		SearchParameterMap search = SearchParameterMap.newSynchronous().add(parameter, value);
		return this.daos.getResourceDao(type).searchForResources(search, new SystemRequestDetails());
	}

}
