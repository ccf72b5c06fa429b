package org.spinerehab.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every fact, guard, exercise and rule of the clinical content has a home: an artefact of
 * the package that names its id, or a feature of the product that does.
 */
class TraceabilityTests {

	private static final Path FOLDER = Path.of("src", "test", "resources", "traceability");

	private static final Pattern ID = Pattern.compile(
			"(?<![A-Za-z0-9-])" + "(S\\d-\\d+|EX-\\d\\d|G\\d+|N\\d+|[EURIG]-[A-Z0-9]+(-[A-Z0-9]+)*)(?![A-Za-z0-9-])");

	private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)]");

	private static final Pattern HOME = Pattern.compile("(\\S+): built in (server|smart-app)/([a-z]+)");

	private static final Map<String, Path> SOURCES = Map.of("server",
			Path.of("..", "server", "src", "main", "java", "org", "spinerehab", "server"), "smart-app",
			Path.of("..", "smart-app", "src", "main", "java", "org", "spinerehab", "app"));

	private final List<String> ids = ids(lines("ids.txt").collect(Collectors.joining(" ")));

	private final Map<String, Set<String>> artefacts = artefacts();

	@Test
	void knowsEveryIdOfTheClinicalContent() {
		assertThat(this.ids).doesNotHaveDuplicates();
		Map<String, Long> counts = this.ids.stream()
			.collect(Collectors.groupingBy(
					(id) -> id.replaceAll("^(S\\d-|EX-|[EURI]-|G-|G|N).*", "$1").replaceAll("\\d", ""),
					Collectors.counting()));
		assertThat(counts).containsExactlyInAnyOrderEntriesOf(
				Map.of("S-", 179L, "G", 13L, "EX-", 33L, "N", 35L, "G-", 14L, "E-", 9L, "U-", 8L, "R-", 19L, "I-", 1L));
	}

	@Test
	void everyIdHasAHome() {
		Set<String> homes = new TreeSet<>(this.artefacts.keySet());
		lines("homes.txt").map((line) -> home(line).group(1)).forEach(homes::add);
		assertThat(this.ids).filteredOn((id) -> !homes.contains(id))
			.as("no artefact names them and homes.txt has no line for them")
			.isEmpty();
	}

	@Test
	void noArtefactNamesAnIdThatDoesNotExist() {
		assertThat(this.artefacts).allSatisfy((id, names) -> assertThat(this.ids).as(names.toString()).contains(id));
	}

	@Test
	void everyNamedFeatureExistsAndNamesTheId() {
		assertThat(lines("homes.txt")).isNotEmpty().allSatisfy((line) -> {
			MatchResult home = home(line);
			assertThat(this.ids).as(line).contains(home.group(1));
			Path feature = SOURCES.get(home.group(2)).resolve(home.group(3));
			assertThat(feature.resolve("package-info.java")).as(line).exists();
			assertThat(ids(sources(feature))).as(line).contains(home.group(1));
		});
	}

	@Test
	void tellsNeighbouringIdsApart() {
		assertThat(ids("S1-23, EX-01 (G3) N8; R-WEAK6-ASK, G-DAY, L5-S1-2, N, U-")).containsExactly("S1-23", "EX-01",
				"G3", "N8", "R-WEAK6-ASK", "G-DAY");
	}

	private static MatchResult home(String line) {
		return HOME.matcher(line)
			.results()
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not 'id: built in module/feature': " + line));
	}

	/** The artefacts that name an id, by id. */
	private static Map<String, Set<String>> artefacts() {
		Map<String, Set<String>> homes = new TreeMap<>();
		PublishedFiles.all().filter((file) -> !file.getFileName().toString().contains("-example-")).forEach((file) -> {
			List<String> texts = new ArrayList<>();
			collect(json(file), texts);
			texts.forEach((text) -> ids(text).forEach(
					(id) -> homes.computeIfAbsent(id, (key) -> new TreeSet<>()).add(file.getFileName().toString())));
		});
		return homes;
	}

	/**
	 * Texts that name ids: a related artefact or a property called basis, what stands in
	 * brackets or after "Clinical basis:", and the codes of the rules themselves.
	 */
	private static void collect(JsonNode node, List<String> texts) {
		if ("Clinical basis".equals(node.path("label").asText())) {
			texts.add(node.path("display").asText());
		}
		if ("basis".equals(node.path("code").asText()) && node.has("valueString")) {
			texts.add(node.get("valueString").asText());
		}
		if (node.has("code") && node.has("display") && !node.has("system")) {
			texts.add(node.get("code").asText());
		}
		if (node.isTextual()) {
			String text = node.asText();
			BRACKETS.matcher(text).results().forEach((brackets) -> texts.add(brackets.group(1)));
			int basis = text.indexOf("Clinical basis:");
			if (basis >= 0) {
				texts.add(text.substring(basis));
			}
		}
		node.forEach((child) -> collect(child, texts));
	}

	private static List<String> ids(String text) {
		return ID.matcher(text).results().map(MatchResult::group).toList();
	}

	private static Stream<String> lines(String file) {
		return PublishedFiles.read(FOLDER.resolve(file))
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"));
	}

	private static String sources(Path feature) {
		try (Stream<Path> files = Files.walk(feature)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.map(PublishedFiles::read)
				.collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode json(Path file) {
		try {
			return new ObjectMapper().readTree(file.toFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
