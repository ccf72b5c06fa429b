package org.spinerehab.server.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The definitions of FHIR R4 as text, each compressed and found by its canonical address.
 * All of them parsed would fill two hundred megabytes, of which a server of
 * rehabilitation plans needs a tenth.
 */
final class CoreText {

	private static final String FOLDER = "/org/hl7/fhir/r4/model/";

	private static final String[] FILES = { "profile/profiles-types.xml", "profile/profiles-resources.xml",
			"profile/profiles-others.xml", "extension/extension-definitions.xml", "valueset/valuesets.xml",
			"valueset/v2-tables.xml", "valueset/v3-codesystems.xml" };

	private static final Pattern KIND = Pattern
		.compile("<resource>\\s*<(StructureDefinition|ValueSet|CodeSystem)[^>]*>\\s*\\n(\\s+)<");

	private final Map<String, Entry> entries = new HashMap<>();

	/** One for all: each holds native memory until it is ended. */
	private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

	/**
	 * One definition.
	 *
	 * @param type resource type
	 * @param url canonical address
	 * @param outline elements right under the resource, without their content
	 * @param packed compressed entry of the bundle
	 */
	record Entry(String type, String url, Map<String, String> outline, byte[] packed) {

		/** The entry as an XML Bundle of its own. */
		String bundle() {
			try (InputStream stream = new InflaterInputStream(new ByteArrayInputStream(this.packed))) {
				return "<Bundle xmlns=\"http://hl7.org/fhir\">"
						+ new String(stream.readAllBytes(), StandardCharsets.UTF_8) + "</Bundle>";
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	static CoreText read() {
		CoreText text = new CoreText();
		for (String file : FILES) {
			text.read(FOLDER + file);
		}
		text.deflater.end();
		return text;
	}

	@Nullable Entry find(String type, String url) {
		return this.entries.get(type + " " + url);
	}

	Iterable<Entry> entries() {
		return this.entries.values();
	}

	private void read(String file) {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(CoreText.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
			StringBuilder entry = null;
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				String tag = line.strip();
				if (tag.equals("<entry>")) {
					entry = new StringBuilder();
				}
				if (entry != null) {
					entry.append(line).append('\n');
				}
				if (tag.equals("</entry>") && entry != null) {
					add(entry.toString());
					entry = null;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String entry) {
		Matcher kind = KIND.matcher(entry);
		if (kind.find()) {
			Map<String, String> outline = outline(entry, kind.group(2));
			String url = outline.get("url");
			this.entries.putIfAbsent(kind.group(1) + " " + url, new Entry(kind.group(1), url, outline, pack(entry)));
		}
	}

	private static Map<String, String> outline(String entry, String indent) {
		Map<String, String> outline = new HashMap<>();
		Matcher primitive = Pattern
			.compile("\\n" + indent + "<(url|name|kind|abstract|type|derivation|baseDefinition) value=\"([^\"]*)\"")
			.matcher(entry);
		while (primitive.find()) {
			outline.putIfAbsent(primitive.group(1), primitive.group(2));
		}
		return outline;
	}

	private byte[] pack(String entry) {
		this.deflater.reset();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(entry.length() / 8);
		try (DeflaterOutputStream stream = new DeflaterOutputStream(bytes, this.deflater)) {
			stream.write(entry.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
