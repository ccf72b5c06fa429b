package org.spinerehab.server.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.spinerehab.profiles.SpineRehab;

/**
 * A FHIR package: ours on the class path, or a site's overlay. Examples never get into
 * the store.
 *
 * @param id name of the package
 * @param version its version
 * @param hash SHA-256 of the whole file
 * @param artefacts what is to be installed
 * @param examples resources of one made-up patient
 */
public record FhirPackage(String id, String version, String hash, List<Artefact> artefacts, List<Artefact> examples) {

	static final String FOLDER = "package/";

	/** Name of a file that holds an artefact. */
	static final String ARTEFACT = "[A-Z][A-Za-z]*-[^/]+\\.json";

	/**
	 * One artefact.
	 *
	 * @param hash SHA-256 of its text
	 * @param json its text
	 */
	public record Artefact(String hash, String json) {

		static Artefact of(byte[] content) {
			return new Artefact(sha256(content), new String(content, StandardCharsets.UTF_8));
		}

	}

	public static FhirPackage onClassPath() {
		try (InputStream stream = FhirPackage.class.getResourceAsStream(SpineRehab.PACKAGE_LOCATION)) {
			if (stream == null) {
				throw new IllegalStateException(
						"The FHIR package is not on the class path: " + SpineRehab.PACKAGE_LOCATION);
			}
			byte[] bytes = stream.readAllBytes();
			return new FhirPackage(SpineRehab.PACKAGE_ID, SpineRehab.PACKAGE_VERSION, sha256(bytes),
					files(bytes, FOLDER), files(bytes, FOLDER + "example/"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isOurs() {
		return this.id.equals(SpineRehab.PACKAGE_ID);
	}

	private static List<Artefact> files(byte[] bytes, String folder) throws IOException {
		return entries(bytes).entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches(folder + ARTEFACT))
			.map((entry) -> Artefact.of(entry.getValue()))
			.toList();
	}

	/** All files of a packed package by their path. */
	static Map<String, byte[]> entries(byte[] bytes) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				entries.put(entry.getName(), tar.readAllBytes());
			}
		}
		return entries;
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
