package org.spinerehab.server.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit are asked for: every condition narrows, none means all.
 */
final class AuditQuestion {

	private final List<String> conditions = new ArrayList<>(List.of("true"));

	private final Map<String, Object> parameters = new HashMap<>();

	AuditQuestion(int offset, int limit) {
		this.parameters.put("offset", offset);
		this.parameters.put("limit", limit);
	}

	/**
	 * Adds a condition in SQL with one parameter, if there is something to compare with.
	 * @param condition fixed SQL, never anything that was sent
	 * @param name name of its parameter
	 * @param value what to compare with
	 */
	AuditQuestion where(String condition, String name, @Nullable Object value) {
		if (value != null && !(value instanceof Collection<?> some && some.isEmpty())) {
			this.conditions.add(condition);
			this.parameters.put(name, value);
		}
		return this;
	}

	/** Nothing can match. */
	AuditQuestion never() {
		this.conditions.add("false");
		return this;
	}

	String condition() {
		return String.join(" and ", this.conditions);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
