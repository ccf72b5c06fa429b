package org.spinerehab.server.access;

/**
 * What an issuer in this process knows about its own tokens beyond what is written in
 * them. A hospital's issuer has none; its tokens are good until they end.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7009">RFC 7009</a>
 */
public interface TokenStatus {

	/** The exact {@code iss} of the tokens it knows. */
	String issuer();

	/**
	 * Whether a token was issued and not taken back.
	 * @param token the token as it was sent
	 */
	boolean isActive(String token);

}
