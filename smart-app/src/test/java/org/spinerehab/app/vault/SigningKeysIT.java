package org.spinerehab.app.vault;

import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.spinerehab.app.AppTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@AppTest
class SigningKeysIT {

	@Autowired
	private SigningKeys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Vault vault;

	@Autowired
	private MockMvc mvc;

	@Test
	void givesEveryNodeTheSameKeys() {
		SigningKeys otherNode = new SigningKeys(this.jdbc, this.vault);
		for (String algorithm : List.of("RS384", "ES384")) {
			assertThat(otherNode.ehrClient(algorithm)).isEqualTo(this.keys.ehrClient(algorithm));
			assertThat(this.keys.ehrClient(algorithm).getAlgorithm().getName()).isEqualTo(algorithm);
		}
		assertThat(otherNode.issuer()).isEqualTo(this.keys.issuer());
	}

	@Test
	void publishesOnlyThePublicParts() throws Exception {
		String published = this.mvc.perform(get("/jwks.json")).andReturn().getResponse().getContentAsString();
		JWKSet set = JWKSet.parse(published);
		assertThat(set.getKeys()).extracting(JWK::getKeyID)
			.containsExactlyInAnyOrder(this.keys.ehrClient("RS384").getKeyID(), this.keys.ehrClient("ES384").getKeyID(),
					this.keys.issuer().getKeyID());
		assertThat(set.getKeys()).noneMatch(JWK::isPrivate);
	}

	@Test
	void saysWhenTheVaultKeyIsAnotherOne() {
		Vault another = new Vault(new SecretKeySpec(new byte[32], "AES"));
		assertThatIllegalStateException().isThrownBy(() -> new SigningKeys(this.jdbc, another))
			.withMessageContaining("spine-rehab.vault.key");
	}

}
