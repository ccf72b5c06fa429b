package org.spinerehab.server.store;

import java.util.Collection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether resources of some types have changed since a feature last looked, in
 * whatever process. It costs one query on an index.
 */
@Component
public class StoredChanges {

	private final JdbcClient jdbc;

	StoredChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A mark that differs after each change, creation or deletion. */
	public String mark(Collection<String> types) {
		return this.jdbc.sql(
				"select count(*) || ' ' || coalesce(max(res_updated)::text, '') from hfj_resource where res_type in (:types)")
			.param("types", types)
			.query(String.class)
			.single();
	}

}
