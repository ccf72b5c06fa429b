package org.spinerehab.app.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.crypto.keygen.KeyGenerators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class VaultTests {

	private final Vault vault = vault();

	@TempDir
	private Path dataDir;

	@Test
	void opensWhatItSealed() {
		assertThat(this.vault.open("draft:1", this.vault.seal("draft:1", "Übung 10–15"))).isEqualTo("Übung 10–15");
	}

	@Test
	void sealsTheSameTextDifferentlyEachTimeAndReadableNever() {
		byte[] sealed = this.vault.seal("draft:1", "Anna Berg");
		assertThat(sealed).isNotEqualTo(this.vault.seal("draft:1", "Anna Berg"));
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Anna");
	}

	@Test
	void opensNothingUnderAForeignLabel() {
		byte[] sealed = this.vault.seal("ehr-token:1", "secret");
		assertThatIllegalStateException().isThrownBy(() -> this.vault.open("ehr-token:2", sealed));
	}

	@Test
	void opensNothingThatWasChangedOrSealedWithAnotherKey() {
		byte[] sealed = this.vault.seal("a", "secret");
		assertThatIllegalStateException().isThrownBy(() -> vault().open("a", sealed));
		sealed[sealed.length - 1] ^= 1;
		assertThatIllegalStateException().isThrownBy(() -> this.vault.open("a", sealed));
	}

	@Test
	void refusesToStartWithoutAKey() {
		production().run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageStartingWith("Set spine-rehab.vault.key to 32 random bytes in base64"));
	}

	@Test
	void refusesAKeyOfTheWrongLengthAndDoesNotRepeatIt() {
		for (String key : new String[] { "c2hvcnQ=", "not base64 !" }) {
			production().withPropertyValues("spine-rehab.vault.key=" + key)
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.hasMessage("spine-rehab.vault.key must be exactly 32 bytes in base64."));
		}
	}

	@Test
	void makesOneKeyForTheSandboxAndKeepsIt() throws Exception {
		ApplicationContextRunner sandbox = production().withPropertyValues("spring.profiles.active=sandbox",
				"spine-rehab.sandbox.data-dir=" + this.dataDir.resolve("new"));
		byte[][] sealed = new byte[1][];
		sandbox.run((context) -> sealed[0] = context.getBean(Vault.class).seal("a", "secret"));
		sandbox.run((context) -> assertThat(context.getBean(Vault.class).open("a", sealed[0])).isEqualTo("secret"));
		assertThat(Files.exists(this.dataDir.resolve("new/vault.key"))).isTrue();
	}

	private static Vault vault() {
		return new Vault(new SecretKeySpec(KeyGenerators.secureRandom(32).generateKey(), "AES"));
	}

	private static ApplicationContextRunner production() {
		return new ApplicationContextRunner().withUserConfiguration(VaultConfiguration.class, Properties.class);
	}

	@EnableConfigurationProperties(VaultProperties.class)
	static class Properties {

	}

}
