package org.spinerehab.app.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	private static final int KEY_LENGTH = 32;

	@Bean
	Vault vault(VaultProperties properties, Environment environment) {
		String key = properties.key();
		if (!StringUtils.hasText(key)) {
			if (!environment.acceptsProfiles(Profiles.of("sandbox"))) {
				throw new IllegalStateException("Set spine-rehab.vault.key to 32 random bytes in base64 "
						+ "(for example: openssl rand -base64 32) and keep it safe.");
			}
			key = sandboxKey(Path.of(environment.getRequiredProperty("spine-rehab.sandbox.data-dir"), "vault.key"));
		}
		return new Vault(new SecretKeySpec(decode(key.strip()), "AES"));
	}

	private static byte[] decode(String key) {
		try {
			byte[] bytes = Base64.getDecoder().decode(key);
			if (bytes.length == KEY_LENGTH) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			// Says nothing about the key, so the sentence below is the whole story.
		}
		throw new IllegalStateException("spine-rehab.vault.key must be exactly 32 bytes in base64.");
	}

	private static String sandboxKey(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			try {
				Files.writeString(file,
						Base64.getEncoder().encodeToString(KeyGenerators.secureRandom(KEY_LENGTH).generateKey()),
						StandardOpenOption.CREATE_NEW);
			}
			catch (FileAlreadyExistsException ex) {
				// The sandbox was started before; its data need the same key.
			}
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
