package org.spinerehab.server.ehr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What the token of an app allows in this EHR: the scopes' interactions, for the one
 * patient of its launch.
 */
final class AppToken {

	private static final Pattern SCOPE = Pattern.compile("(?:user|patient)/(\\w+|\\*)\\.(c?r?u?d?s?)");

	private final Jwt jwt;

	private AppToken(Jwt jwt) {
		this.jwt = jwt;
	}

	/** The token of the request at hand; the security chain has verified it. */
	static AppToken current() {
		return new AppToken(
				((JwtAuthenticationToken) SecurityContextHolder.getContext().getAuthentication()).getToken());
	}

	/**
	 * Refuses unless a granted scope names the interaction, {@code c}, {@code r} or
	 * {@code s}.
	 */
	void require(String type, char interaction) {
		for (String scope : String.valueOf(this.jwt.getClaims().get("scope")).split("[\\s,\\[\\]]+")) {
			Matcher matcher = SCOPE.matcher(scope);
			if (matcher.matches() && (matcher.group(1).equals("*") || matcher.group(1).equals(type))
					&& matcher.group(2).indexOf(interaction) >= 0) {
				return;
			}
		}
		throw new ForbiddenOperationException("No granted scope allows this for " + type);
	}

	boolean mayKnow(Resource resource) {
		if (resource instanceof Practitioner) {
			return true;
		}
		return ChartStore.patientOf(resource).filter((patient) -> patient.equals(patient())).isPresent();
	}

	String patient() {
		return this.jwt.getClaimAsString("patient");
	}

}
