package org.spinerehab.server.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.CodeSystem;

/**
 * What is wrong with a table of numbers, or with an overlay of one, before it is stored.
 */
final class TableCheck {

	/** An overlay says who changed a number, when and why (G-EDITABLE). */
	private static final Map<String, String> SIGNED = Map.of("changed-by", "the name of who decided it", "changed-on",
			"the day it was decided", "reason", "the reason in words");

	private TableCheck() {
	}

	static List<NumberProblem> of(CodeSystem sent) {
		Optional<PublishedTable> own = Stream.of(PublishedTable.values())
			.filter((table) -> table.canonical().equals(sent.getUrl())
					|| table.id().equals(sent.getIdElement().getIdPart()))
			.findFirst();
		if (sent.getContent() == CodeSystem.CodeSystemContentMode.SUPPLEMENT) {
			if (own.isPresent()) {
				return List.of(new NumberProblem("CodeSystem.url",
						"An overlay must not take the place of " + own.get().canonical() + ".",
						"Give it an id and url of your own."));
			}
			return PublishedTable.of(String.valueOf(sent.getSupplements()))
				.map((published) -> overlay(published.table(), sent))
				.orElse(List.of());
		}
		return own.map((published) -> table(published.table(), sent)).orElse(List.of());
	}

	private static List<NumberProblem> table(NumberTable published, CodeSystem sent) {
		if (!published.canonical().equals(sent.getUrl())) {
			return List.of(new NumberProblem("CodeSystem.url", "This id belongs to " + published.canonical() + ".",
					"Send that url, or store your own CodeSystem under another id."));
		}
		NumberTable table = PublishedTable.read(sent);
		List<NumberProblem> problems = new ArrayList<>(unknown(published, table));
		published.rows().values().forEach((row) -> {
			NumberRow own = table.find(row.code());
			if (own == null) {
				problems.add(new NumberProblem("CodeSystem.concept", "The number " + row.code() + " is missing.",
						"Send every concept of " + published.canonical()
								+ ", or only the changed ones as a supplement."));
			}
			else {
				problems.addAll(new RowCheck(row).whole(own));
			}
		});
		return problems;
	}

	private static List<NumberProblem> overlay(NumberTable published, CodeSystem sent) {
		NumberTable table = PublishedTable.read(sent);
		List<NumberProblem> problems = new ArrayList<>(unknown(published, table));
		table.rows().values().forEach((row) -> {
			SIGNED.keySet()
				.stream()
				.sorted()
				.filter((property) -> row.text(property).filter((text) -> !text.isBlank()).isEmpty())
				.forEach((property) -> problems.add(NumberProblem.at(row.code(), property,
						"The change of " + row.code() + " has no " + property + ".",
						"Send the property " + property + ": " + SIGNED.get(property) + ".")));
			NumberRow ours = published.find(row.code());
			if (ours != null) {
				problems.addAll(new RowCheck(ours).whole(ours.with(row)));
			}
		});
		return problems;
	}

	private static List<NumberProblem> unknown(NumberTable published, NumberTable sent) {
		return sent.rows()
			.keySet()
			.stream()
			.filter((code) -> published.find(code) == null)
			.map((code) -> new NumberProblem(NumberProblem.concept(code),
					published.canonical() + " has no number " + code + ".", "Leave the concept out."))
			.toList();
	}

}
