package org.spinerehab.app.handshake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the stored launches behind an address. */
class OpenLaunches {

	private static final Pattern ADDRESS = Pattern.compile("/l/([0-9a-f-]{36})/");

	private final JdbcClient jdbc;

	private final Vault vault;

	private final ObjectMapper json;

	OpenLaunches(JdbcClient jdbc, Vault vault, ObjectMapper json) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
	}

	LaunchContext at(String address) {
		String id = id(address);
		byte[] sealed = this.jdbc.sql("SELECT context FROM launch WHERE id = ?").param(id).query(byte[].class).single();
		try {
			return this.json.readValue(this.vault.open("launch:" + id, sealed), LaunchContext.class);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

	String ehrTokenAt(String address) {
		String id = id(address);
		return this.vault.open("ehr-token:" + id,
				this.jdbc.sql("SELECT token FROM ehr_token WHERE launch_id = ?")
					.param(id)
					.query(byte[].class)
					.single());
	}

	int count() {
		return this.jdbc.sql("SELECT count(*) FROM launch").query(Integer.class).single();
	}

	private static String id(String address) {
		Matcher matcher = ADDRESS.matcher(address);
		if (!matcher.matches()) {
			throw new AssertionError("No launch address: " + address);
		}
		return matcher.group(1);
	}

}
