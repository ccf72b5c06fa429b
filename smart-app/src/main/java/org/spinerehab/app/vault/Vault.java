package org.spinerehab.app.vault;

import java.nio.charset.StandardCharsets;

import javax.crypto.SecretKey;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * Seals what must not be read at rest (EHR tokens, launch contexts, drafts, private keys)
 * with AES-GCM. A label (what and whose) is sealed along, so that a value moved to
 * another row does not open there (connections.md 5.2).
 */
public final class Vault {

	private final BytesEncryptor encryptor;

	Vault(SecretKey key) {
		this.encryptor = new AesBytesEncryptor(key, null, CipherAlgorithm.GCM);
	}

	/**
	 * Seals a text.
	 * @param label what it is and whose, for example {@code draft:<launch id>}
	 * @param text the text
	 * @return bytes to store
	 */
	public byte[] seal(String label, String text) {
		return this.encryptor.encrypt((label + '\n' + text).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Opens a sealed text.
	 * @param label the label it was sealed with
	 * @param sealed the stored bytes
	 * @return the text
	 * @throws IllegalStateException if the key or the label is another one
	 */
	public String open(String label, byte[] sealed) {
		String opened = new String(this.encryptor.decrypt(sealed), StandardCharsets.UTF_8);
		String prefix = label + '\n';
		if (!opened.startsWith(prefix)) {
			throw new IllegalStateException("A sealed value was found under a foreign label");
		}
		return opened.substring(prefix.length());
	}

}
