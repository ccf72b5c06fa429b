package org.spinerehab.app;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rule for every configured address tokens travel to: https, or the same machine
 * (connections.md 5.2).
 */
public final class SafeAddress {

	private static final Set<String> SAME_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private SafeAddress() {
	}

	/**
	 * Stops the start on an address that is not safe.
	 * @param property what the sentence calls it
	 * @param address the address, {@code null} if it is not set
	 */
	public static void check(String property, @Nullable URI address) {
		if (address == null) {
			return;
		}
		boolean plain = address.getHost() != null && address.getRawUserInfo() == null && address.getRawQuery() == null
				&& address.getRawFragment() == null;
		boolean https = "https".equals(address.getScheme());
		boolean local = "http".equals(address.getScheme()) && SAME_MACHINE.contains(address.getHost());
		if (!plain || !(https || local)) {
			throw new IllegalStateException(
					"Set " + property + " to an https address (http only on the same machine); it is " + address + ".");
		}
	}

}
