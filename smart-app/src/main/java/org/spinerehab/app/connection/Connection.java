package org.spinerehab.app.connection;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One EHR we talk to; all that an integration engineer has to write (connections.md 5.1).
 *
 * @param id short name, also the registration id
 * @param label name to show
 * @param fhirBase FHIR R4 base; also the {@code aud} of the authorization request
 * @param acceptedIss exact {@code iss} strings of a launch; the base itself if empty
 * @param clientId our client id there
 * @param assertionAlg how our client assertion is signed
 * @param scopes scopes to ask for
 * @param endpoints overrides of what discovery says
 * @param nonce what to demand of the id token
 * @param frameAncestors origins that may show our pages in a frame
 * @param mrnSystem identifier system of the medical record number
 * @param author how the user is found where the id token names no practitioner
 * @param roles how a practitioner's role is told
 * @param document how a document is written
 * @param timeouts how long to wait
 */
public record Connection(@NotBlank String id, @NotBlank String label, @NotNull URI fhirBase, List<String> acceptedIss,
		@NotBlank String clientId, @DefaultValue("RS384") AssertionAlg assertionAlg, @NotEmpty List<String> scopes,
		@Valid @DefaultValue Endpoints endpoints, @DefaultValue("required") NoncePolicy nonce,
		List<String> frameAncestors, @Nullable String mrnSystem, @DefaultValue Author author,
		@Valid @DefaultValue Roles roles, @Valid @DefaultValue Document document, @DefaultValue Timeouts timeouts) {

	public Connection {
		fhirBase = withoutTrailingSlash(fhirBase);
		acceptedIss = (acceptedIss != null && !acceptedIss.isEmpty()) ? List.copyOf(acceptedIss)
				: List.of(fhirBase.toString());
		scopes = (scopes != null) ? List.copyOf(scopes) : List.of();
		frameAncestors = (frameAncestors != null) ? List.copyOf(frameAncestors) : List.of();
	}

	private static URI withoutTrailingSlash(@Nullable URI uri) {
		if (uri == null) {
			throw new IllegalStateException(
					"Set fhir-base of every spine-rehab.connections[n] to the FHIR base of the EHR.");
		}
		String text = uri.toString();
		return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
	}

	/** The two algorithms of SMART's asymmetric client authentication. */
	public enum AssertionAlg {

		/** RSA. */
		RS384,
		/** Elliptic curve P-384. */
		ES384

	}

	/** What the id token must say about the nonce (connections.md 2.4). */
	public enum NoncePolicy {

		/** The nonce we sent must come back. */
		REQUIRED,
		/** It may be left out, but a wrong one is refused. */
		IF_PRESENT,
		/** It is not sent. */
		OFF

	}

	/**
	 * Overrides of the discovery document; empty means discovery.
	 *
	 * @param authorize authorization endpoint
	 * @param token token endpoint
	 * @param jwks keys of the id token
	 * @param idTokenIssuer {@code iss} of the id token
	 */
	public record Endpoints(@Nullable URI authorize, @Nullable URI token, @Nullable URI jwks,
			@Nullable String idTokenIssuer) {
	}

	/**
	 * How to find the Practitioner of a user whose id token has no {@code fhirUser};
	 * empty means that such a launch is refused.
	 *
	 * @param parameter member of the token answer that holds the Practitioner's id
	 * @param identifierSystem system of the Practitioner identifier that equals the
	 * {@code sub} of the id token
	 */
	public record Author(@Nullable String parameter, @Nullable String identifierSystem) {
	}

	/**
	 * The words that make a practitioner a surgeon or a nurse, compared without regard to
	 * case with an id token claim, Practitioner.qualification and PractitionerRole.code.
	 *
	 * @param claim id token claim that carries the role, if there is one
	 * @param surgeon codes or words for a surgeon
	 * @param nurse codes or words for a nurse
	 */
	public record Roles(@Nullable String claim, @DefaultValue("surgeon") Set<String> surgeon,
			@DefaultValue("nurse") Set<String> nurse) {
	}

	/**
	 * The document the EHR takes (connections.md 1.8).
	 *
	 * @param contentType format of the attachment
	 * @param typeSystem system of the document type
	 * @param typeCode code of the document type
	 * @param typeDisplay words of the document type
	 * @param docStatus {@code final} or {@code preliminary}
	 * @param encounter whether the encounter of the launch is named
	 */
	public record Document(@DefaultValue("text/plain") String contentType,
			@DefaultValue("http://loinc.org") String typeSystem, @DefaultValue("18776-5") String typeCode,
			@DefaultValue("Plan of care note") String typeDisplay, @DefaultValue("final") String docStatus,
			@DefaultValue("optional") EncounterRule encounter) {
	}

	/** Whether a document names the encounter of the launch. */
	public enum EncounterRule {

		/** No document without one. */
		REQUIRED,
		/** Named when the launch has one. */
		OPTIONAL,
		/** Never named. */
		OMIT

	}

	/**
	 * How long to wait for the EHR.
	 *
	 * @param connect until the connection stands
	 * @param read until the next byte of an answer
	 */
	public record Timeouts(@DefaultValue("3s") Duration connect, @DefaultValue("8s") Duration read) {
	}

}
