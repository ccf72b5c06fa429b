package org.spinerehab.server.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.server.access.FhirCalls.Answer;

/**
 * Makes requests somebody curious could send: every type and interaction, parameters that
 * ask about anybody, addresses written oddly.
 */
final class FuzzedRequest {

	static final List<String> KINDS = List.of("Observation", "Vital", "CarePlan", "Draft", "Goal", "ServiceRequest",
			"Flag", "Task", "Communication", "QuestionnaireResponse", "Encounter", "Condition", "Procedure",
			"DocumentReference", "Provenance");

	private static final List<String> NAMES = List.of("patient", "subject", "subject:Patient", "_id", "_id:not",
			"identifier", "identifier:of-type", "code", "code:text", "code:in", "status", "status:not", "date",
			"category", "performer", "encounter", "focus", "owner", "target", "entity", "agent", "author", "_include",
			"_include:iterate", "_revinclude", "_revinclude:iterate", "_sort", "_elements", "_summary", "_total",
			"_count", "_offset", "_filter", "_list", "_query", "_contained", "_containedType", "_type", "_tag",
			"_tag:not", "_security", "_profile", "_source", "_lastUpdated", "_text", "_content", "_format", "_pretty",
			"_getpages", "_getpagesoffset", "patient.identifier", "patient:Patient.family", "subject.family:contains",
			"encounter.subject", "_has:Observation:patient:code", "_has:Task:patient:_id",
			"_has:Provenance:target:agent", "family", "family:contains", "name:missing", "birthdate", "_at", "_since",
			"nonsense", "patient:missing", "subject:identifier", "_id.x", "_revinclude:recurse", "_graph", "_score");

	private static final List<String> WORDS = List.of("final", "active", "requested", "*", "Observation:subject",
			"Observation:patient", "Task:patient", "Encounter:participant", "Provenance:target", "Patient:link",
			"-date", "patient.family", "-_lastUpdated", "id", "meta", "true", "false", "count", "data", "text",
			"accurate", "0", "1", "-1", "1000000", "2026-03-02", "gt1900-01-01", "ge2026", "eq", "xx", "", ",", "|",
			"http://loinc.org|", "http://loinc.org|29463-7", "survey", "json", "xml", "html/json", "text/html", "both",
			"Ward", "canary", "\u0000", "'; select 1", "%", "\\,", "$everything", "Patient/", "urn:uuid:1", "#x",
			"code eq 29463-7");

	private static final List<String> OPERATIONS = List.of("$everything", "$meta", "$meta-add", "$validate", "$expunge",
			"$export", "$graphql", "$lastn", "$apply", "$document", "$diff", "$match", "$process-message", "$reindex",
			"$get-resource-counts", "$mark-all-resources-for-reindexing", "$expand", "$lookup", "$validate-code",
			"$snapshot", "$summary", "$nonsense", "_history", "_search", "_tags", "*");

	private final Random random;

	private final List<String> types;

	private final List<Resource> own;

	private final List<Resource> other;

	/**
	 * Makes requests about two patients.
	 * @param random where chance comes from
	 * @param types resource types
	 * @param own what one may see some of
	 * @param other what one must not see
	 */
	FuzzedRequest(Random random, List<String> types, List<Resource> own, List<Resource> other) {
		this.random = random;
		this.types = types;
		this.own = own;
		this.other = other;
	}

	/**
	 * One request.
	 *
	 * @param words all of it that names anybody, to find it again
	 * @param send sends it
	 */
	record Made(String words, Function<FhirCalls, Answer> send) {

	}

	Made next() {
		String path = odd(path());
		return switch (this.random.nextInt(12)) {
			case 0 -> made("POST " + type() + "/_search", path.replaceAll(".*\\?", ""),
					(form) -> (calls) -> calls.search(type() + "/_search", form));
			case 1 -> {
				Resource body = body();
				yield new Made("POST " + path + " " + text(body), (calls) -> calls.post(path, body));
			}
			case 2 -> {
				Resource body = body();
				String condition = query();
				yield new Made("POST " + text(body) + " if none " + condition, (calls) -> calls.post(body.fhirType(),
						body, "If-None-Exist", condition, "Prefer", "return=representation"));
			}
			case 3 -> {
				Resource body = body();
				yield new Made("PUT " + path + " " + text(body), (calls) -> calls.put(path, body));
			}
			case 4 -> made("PATCH", path,
					(to) -> (calls) -> calls.patch(to, "[{\"op\":\"test\",\"path\":\"/id\",\"value\":\"x\"}]"));
			case 5 -> made("DELETE", path, (to) -> (calls) -> calls.delete(to));
			case 6, 7 -> {
				Bundle bundle = bundle();
				yield new Made(text(bundle), (calls) -> calls.batch(bundle));
			}
			default -> made("GET", path, (to) -> (calls) -> calls.get(to));
		};
	}

	private static String text(Resource resource) {
		return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
	}

	private static Made made(String verb, String path, Function<String, Function<FhirCalls, Answer>> send) {
		return new Made(verb + " " + path, send.apply(path));
	}

	private String path() {
		Resource aim = any();
		String one = aim.fhirType() + "/" + aim.getIdElement().getIdPart();
		return switch (this.random.nextInt(10)) {
			case 0 -> one;
			case 1 -> one + "/_history/" + this.random.nextInt(3);
			case 2 -> one + "/" + pick(OPERATIONS) + "?" + query();
			case 3 -> type() + "/" + pick(OPERATIONS) + "?" + query();
			case 4 -> pick(OPERATIONS) + "?" + query();
			case 5 -> "Patient/" + id() + "/" + type() + "?" + query();
			case 6 -> one + "?" + query();
			default -> type() + "?" + query();
		};
	}

	/** Now and then the address is written another way. */
	private String odd(String path) {
		return switch (this.random.nextInt(20)) {
			case 0 -> "/" + path;
			case 1 -> path.replaceFirst("/", "//");
			case 2 -> path.replaceFirst("\\?", "/?");
			case 3 -> path.replaceFirst("a", "%61");
			case 4 -> path.replaceFirst("\\?", ";x=1?");
			case 5 -> path + "&&";
			default -> path;
		};
	}

	private String query() {
		return IntStream.range(0, 1 + this.random.nextInt(3))
			.mapToObj((i) -> parameter(pick(NAMES)) + "=" + parameter(value()))
			.collect(Collectors.joining("&"));
	}

	private String value() {
		Resource aim = any();
		return switch (this.random.nextInt(6)) {
			case 0 -> aim.fhirType() + "/" + aim.getIdElement().getIdPart();
			case 1 -> id();
			case 2 -> id() + "," + id();
			case 3 -> Chart.CANARY + "|" + Chart.canary(aim);
			default -> pick(WORDS);
		};
	}

	/** Of one patient with the id or the references of the other. */
	private Resource body() {
		Resource aim = any();
		Resource body = aim.copy();
		if (this.random.nextBoolean()) {
			body = Chart.make(pick(KINDS),
					(this.random.nextBoolean() ? this.own : this.other).get(0).getIdElement().getIdPart());
		}
		body.setMeta(null);
		if (this.random.nextBoolean()) {
			body.setId(id());
		}
		else {
			body.setIdElement(null);
		}
		return body;
	}

	private Bundle bundle() {
		Bundle bundle = new Bundle().setType(pick(List.of(BundleType.BATCH, BundleType.TRANSACTION,
				BundleType.TRANSACTION, BundleType.COLLECTION, BundleType.HISTORY)));
		for (int i = this.random.nextInt(4); i >= 0; i--) {
			HTTPVerb verb = pick(List.of(HTTPVerb.GET, HTTPVerb.GET, HTTPVerb.GET, HTTPVerb.POST, HTTPVerb.PUT,
					HTTPVerb.DELETE, HTTPVerb.PATCH, HTTPVerb.HEAD));
			Bundle.BundleEntryComponent entry = bundle.addEntry();
			Resource body = body();
			boolean writes = verb == HTTPVerb.POST || verb == HTTPVerb.PUT;
			entry.getRequest()
				.setMethod(verb)
				.setUrl(writes && this.random.nextInt(3) > 0 ? address(verb, body) : odd(path()));
			if (writes || this.random.nextInt(10) == 0) {
				entry.setResource(body);
			}
			if (this.random.nextInt(12) == 0) {
				entry.getRequest().setUrl(null);
			}
			if (verb == HTTPVerb.POST && this.random.nextInt(3) == 0) {
				entry.getRequest().setIfNoneExist(query());
			}
		}
		return bundle;
	}

	private static String address(HTTPVerb verb, Resource body) {
		String id = body.getIdElement().getIdPart();
		return (verb == HTTPVerb.PUT && id != null) ? body.fhirType() + "/" + id : body.fhirType();
	}

	private String type() {
		return pick(this.types);
	}

	private String id() {
		return any().getIdElement().getIdPart();
	}

	private Resource any() {
		return pick((this.random.nextInt(3) == 0) ? this.own : this.other);
	}

	private <T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private static String parameter(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":").replace("%24", "$");
	}

	/** Everything of one patient, marked with a canary. */
	static List<Resource> chart(DaoRegistry daos) {
		Chart chart = Chart.of(daos, "fuzz", "Patient");
		List<Resource> all = new ArrayList<>(List.of(chart.resource()));
		for (String kind : KINDS) {
			Resource resource = Chart.make(kind, chart.patient());
			Chart.mark(resource, "fuzz", chart.canary());
			Chart.store(daos, resource);
			all.add(resource);
		}
		return all;
	}

}
