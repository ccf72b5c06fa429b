package org.spinerehab.server.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.spinerehab.profiles.SpineRehab;

/**
 * The FHIR package on the class path. Its examples never get into the store.
 *
 * @param hash SHA-256 of the whole file
 * @param artefacts what is to be installed
 * @param examples resources of one made-up patient
 */
record FhirPackage(String hash, List<Artefact> artefacts, List<Artefact> examples) {

	/**
	 * One artefact.
	 *
	 * @param hash SHA-256 of its text
	 * @param json its text
	 */
	record Artefact(String hash, String json) {

	}

	static FhirPackage onClassPath() {
		try (InputStream stream = FhirPackage.class.getResourceAsStream(SpineRehab.PACKAGE_LOCATION)) {
			if (stream == null) {
				throw new IllegalStateException(
						"The FHIR package is not on the class path: " + SpineRehab.PACKAGE_LOCATION);
			}
			byte[] bytes = stream.readAllBytes();
			return new FhirPackage(sha256(bytes), files(bytes, "package/"), files(bytes, "package/example/"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Artefact> files(byte[] bytes, String folder) throws IOException {
		List<Artefact> artefacts = new ArrayList<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				if (entry.getName().matches(folder + "[A-Z][A-Za-z]*-[^/]+\\.json")) {
					byte[] content = tar.readAllBytes();
					artefacts.add(new Artefact(sha256(content), new String(content, StandardCharsets.UTF_8)));
				}
			}
		}
		return artefacts;
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
