package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every artefact and every example of the package is valid.
 */
class PublishedResourcesTests {

	static Stream<Path> files() {
		return PublishedFiles.all();
	}

	@ParameterizedTest
	@MethodSource("files")
	void hasNoErrors(Path file) {
		assertThat(ProfileValidator.errors(PublishedFiles.read(file))).isEmpty();
	}

}
