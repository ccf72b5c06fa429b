package org.spinerehab.app.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.jspecify.annotations.Nullable;
import org.spinerehab.app.AppProperties;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.launch.LaunchRefused;
import org.spinerehab.app.launch.Role;
import org.spinerehab.app.vault.SigningKeys;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Mints the tokens our server knows us by: short, for one audience, one role and one
 * patient (design.md D10).
 */
@Component
class RehabTokens {

	static final Duration LIFETIME = Duration.ofMinutes(5);

	/** What is kept at our server only. */
	private static final List<String> NURSE = Stream
		.of("Patient", "CarePlan", "Goal", "ServiceRequest", "DeviceRequest", "QuestionnaireResponse", "Observation",
				"Flag", "Task")
		.map((type) -> "patient/" + type + ".rs")
		.toList();

	/** Copies of the chart: readable here only for whom the EHR lets read them there. */
	private static final List<String> CHART = List.of("Encounter", "Procedure", "Condition");

	private static final List<String> SURGEON = Stream
		.concat(NURSE.stream(), Stream.of("patient/CarePlan.cu", "patient/Goal.cu", "patient/ServiceRequest.cu",
				"patient/DeviceRequest.cu", "patient/Encounter.c", "patient/Procedure.c", "patient/Condition.c",
				"patient/Observation.c", "user/PlanDefinition.rs", "user/Practitioner.rs", "user/Questionnaire.rs"))
		.toList();

	private static final List<String> WORKLIST = List.of("user/Task.rs", "user/Flag.rs", "user/Patient.rs");

	private static final List<String> LINK = List.of("user/Patient.c", "user/Practitioner.c");

	private static final List<String> PATIENT = List.of("patient/Patient.r", "patient/CarePlan.rs", "patient/Goal.rs",
			"patient/ServiceRequest.rs", "patient/DeviceRequest.rs", "patient/QuestionnaireResponse.crs",
			"patient/Observation.rs");

	private final JwtEncoder encoder;

	private final String issuer;

	private final String keyId;

	private final RehabServerProperties server;

	RehabTokens(SigningKeys keys, AppProperties app, RehabServerProperties server) {
		this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.issuer())));
		this.keyId = keys.issuer().getKeyID();
		this.issuer = app.issuer();
		this.server = server;
	}

	String forClinician(LaunchContext launch, String rehabPatientId) {
		List<String> role = (launch.user().role() == Role.SURGEON) ? SURGEON : NURSE;
		Stream<String> chart = CHART.stream()
			.filter((type) -> launch.granted(type, 'r'))
			.map((type) -> "patient/" + type + ".rs");
		return clinician(launch, Stream.concat(role.stream(), chart).toList(),
				(claims) -> claims.claim("patient", rehabPatientId));
	}

	String forWorklist(LaunchContext launch) {
		return clinician(launch, WORKLIST, (claims) -> claims.claim("team", this.server.team()));
	}

	String forLinking(String launchId, String fhirUser, Role role) {
		return mint(fhirUser, role.name(), launchId, LINK, null, (claims) -> claims.claim("purpose", "link"));
	}

	String forPatient(String rehabPatientId) {
		return mint("patient-link", "patient", null, PATIENT, null,
				(claims) -> claims.claim("patient", rehabPatientId).claim("fhirUser", "Patient/" + rehabPatientId));
	}

	private String clinician(LaunchContext launch, List<String> scopes, Consumer<JwtClaimsSet.Builder> context) {
		String fhirUser = "Practitioner/" + launch.user().rehabId();
		return mint(fhirUser, launch.user().role().name(), launch.id(), scopes, launch.expiresAt(),
				context.andThen((claims) -> claims.claim("fhirUser", fhirUser)));
	}

	private String mint(String subject, String role, @Nullable String launchId, List<String> scopes,
			@Nullable Instant notAfter, Consumer<JwtClaimsSet.Builder> context) {
		Instant now = Instant.now();
		Instant expiresAt = now.plus(LIFETIME);
		if (notAfter != null && notAfter.isBefore(expiresAt)) {
			expiresAt = notAfter;
		}
		if (!expiresAt.isAfter(now)) {
			throw new LaunchRefused(LaunchRefused.Reason.ENDED);
		}
		JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
			.issuer(this.issuer)
			.audience(List.of(this.server.baseUrl().toString()))
			.subject(subject)
			.issuedAt(now)
			.expiresAt(expiresAt)
			.id(UUID.randomUUID().toString())
			.claim("role", role.toLowerCase(Locale.ROOT))
			.claim("scope", String.join(" ", scopes));
		if (launchId != null) {
			claims.claim("launch_id", launchId);
		}
		context.accept(claims);
		JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).keyId(this.keyId).type("JWT").build();
		return this.encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
	}

}
