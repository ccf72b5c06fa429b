package org.spinerehab.server.authserver;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/**
 * What an app is told beside its token, kept with the authorization.
 *
 * @param patient id of our Patient
 * @param encounter id of our Encounter
 * @param intent page the app is asked to open
 * @param needPatientBanner whether the app has to show who the patient is
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#launch-context-arrives-with-your-access_token">SMART
 * App Launch 2.2, launch context</a>
 */
record AppContext(@Nullable String patient, @Nullable String encounter, @Nullable String intent,
		boolean needPatientBanner) {

	private static final String PATIENT = "patient";

	private static final String ENCOUNTER = "encounter";

	private static final String INTENT = "intent";

	private static final String BANNER = "need_patient_banner";

	/** No patient is chosen yet; the app shows the patient, as nobody else does. */
	static AppContext of(OAuth2Authorization authorization) {
		String banner = authorization.getAttribute(BANNER);
		return new AppContext(authorization.getAttribute(PATIENT), authorization.getAttribute(ENCOUNTER),
				authorization.getAttribute(INTENT), !"false".equals(banner));
	}

	AppContext withPatient(String chosen) {
		return new AppContext(chosen, this.encounter, this.intent, this.needPatientBanner);
	}

	AppContext withEncounter(@Nullable String chosen) {
		return new AppContext(this.patient, chosen, this.intent, this.needPatientBanner);
	}

	OAuth2Authorization keepIn(OAuth2Authorization authorization) {
		return OAuth2Authorization.from(authorization).attributes((attributes) -> {
			attributes.putAll(inToken());
			attributes.put(BANNER, String.valueOf(this.needPatientBanner));
		}).build();
	}

	/** What the access token itself says. */
	Map<String, Object> inToken() {
		Map<String, Object> said = new LinkedHashMap<>();
		putIfThere(said, PATIENT, this.patient);
		putIfThere(said, ENCOUNTER, this.encounter);
		putIfThere(said, INTENT, this.intent);
		return said;
	}

	/** What the answer of the token endpoint says. */
	Map<String, Object> besideToken() {
		Map<String, Object> said = inToken();
		if (this.patient != null) {
			said.put(BANNER, this.needPatientBanner);
		}
		return said;
	}

	private static void putIfThere(Map<String, Object> said, String name, @Nullable String value) {
		if (value != null) {
			said.put(name, value);
		}
	}

}
