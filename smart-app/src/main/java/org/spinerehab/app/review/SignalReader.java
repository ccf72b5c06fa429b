package org.spinerehab.app.review;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.spinerehab.profiles.SpineRehab;

/**
 * Joins Flags with their review Tasks.
 */
final class SignalReader {

	private static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";

	private final Map<String, Task> reviews = new HashMap<>();

	private final Map<String, Flag> flags = new LinkedHashMap<>();

	SignalReader(List<? extends Resource> resources) {
		resources.stream()
			.filter(Flag.class::isInstance)
			.map(Flag.class::cast)
			.forEach((flag) -> this.flags.put(flag.getIdElement().getIdPart(), flag));
		resources.stream()
			.filter(Task.class::isInstance)
			.map(Task.class::cast)
			.forEach((task) -> this.reviews.put(id(task.getFocus()), task));
	}

	List<OpenSignal> read() {
		return this.flags.values().stream().map(this::read).sorted(OpenSignal.WORST_FIRST).toList();
	}

	private OpenSignal read(Flag flag) {
		Optional<Task> review = Optional.ofNullable(this.reviews.get(flag.getIdElement().getIdPart()));
		String name = flag.getCode().hasText() ? flag.getCode().getText() : SignalWords.of(rule(flag));
		Set<String> details = flag.getExtensionsByUrl(DETAIL)
			.stream()
			.filter((extension) -> extension.getValue() instanceof Reference)
			.map((extension) -> ((Reference) extension.getValue()).getReferenceElement().toUnqualifiedVersionless())
			.map((reference) -> reference.getValue())
			.collect(Collectors.toSet());
		return new OpenSignal(rule(flag), name,
				review.filter(Task::hasDescription).map(Task::getDescription).orElse(name), since(flag),
				review.map((task) -> instant(task.getRestriction().getPeriod().getEnd())).orElse(null),
				review.filter(Task::hasOwner)
					.map((task) -> task.getOwner().hasDisplay() ? task.getOwner().getDisplay() : "Taken")
					.orElse(null),
				flag.getStatus() == Flag.FlagStatus.ACTIVE, details, id(flag.getSubject()));
	}

	private static Instant since(Flag flag) {
		Instant start = instant(flag.getPeriod().getStart());
		return (start != null) ? start : Instant.EPOCH;
	}

	private static @Nullable Instant instant(@Nullable Date date) {
		return (date == null) ? null : date.toInstant();
	}

	private static String rule(Flag flag) {
		return flag.getCode()
			.getCoding()
			.stream()
			.filter((coding) -> SpineRehab.TRIAGE_RULES.equals(coding.getSystem()))
			.map(Coding::getCode)
			.findFirst()
			.orElse("");
	}

	private static String id(Reference reference) {
		String id = reference.getReferenceElement().getIdPart();
		return (id == null) ? "" : id;
	}

}
