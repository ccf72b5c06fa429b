package org.spinerehab.app.discharge.document;

import java.nio.charset.StandardCharsets;

import org.spinerehab.app.vault.Secrets;

/**
 * Recognises a text again after an EHR has stored it: line ends and space at the ends of
 * lines do not count.
 */
final class DocumentText {

	private DocumentText() {
	}

	static String hash(String text) {
		String plain = text.replace("\r\n", "\n").replaceAll("[ \\t]+\\n", "\n").strip();
		return Secrets.hash(plain);
	}

	static String hash(byte[] data) {
		return hash(new String(data, StandardCharsets.UTF_8));
	}

}
