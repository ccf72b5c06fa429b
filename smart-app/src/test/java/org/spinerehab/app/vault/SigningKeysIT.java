package org.spinerehab.app.vault;

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
		assertThat(otherNode.ehrClient()).isEqualTo(this.keys.ehrClient());
		assertThat(otherNode.issuer()).isEqualTo(this.keys.issuer());
		assertThat(this.keys.ehrClient().getAlgorithm().getName()).isEqualTo("RS384");
	}

	@Test
	void publishesOnlyThePublicParts() throws Exception {
		String published = this.mvc.perform(get("/jwks.json")).andReturn().getResponse().getContentAsString();
		JWKSet set = JWKSet.parse(published);
		assertThat(set.getKeys()).extracting(JWK::getKeyID)
			.containsExactly(this.keys.ehrClient().getKeyID(), this.keys.issuer().getKeyID());
		assertThat(set.getKeys()).noneMatch(JWK::isPrivate);
	}

	@Test
	void saysWhenTheVaultKeyIsAnotherOne() {
		Vault another = new Vault(new SecretKeySpec(new byte[32], "AES"));
		assertThatIllegalStateException().isThrownBy(() -> new SigningKeys(this.jdbc, another))
			.withMessageContaining("spine-rehab.vault.key");
	}

}
