package org.spinerehab.server.access;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.spinerehab.server.access.FhirCalls.Answer;

/**
 * The ways to reach one resource, each a column of the access matrix. Those that change
 * something come last.
 */
enum Way {

	READ((calls, chart, other) -> shown(calls.get(address(chart)), chart)),

	VREAD((calls, chart, other) -> shown(calls.get(address(chart) + "/_history/1"), chart)),

	HISTORY((calls, chart, other) -> shown(calls.get(address(chart) + "/_history"), chart)),

	TYPE_HISTORY((calls, chart, other) -> shown(
			calls.get(chart.type() + "/_history?_since=" + chart.resource().getMeta().getLastUpdated().toInstant()),
			chart)),

	SEARCH((calls, chart, other) -> shown(calls.get(chart.type() + "?" + pair(chart)), chart)),

	POST_SEARCH((calls, chart, other) -> shown(calls.search(chart.type() + "/_search", pair(chart)), chart)),

	BY_ID((calls, chart, other) -> shown(calls.get(chart.type() + "?_id=" + chart.id() + "," + other.id()), chart)),

	COUNT((calls, chart, other) -> counted(calls.get(chart.type() + "?_id=" + chart.id() + "&_summary=count"))),

	ELEMENTS((calls, chart, other) -> shown(calls.get(chart.type() + "?_elements=id&" + pair(chart)), chart)),

	REVINCLUDE((calls, chart,
			other) -> shown(calls.get("Patient?" + pair(chart) + "&_revinclude=" + chart.type() + ":" + patient(chart)
					+ "&_elements=meta"), address(chart) + "\"")),

	CHAIN((calls, chart, other) -> shown(
			calls.get(chart.type() + "?" + patient(chart) + ".identifier=" + Ward.SYSTEM + "%7C" + chart.identifier()),
			chart)),

	HAS((calls, chart, other) -> shown(
			calls.get("Patient?_has:" + chart.type() + ":" + patient(chart) + ":_id=" + chart.id()), chart)),

	EVERYTHING((calls, chart, other) -> shown(calls.get("Patient/" + chart.patient() + "/$everything"), chart)),

	BATCH_READ((calls, chart, other) -> shown(calls.batch(entry(HTTPVerb.GET, address(chart), null)), chart)),

	BATCH_SEARCH((calls, chart,
			other) -> shown(calls.batch(entry(HTTPVerb.GET, chart.type() + "?" + pair(chart), null)), chart)),

	META((calls, chart, other) -> shown(calls.get(address(chart) + "/$meta"), chart)),

	CREATE((calls, chart, other) -> written(calls.post(chart.type(), chart.another()))),

	TRANSACTION_CREATE(
			(calls, chart, other) -> written(calls.batch(transaction(HTTPVerb.POST, chart.type(), chart.another())))),

	UPDATE((calls, chart, other) -> written(calls.put(address(chart), chart.resource()))),

	TRANSACTION_UPDATE(
			(calls, chart, other) -> written(calls.batch(transaction(HTTPVerb.PUT, address(chart), chart.resource())))),

	FOUND_CREATE((calls, chart, other) -> either(
			found(calls.post(chart.type(), without(chart.another()), "If-None-Exist", "_tag=" + canary(chart)), chart),
			found(calls.post(chart.type(), without(other.another()), "If-None-Exist", "_tag=" + canary(chart)),
					chart))),

	FOUND_UPDATE((calls, chart, other) -> either(
			found(calls.put(chart.type() + "?_tag=" + canary(chart), without(chart.resource())), chart),
			found(calls.put(chart.type() + "?_tag=" + canary(chart), without(other.another())), chart))),

	PATCH((calls, chart, other) -> written(
			calls.patch(address(chart), "[{\"op\":\"add\",\"path\":\"/language\",\"value\":\"en\"}]"))),

	MOVE((calls, chart, other) -> written(calls.put(address(chart), chart.about(other)))),

	DELETE((calls, chart, other) -> written(calls.delete(address(chart))));

	private static final int UNPROCESSABLE = 422;

	private final Attempt attempt;

	Way(Attempt attempt) {
		this.attempt = attempt;
	}

	/** Tries it and tells what happened. */
	private interface Attempt {

		Outcome of(FhirCalls calls, Chart chart, Chart other);

	}

	/**
	 * What happened.
	 *
	 * @param sign as in the matrix
	 * @param answer for messages
	 */
	record Outcome(char sign, Answer answer) {

		static final char DONE = '+';

		static final char REFUSED = '-';

		static final char LEFT_OUT = '0';

		/** Asked for in a way that does not exist for the type. */
		static final char NO_SUCH_WAY = '.';

		private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405);

		static Outcome refused(Answer answer) {
			return new Outcome(REFUSALS.contains(answer.status()) ? REFUSED : NO_SUCH_WAY, answer);
		}

	}

	/** Reaches for a chart, with the other one of the pair at hand. */
	Outcome reach(FhirCalls calls, Chart chart, Chart other) {
		return this.attempt.of(calls, chart, other);
	}

	/** As the matrix writes it. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Outcome shown(Answer answer, Chart chart) {
		return shown(answer, chart.canary());
	}

	private static Outcome shown(Answer answer, String mark) {
		return judge(answer, () -> answer.body().contains(mark));
	}

	private static Outcome counted(Answer answer) {
		return judge(answer, () -> answer.bundle().getTotal() > 0);
	}

	private static Outcome judge(Answer answer, Supplier<Boolean> reached) {
		boolean entryRefused = answer.body().contains("\"status\":\"403")
				|| answer.body().contains("\"status\": \"403");
		if (answer.status() != 200) {
			return Outcome.refused(answer);
		}
		if (entryRefused) {
			return new Outcome(Outcome.REFUSED, answer);
		}
		return new Outcome(reached.get() ? Outcome.DONE : Outcome.LEFT_OUT, answer);
	}

	/** What is let through and found wrong in form was let through. */
	private static Outcome written(Answer answer) {
		boolean through = answer.status() < 300 || answer.status() == UNPROCESSABLE;
		return through ? new Outcome(Outcome.DONE, answer) : Outcome.refused(answer);
	}

	/** A condition either finds the resource or does not. */
	private static Outcome found(Answer answer, Chart chart) {
		if (answer.status() == 403 || answer.status() == 401) {
			return new Outcome(Outcome.REFUSED, answer);
		}
		boolean same = (answer.header("Content-Location") + answer.header("Location")).contains("/" + chart.id() + "/");
		boolean notMade = answer.status() == 200 || answer.status() == UNPROCESSABLE;
		return new Outcome((same || notMade) ? Outcome.DONE : Outcome.LEFT_OUT, answer);
	}

	/**
	 * With another patient in the body a condition may find more, unless it is not even
	 * asked because the body is wrong in form.
	 */
	private static Outcome either(Outcome first, Outcome second) {
		boolean says = second.sign() != Outcome.REFUSED && second.answer().status() != UNPROCESSABLE;
		return (first.sign() == Outcome.DONE || !says) ? first : second;
	}

	private static Resource without(Resource resource) {
		Resource copy = resource.copy();
		copy.setIdElement(null);
		return copy;
	}

	private static String address(Chart chart) {
		return chart.type() + "/" + chart.id();
	}

	private static String pair(Chart chart) {
		return "_tag=" + Chart.PAIR + "%7C" + chart.pair();
	}

	private static String canary(Chart chart) {
		return Chart.CANARY + "%7C" + chart.canary();
	}

	private static String patient(Chart chart) {
		return switch (chart.type()) {
			case "Patient" -> "link";
			case "Practitioner", "Binary" -> "none";
			default -> "patient";
		};
	}

	private static Bundle entry(HTTPVerb verb, String url, Resource resource) {
		Bundle bundle = new Bundle().setType(BundleType.BATCH);
		bundle.addEntry().setResource(resource).getRequest().setMethod(verb).setUrl(url);
		return bundle;
	}

	private static Bundle transaction(HTTPVerb verb, String url, Resource resource) {
		return entry(verb, url, resource).setType(BundleType.TRANSACTION);
	}

}
