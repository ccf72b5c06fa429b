package org.spinerehab.server.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a check-in that can be used, by link id, and what cannot.
 */
final class Answers {

	private final Map<String, List<Type>> usable = new LinkedHashMap<>();

	private boolean mended;

	private final List<SetAside> setAside = new ArrayList<>();

	/**
	 * Something that could not be used, word for word (N18).
	 *
	 * @param linkId link id as sent
	 * @param content JSON of what was sent
	 * @param reason why it was set aside
	 */
	record SetAside(@Nullable String linkId, String content, String reason) {

	}

	void use(String linkId, Type value) {
		List<Type> values = this.usable.computeIfAbsent(linkId, (key) -> new ArrayList<>());
		if (values.stream().noneMatch((known) -> known.equalsDeep(value))) {
			values.add(value);
		}
	}

	void useOnly(String linkId, Type value) {
		this.usable.put(linkId, new ArrayList<>(List.of(value)));
	}

	/** An answer fits but is written down in another way. */
	void mend() {
		this.mended = true;
	}

	boolean needsWriting() {
		return this.mended || !this.setAside.isEmpty();
	}

	void drop(String linkId) {
		this.usable.remove(linkId);
	}

	void setAside(@Nullable String linkId, String content, String reason) {
		this.setAside.add(new SetAside(linkId, content, reason));
	}

	List<SetAside> setAside() {
		return List.copyOf(this.setAside);
	}

	boolean hasSetAside(String linkId) {
		return this.setAside.stream().anyMatch((item) -> linkId.equals(item.linkId()));
	}

	List<Type> all(String linkId) {
		return List.copyOf(this.usable.getOrDefault(linkId, List.of()));
	}

	<T extends Type> Optional<T> one(String linkId, Class<T> type) {
		return all(linkId).stream().filter(type::isInstance).map(type::cast).findFirst();
	}

	Optional<Integer> number(String linkId) {
		return one(linkId, IntegerType.class).map(IntegerType::getValue);
	}

	List<Coding> codings(String linkId) {
		return all(linkId).stream().map(Coding.class::cast).toList();
	}

	List<String> codes(String linkId) {
		return codings(linkId).stream().map(Coding::getCode).toList();
	}

}
