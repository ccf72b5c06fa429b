package org.spinerehab.app.vault;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key everything at rest is sealed with.
 *
 * @param key 32 random bytes in base64; the sandbox makes its own when it is empty
 */
@ConfigurationProperties("spine-rehab.vault")
record VaultProperties(@Nullable String key) {

}
