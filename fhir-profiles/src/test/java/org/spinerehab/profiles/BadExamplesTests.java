package org.spinerehab.profiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ca.uhn.fhir.validation.SingleValidationMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every rule refuses its bad example, with the message a caller reads.
 */
class BadExamplesTests {

	private static final Path FOLDER = Path.of("src", "test", "resources", "bad");

	static Stream<String[]> examples() {
		return PublishedFiles.read(FOLDER.resolve("expected.txt"))
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" \\| ", 2));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("examples")
	void isRefused(String example, String message) {
		String json = PublishedFiles.read(FOLDER.resolve(example + ".json"));
		assertThat(ProfileValidator.errors(json)).extracting(SingleValidationMessage::getMessage)
			.anyMatch((text) -> text.contains(message));
	}

	@Test
	void everyFileIsListed() {
		List<String> files = PublishedFiles.list(FOLDER)
			.stream()
			.map((file) -> file.getFileName().toString().replace(".json", ""))
			.toList();
		assertThat(examples().map((line) -> line[0])).containsExactlyInAnyOrderElementsOf(files);
	}

	@Test
	void everyInvariantHasABadExample() throws Exception {
		Map<String, String> invariants = invariants();
		assertThat(invariants).isNotEmpty();
		List<String> messages = examples().map((line) -> line[1]).toList();
		assertThat(invariants).allSatisfy((key, text) -> assertThat(messages).contains(key + ": '" + text + "'"));
	}

	private static Map<String, String> invariants() throws Exception {
		String fsh = Files.readString(Path.of("input", "fsh", "invariants.fsh"))
				+ Files.readString(Path.of("input", "fsh", "invariants-measures.fsh"));
		return Stream.of(fsh.split("Invariant: "))
			.skip(1)
			.collect(Collectors.toMap((part) -> part.lines().findFirst().orElseThrow(),
					(part) -> part.split("Description: \"")[1].split("\"")[0]));
	}

}
