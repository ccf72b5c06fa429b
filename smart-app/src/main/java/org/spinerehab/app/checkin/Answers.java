package org.spinerehab.app.checkin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a patient answered, word for word, by linkId. Nothing is judged here: a wrong
 * answer is kept and sent as it is (rule N18).
 */
public record Answers(Map<String, List<String>> given) {

	private static final String PREFIX = "d.";

	private static final int MOST = 64;

	private static final int LONGEST = 500;

	public Answers {
		given = given.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(PREFIX))
			.limit(MOST)
			.map((entry) -> Map.entry(entry.getKey(), clean(entry.getValue())))
			.filter((entry) -> !entry.getValue().isEmpty())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
	}

	/** The answers of a form, with their field names. */
	static Answers ofForm(Map<String, String[]> fields) {
		Map<String, List<String>> given = new LinkedHashMap<>();
		fields.forEach((name, values) -> given.put(name, List.of(values)));
		return new Answers(given);
	}

	private static List<String> clean(Collection<String> values) {
		return values.stream()
			.limit(MOST)
			.map((value) -> value.strip().substring(0, Math.min(LONGEST, value.strip().length())))
			.filter((value) -> !value.isEmpty())
			.distinct()
			.toList();
	}

	/** All answers to a question that takes several. */
	public List<String> all(String linkId) {
		return this.given.getOrDefault(linkId, List.of());
	}

	/** The answer to a question that takes one. */
	public Optional<String> one(String linkId) {
		return all(linkId).stream().findFirst();
	}

	/** For a form that is shown again. */
	public boolean has(String linkId, String value) {
		return all(linkId).contains(value);
	}

	/** Questions the form does not know: sent as well, for the server to set aside. */
	Stream<String> unknown(Collection<String> known) {
		return this.given.keySet().stream().filter((linkId) -> !known.contains(linkId)).sorted();
	}

	/** The same answers give the same text, in whatever order they came. */
	String canonical() {
		return this.given.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> entry.getKey() + "=" + entry.getValue().stream().sorted().toList())
			.collect(Collectors.joining("\n"));
	}

}
