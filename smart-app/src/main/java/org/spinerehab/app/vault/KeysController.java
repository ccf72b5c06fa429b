package org.spinerehab.app.vault;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes our public keys for EHRs and for our own server. */
@RestController
class KeysController {

	private final SigningKeys keys;

	KeysController(SigningKeys keys) {
		this.keys = keys;
	}

	@GetMapping(path = "/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> keys() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
			.body(this.keys.published().toString(true));
	}

}
