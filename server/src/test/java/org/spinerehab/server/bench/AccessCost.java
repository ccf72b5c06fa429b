package org.spinerehab.server.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.spinerehab.server.TestTokens;

/**
 * Reads and searches with access control and audit, and without them.
 *
 * @param servers starts both
 * @param patient whose Observations they are, {@code Patient/id}
 * @param observation one of them, {@code Observation/id}
 * @param requests of each kind
 */
record AccessCost(Servers servers, String patient, String observation, int requests) {

	private static final int CONNECTIONS = 4;

	/** Requests a second by what was asked. */
	Map<String, Load.Result> on() throws InterruptedException {
		try (Servers.Running ours = this.servers.ours()) {
			return measure();
		}
	}

	/** The same without. */
	Map<String, Load.Result> off() throws InterruptedException {
		try (Servers.Running open = this.servers.open()) {
			return measure();
		}
	}

	private Map<String, Load.Result> measure() throws InterruptedException {
		String search = "Observation?patient=" + this.patient + "&_sort=-date&_count=20";
		String nurse = TestTokens.hospital("patient/*.rs user/Practitioner.rs",
				(claims) -> claims.claim("patient", this.patient.substring("Patient/".length()))
					.claim("fhirUser", "Practitioner/1")
					.claim("role", "nurse"));
		Map<String, Load.Result> results = new LinkedHashMap<>();
		results.put("read by id, patient/ token", run(this.observation, nurse));
		results.put("patient search, patient/ token", run(search, nurse));
		results.put("read by id, system/ token", run(this.observation, TestTokens.system()));
		results.put("patient search, system/ token", run(search, TestTokens.system()));
		return results;
	}

	private Load.Result run(String path, String token) throws InterruptedException {
		Load load = new Load(this.servers.base() + "/" + path, token, List.of(), 200);
		load.run(this.requests / 2 + 1, CONNECTIONS);
		return load.run(this.requests, CONNECTIONS);
	}

}
