package org.spinerehab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Puts a whole sandbox on free ports, with data of its own.
 */
public class SandboxServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Path DATA = Path.of("target/sandbox-server").toAbsolutePath();

	private static final int PORT = freePort();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		try {
			FileSystemUtils.deleteRecursively(DATA);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		TestPropertyValues
			.of("spine-rehab.sandbox.server-port=" + PORT, "spine-rehab.sandbox.app-port=" + freePort(),
					"spine-rehab.sandbox.data-dir=" + DATA, "spine-rehab.sandbox.database-port=" + freePort(),
					"spine-rehab.authserver.tool=" + AppUnderTest.callback(), "server.shutdown=immediate")
			.applyTo(context);
	}

	/** Where the sandbox listens. */
	public static int port() {
		return PORT;
	}

	/** Public address of the sandbox, under which its issuer and FHIR base are known. */
	public static String address() {
		return "http://localhost:" + PORT;
	}

	/** Our FHIR base. */
	public static String base() {
		return address() + "/fhir";
	}

	/** Our issuer. */
	public static String issuer() {
		return address() + "/rehab-auth";
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
