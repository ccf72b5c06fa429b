package org.spinerehab.server.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.RefusedToStart;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.numbers.Numbers;
import org.spinerehab.server.numbers.PublishedTable;
import org.spinerehab.server.numbers.TestNumbers;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A site's own numbers from a package beside ours. */
@ServerTest
class OverlayIT {

	private static final String MANIFEST = "{\"name\": \"example.hospital.numbers\", \"version\": \"%s\"}";

	private final String id = "own-" + UUID.randomUUID();

	@Autowired
	private TestServer server;

	@Autowired
	private PackageInstaller installer;

	@Autowired
	private Numbers numbers;

	@TempDir
	private Path folder;

	@AfterEach
	void retire() {
		IGenericClient client = this.server.client();
		CodeSystem overlay = overlay("0.8").setStatus(Enumerations.PublicationStatus.RETIRED);
		client.update().resource(overlay).execute();
		assertThat(multiplier()).isEqualTo("0.85");
	}

	@Test
	void installsSupplementsFromAPackedPackageOnceAndReplacesThemByNewerOnes() throws IOException {
		Path file = this.folder.resolve("numbers.tgz");
		pack(file, "1.0.0", overlay("0.8"));
		this.installer.install(SitePackage.at(file));
		assertThat(multiplier()).isEqualTo("0.8");
		String version = version();
		this.installer.install(SitePackage.at(file));
		assertThat(version()).isEqualTo(version);
		pack(file, "1.1.0", overlay("0.75"));
		this.installer.install(SitePackage.at(file));
		assertThat(multiplier()).isEqualTo("0.75");
	}

	@Test
	void installsSupplementsFromAFolder() throws IOException {
		write("package.json", MANIFEST.formatted("2.0.0"));
		write("CodeSystem-own-tailoring.json", text(overlay("0.7")));
		this.installer.install(SitePackage.at(this.folder));
		assertThat(multiplier()).isEqualTo("0.7");
	}

	@Test
	void refusesAnOverlayBeyondTheRanges() throws IOException {
		write("package.json", MANIFEST.formatted("3.0.0"));
		write("CodeSystem-own-tailoring.json", text(overlay("0.3")));
		assertThatExceptionOfType(BaseServerResponseException.class)
			.isThrownBy(() -> this.installer.install(SitePackage.at(this.folder)))
			.withMessageContaining("0.3 is outside the allowed range of bmi-obese. Send a number from 0.5 to 1.");
	}

	@Test
	void refusesAPackageThatHoldsMoreThanSupplements() throws IOException {
		write("package.json", MANIFEST.formatted("4.0.0"));
		write("CodeSystem-own-tailoring.json",
				text(overlay("0.7").setContent(CodeSystem.CodeSystemContentMode.COMPLETE)));
		assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> SitePackage.at(this.folder))
			.withMessageContaining("CodeSystem-own-tailoring.json is no CodeSystem with an id that supplements one of");
	}

	@Test
	void refusesAPackageWithoutANameOfItsOwn() throws IOException {
		assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> SitePackage.at(this.folder))
			.withMessageContaining("It has no package.json");
		write("package.json", "{\"name\": \"" + SpineRehab.PACKAGE_ID + "\", \"version\": \"1\"}");
		assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> SitePackage.at(this.folder))
			.withMessageContaining("no name of its own");
		assertThatExceptionOfType(RefusedToStart.class)
			.isThrownBy(() -> SitePackage.at(this.folder.resolve("missing.tgz")))
			.withMessageContaining("It cannot be read");
	}

	private CodeSystem overlay(String multiplier) {
		return TestNumbers.overlay(this.id, "tailoring-factor", "bmi-obese", "multiplier", multiplier);
	}

	private String multiplier() {
		return this.numbers.of(PublishedTable.TAILORING_FACTORS)
			.rows()
			.get("bmi-obese")
			.number("multiplier")
			.orElseThrow()
			.toPlainString();
	}

	private String version() {
		return this.server.client()
			.read()
			.resource(CodeSystem.class)
			.withId(this.id)
			.execute()
			.getIdElement()
			.getVersionIdPart();
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.folder.resolve(name), content);
	}

	private static void pack(Path file, String version, CodeSystem overlay) throws IOException {
		Map<String, String> files = Map.of("package/package.json", MANIFEST.formatted(version),
				"package/CodeSystem-own-tailoring.json", text(overlay));
		try (OutputStream stream = Files.newOutputStream(file);
				TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(stream))) {
			for (Map.Entry<String, String> entry : files.entrySet()) {
				byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
				TarArchiveEntry header = new TarArchiveEntry(entry.getKey());
				header.setSize(content.length);
				tar.putArchiveEntry(header);
				tar.write(content);
				tar.closeArchiveEntry();
			}
		}
	}

	private static String text(CodeSystem overlay) {
		return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(overlay);
	}

}
