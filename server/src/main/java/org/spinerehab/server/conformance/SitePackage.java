package org.spinerehab.server.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.spinerehab.profiles.SpineRehab;
import org.spinerehab.server.RefusedToStart;

/**
 * Reads the overlay of a site: supplements of our tables of numbers and nothing else, as
 * a {@code .tgz} or a folder with {@code package.json} and {@code CodeSystem-*.json},
 * bare or under {@code package/}.
 */
final class SitePackage {

	private static final String MANIFEST = "package.json";

	private SitePackage() {
	}

	/** The overlay at a place; a server that cannot read it does not start. */
	static FhirPackage at(Path place) {
		try {
			Map<String, byte[]> files = new TreeMap<>();
			(Files.isDirectory(place) ? folder(place) : FhirPackage.entries(Files.readAllBytes(place)))
				.forEach((name, content) -> files.put(name.replaceFirst("^" + FhirPackage.FOLDER, ""), content));
			if (!files.containsKey(MANIFEST)) {
				throw refusal(place, "It has no package.json with name and version.");
			}
			JsonNode manifest = new ObjectMapper().readTree(files.get(MANIFEST));
			List<FhirPackage.Artefact> artefacts = files.entrySet()
				.stream()
				.filter((file) -> file.getKey().matches(FhirPackage.ARTEFACT))
				.map((file) -> supplement(place, file.getKey(), file.getValue()))
				.toList();
			return new FhirPackage(name(place, manifest, "name"), name(place, manifest, "version"), hash(files),
					artefacts, List.of());
		}
		catch (IOException ex) {
			throw refusal(place, "It cannot be read: " + ex.getMessage() + ".");
		}
	}

	private static Map<String, byte[]> folder(Path place) throws IOException {
		Path folder = Files.isDirectory(place.resolve("package")) ? place.resolve("package") : place;
		Map<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> listed = Files.list(folder)) {
			for (Path file : listed.filter(Files::isRegularFile).toList()) {
				files.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		return files;
	}

	private static String name(Path place, JsonNode manifest, String field) {
		String name = manifest.path(field).asText("");
		if (name.isBlank() || name.equals(SpineRehab.PACKAGE_ID)) {
			throw refusal(place, "Its package.json has no " + field + " of its own.");
		}
		return name;
	}

	private static FhirPackage.Artefact supplement(Path place, String file, byte[] content) {
		FhirPackage.Artefact artefact = FhirPackage.Artefact.of(content);
		if (!isSupplement(place, file, artefact.json())) {
			throw refusal(place, file + " is no CodeSystem with an id that supplements one of " + SpineRehab.CANONICAL
					+ "/CodeSystem.");
		}
		return artefact;
	}

	private static boolean isSupplement(Path place, String file, String json) {
		try {
			IBaseResource resource = FhirContext.forR4Cached().newJsonParser().parseResource(json);
			return resource instanceof CodeSystem system && system.hasIdElement()
					&& system.getContent() == CodeSystem.CodeSystemContentMode.SUPPLEMENT && system.hasSupplements()
					&& system.getSupplements().startsWith(SpineRehab.CANONICAL + "/CodeSystem/");
		}
		catch (DataFormatException ex) {
			throw refusal(place, file + " is not FHIR: " + ex.getMessage() + ".");
		}
	}

	private static String hash(Map<String, byte[]> files) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		files.forEach((name, content) -> {
			all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
			all.writeBytes(content);
		});
		return FhirPackage.sha256(all.toByteArray());
	}

	private static RefusedToStart refusal(Path place, String sentence) {
		return new RefusedToStart(
				"Set spine-rehab.conformance.overlay to a package of supplements, not " + place + ". " + sentence);
	}

}
