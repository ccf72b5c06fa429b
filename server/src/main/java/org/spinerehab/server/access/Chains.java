package org.spinerehab.server.access;

import java.util.Set;
import java.util.function.Predicate;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;

/**
 * Tells which types a chained or reverse chained search parameter asks about.
 *
 * @param context of the server
 * @param types what the server keeps
 * @see <a href="https://hl7.org/fhir/R4/search.html#chaining">chained parameters</a>
 */
record Chains(FhirContext context, Set<String> types) {

	private static final String HAS = "_has:";

	/**
	 * Whether a parameter stays within the types that are allowed, wherever it leads.
	 * What cannot be followed does not.
	 */
	boolean staysWithin(String type, String parameter, Predicate<String> allowed) {
		if (parameter.startsWith(HAS)) {
			String[] parts = parameter.split(":", 4);
			return parts.length == 4 && this.types.contains(parts[1]) && allowed.test(parts[1])
					&& staysWithin(parts[1], parts[3], allowed);
		}
		int dot = parameter.indexOf('.');
		if (dot < 0) {
			return true;
		}
		String rest = parameter.substring(dot + 1);
		String[] link = parameter.substring(0, dot).split(":", 2);
		RuntimeSearchParam reference = this.types.contains(type)
				? this.context.getResourceDefinition(type).getSearchParam(link[0]) : null;
		if (reference == null || !reference.hasTargets()) {
			return false;
		}
		Set<String> targets = (link.length > 1) ? Set.of(link[1]) : reference.getTargets();
		return targets.stream()
			.filter((target) -> link.length > 1 || this.types.contains(target))
			.allMatch((target) -> allowed.test(target) && staysWithin(target, rest, allowed));
	}

}
