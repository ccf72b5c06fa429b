package org.spinerehab.server.sandbox;

import java.nio.file.Path;

/**
 * A sandbox that ends as if it were killed: its PostgreSQL goes on.
 */
final class KilledSandbox {

	private KilledSandbox() {
	}

	public static void main(String[] arguments) {
		SandboxDatabase.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
		Runtime.getRuntime().halt(137);
	}

}
