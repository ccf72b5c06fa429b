package org.spinerehab.app.handshake;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.spinerehab.app.AtOnce;
import org.spinerehab.app.launch.LaunchContext;
import org.spinerehab.app.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Looks into the stored launches behind an address. */
class OpenLaunches {

	private static final Pattern ADDRESS = Pattern.compile("/l/([0-9a-f-]{36})/");

	private final JdbcClient jdbc;

	private final Vault vault;

	private final ObjectMapper json;

	private final List<ScheduledTaskHolder> scheduled;

	OpenLaunches(JdbcClient jdbc, Vault vault, ObjectMapper json, List<ScheduledTaskHolder> scheduled) {
		this.scheduled = scheduled;
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

	/** Runs every scheduled clean-up twice at the same time. */
	void cleanUpOnTwoNodes() {
		List<Callable<Object>> tasks = this.scheduled.stream()
			.flatMap((processor) -> processor.getScheduledTasks().stream())
			.map((task) -> Executors.callable(task.getTask().getRunnable()))
			.toList();
		AtOnce.all(Stream.concat(tasks.stream(), tasks.stream()).toList());
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
