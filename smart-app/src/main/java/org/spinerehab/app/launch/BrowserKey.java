package org.spinerehab.app.launch;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.spinerehab.app.vault.Secrets;

/**
 * Ties launches to one browser session: a random value in the server-side session that
 * outlives changes of the session id (SMART App Launch, state bound to the session).
 */
public final class BrowserKey {

	/** Session attribute that holds the value. */
	public static final String ATTRIBUTE = BrowserKey.class.getName();

	private final String hash;

	private BrowserKey(String value) {
		this.hash = Secrets.hash(value);
	}

	/**
	 * The key of the browser session, made now if there is none.
	 * @param request any request
	 * @return the key
	 */
	public static BrowserKey ensure(HttpServletRequest request) {
		return existing(request).orElseGet(() -> {
			String value = Secrets.random();
			request.getSession().setAttribute(ATTRIBUTE, value);
			return new BrowserKey(value);
		});
	}

	/**
	 * The key of the browser session if it has one.
	 * @param request any request
	 * @return the key or nothing
	 */
	public static Optional<BrowserKey> existing(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return Optional.ofNullable(session)
			.map((present) -> (String) present.getAttribute(ATTRIBUTE))
			.map(BrowserKey::new);
	}

	/**
	 * What is stored of the key.
	 * @return a one-way hash
	 */
	public String hash() {
		return this.hash;
	}

}
