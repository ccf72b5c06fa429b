package org.spinerehab.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Resource;

/**
 * The generated resources as files.
 */
final class PublishedFiles {

	private static final Path FOLDER = Path.of("fsh-generated", "resources");

	private PublishedFiles() {
	}

	static Stream<Path> all() {
		return list(FOLDER).stream();
	}

	static List<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Resource parse(Path file) {
		return (Resource) ProfileValidator.context().newJsonParser().parseResource(read(file));
	}

	static <T extends Resource> T parse(String file, Class<T> type) {
		return type.cast(parse(FOLDER.resolve(file)));
	}

	/** All resources of one type. */
	static <T extends Resource> Stream<T> all(Class<T> type) {
		return all().filter((file) -> file.getFileName().toString().startsWith(type.getSimpleName() + "-"))
			.map(PublishedFiles::parse)
			.map(type::cast);
	}

	/** The exercise library. */
	static Stream<ActivityDefinition> exercises() {
		return all(ActivityDefinition.class).filter((activity) -> activity.getIdPart().startsWith("ex-"));
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
