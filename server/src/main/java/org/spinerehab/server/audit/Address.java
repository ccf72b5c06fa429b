package org.spinerehab.server.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.MatchUrlUtil;
import org.hl7.fhir.r4.model.IdType;

/**
 * What a request, or one entry of a bundle, was for, however its parameters were ordered
 * and escaped.
 *
 * @param path below the FHIR base
 * @param parameters by name, decoded
 */
record Address(String path, Map<String, List<String>> parameters) {

	private static final String PATIENT = "Patient";

	static Address of(RequestDetails request) {
		Map<String, List<String>> parameters = new HashMap<>();
		request.getParameters().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
		return new Address(String.valueOf(request.getRequestPath()), parameters);
	}

	/** Of an entry's request, read as HAPI reads it. */
	static Address of(String url) {
		int query = url.indexOf('?');
		Map<String, List<String>> parameters = new HashMap<>();
		if (query >= 0) {
			MatchUrlUtil.translateMatchUrl(url.substring(query + 1))
				.forEach((each) -> parameters.computeIfAbsent(each.getName(), (name) -> new ArrayList<>())
					.add(each.getValue()));
		}
		String path = (query >= 0) ? url.substring(0, query) : url;
		return new Address(path.startsWith("/") ? path.substring(1) : path, parameters);
	}

	/** The patients it names. */
	Set<String> patients() {
		Set<String> patients = new TreeSet<>();
		String[] parts = this.path.split("/", 3);
		boolean ofPatients = PATIENT.equals(parts[0]);
		if (ofPatients && parts.length > 1) {
			add(parts[1], patients);
		}
		this.parameters.forEach((name, values) -> {
			String bare = name.split("[:.]", 2)[0];
			if (ofPatients && bare.equals("_id") || bare.equals("patient") || bare.equals("subject")) {
				for (String value : values) {
					for (String each : String.valueOf(value).split(",")) {
						add(each, patients);
					}
				}
			}
		});
		return patients;
	}

	private static void add(String value, Set<String> patients) {
		IdType id = new IdType(value);
		boolean patient = !id.hasResourceType() || PATIENT.equals(id.getResourceType());
		if (patient && id.hasIdPart() && id.isIdPartValid()) {
			patients.add(id.getIdPart());
		}
	}

}
