package org.spinerehab.server.access;

import org.jspecify.annotations.Nullable;
import org.spinerehab.server.TestTokens;

/**
 * Tokens for the first two columns of the access matrix.
 */
final class MatrixTokens {

	private MatrixTokens() {
	}

	/**
	 * Makes a token.
	 * @param who an issuer's name for whoever holds it
	 * @param scopes short names for system, vital signs and reports stand in for values
	 * @param own the patient in context
	 */
	static @Nullable String of(String who, String scopes, Chart own) {
		String patient = own.patient();
		String granted = scopes.replace("category=",
				"category=http://terminology.hl7.org/CodeSystem/observation-category|");
		return switch (who) {
			case "nobody" -> null;
			case "app surgeon" -> TestTokens.surgeon(patient, Chart.CALLER);
			case "app nurse" -> TestTokens.nurse(patient);
			case "app patient" -> TestTokens.patient(patient);
			case "app worklist" -> TestTokens.worklist();
			case "app link" -> TestTokens.link();
			case "system" -> TestTokens.hospital(granted, (claims) -> {
			});
			case "patient" -> TestTokens.hospital(granted,
					(claims) -> claims.claim("patient", patient).claim("fhirUser", "Patient/" + patient));
			case "relative" -> TestTokens.hospital(granted,
					(claims) -> claims.claim("patient", patient)
						.claim("fhirUser", "RelatedPerson/1")
						.claim("role", "surgeon"));
			case "staff" -> TestTokens.hospital(TestTokens.RENAMING, "",
					(claims) -> claims.claim("scp", granted)
						.claim("ctx_patient", patient)
						.claim("profile", "Practitioner/1"));
			default -> TestTokens.hospital(granted,
					(claims) -> claims.claim("patient", patient).claim("fhirUser", Chart.CALLER).claim("role", who));
		};
	}

}
