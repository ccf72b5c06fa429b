package org.spinerehab.app.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The whole product, started by the same launcher as {@code mvn -Psandbox}, on free ports
 * and with data of its own.
 */
final class RunningSandbox implements AutoCloseable {

	private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

	private static final Path DATA = Path.of("target/journey").toAbsolutePath();

	private final int serverPort = freePort();

	private final int appPort = freePort();

	private final Process process;

	private RunningSandbox() throws IOException {
		Path output = DATA.resolveSibling("journey.log");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Droot=" + ROOT, "-Ddata=" + DATA, "-Dfresh=true", "-Dserver.port=" + this.serverPort,
				"-Dapp.port=" + this.appPort, "-Ddatabase.port=" + freePort(),
				ROOT.resolve("smart-app/src/sandbox/Sandbox.java").toString());
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			while (!Files.readString(output).contains("spine-rehab is running")) {
				if (this.process.waitFor(500, TimeUnit.MILLISECONDS)) {
					throw new IllegalStateException("The sandbox did not start:\n" + Files.readString(output));
				}
			}
		}
		catch (InterruptedException ex) {
			close();
			throw new IllegalStateException(ex);
		}
	}

	static RunningSandbox start() throws IOException {
		for (String module : List.of("server", "smart-app")) {
			Path jar = ROOT.resolve(module + "/target/" + module + ".jar");
			if (Files.notExists(jar)) {
				throw new IllegalStateException(
						jar + " is missing: build the whole project with mvn verify at its root");
			}
		}
		return new RunningSandbox();
	}

	String ehr() {
		return "http://localhost:" + this.serverPort + "/ehr/";
	}

	String fhir() {
		return "http://localhost:" + this.serverPort + "/fhir";
	}

	/** What both applications wrote to their logs. */
	String logs() throws IOException {
		return Files.readString(DATA.resolve("log/server.log")) + Files.readString(DATA.resolve("log/smart-app.log"));
	}

	/**
	 * Below the ports that systems lend to outgoing connections: one of those could be
	 * taken before the sandbox listens.
	 */
	private static int freePort() {
		return ThreadLocalRandom.current()
			.ints(20_000, 30_000)
			.filter(RunningSandbox::isFree)
			.findFirst()
			.orElseThrow();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
		}
	}

}
