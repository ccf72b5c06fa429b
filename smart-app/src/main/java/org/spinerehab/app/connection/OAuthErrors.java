package org.spinerehab.app.connection;

import java.util.Map;

import org.spinerehab.app.launch.LaunchRefused.Reason;

/**
 * What an error code of an EHR's authorization server means for the person in front of
 * the page.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1">RFC 6749 4.1.2.1
 * and 5.2</a>
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AuthError">OpenID
 * Connect Core 3.1.2.6</a>
 */
public final class OAuthErrors {

	private static final Map<String, Reason> REASONS = Map.ofEntries(Map.entry("access_denied", Reason.DENIED),
			Map.entry("login_required", Reason.NOT_SIGNED_IN), Map.entry("interaction_required", Reason.NOT_SIGNED_IN),
			Map.entry("consent_required", Reason.NOT_SIGNED_IN),
			Map.entry("account_selection_required", Reason.NOT_SIGNED_IN),
			Map.entry("invalid_grant", Reason.STALE_CALLBACK), Map.entry("server_error", Reason.EHR_UNAVAILABLE),
			Map.entry("temporarily_unavailable", Reason.EHR_UNAVAILABLE),
			Map.entry("invalid_request", Reason.NOT_REGISTERED), Map.entry("invalid_client", Reason.NOT_REGISTERED),
			Map.entry("unauthorized_client", Reason.NOT_REGISTERED), Map.entry("invalid_scope", Reason.NOT_REGISTERED),
			Map.entry("unsupported_response_type", Reason.NOT_REGISTERED),
			Map.entry("unsupported_grant_type", Reason.NOT_REGISTERED),
			Map.entry("invalid_request_uri", Reason.NOT_REGISTERED),
			Map.entry("invalid_request_object", Reason.NOT_REGISTERED),
			Map.entry("request_not_supported", Reason.NOT_REGISTERED),
			Map.entry("request_uri_not_supported", Reason.NOT_REGISTERED),
			Map.entry("registration_not_supported", Reason.NOT_REGISTERED));

	private OAuthErrors() {
	}

	/**
	 * The reason behind a code; one that no specification names is a denial.
	 * @param code what the EHR answered
	 * @return why there is no launch
	 */
	public static Reason reason(String code) {
		return REASONS.getOrDefault(code, Reason.DENIED);
	}

	/**
	 * The code as a log may show it.
	 * @param code what the EHR answered
	 * @return a known code, or that it is unknown
	 */
	public static String forLog(String code) {
		return REASONS.containsKey(code) ? code : "an unknown error";
	}

}
