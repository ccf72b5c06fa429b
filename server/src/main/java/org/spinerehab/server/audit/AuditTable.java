package org.spinerehab.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code audit_event}. Whatever the number of lines, they are appended by one
 * statement.
 */
@Component
class AuditTable {

	/** Long enough for a busy database, short enough to tell the caller. */
	private static final int SECONDS = 3;

	private static final String INSERT = """
			insert into audit_event (id, recorded, request_id, interaction, action, status, patient, entity,
				entity_version, query, agent, subject, issuer, client, role, launch, address)
			select a.id::uuid, a.recorded::timestamptz, a.request_id, a.interaction, a.action, a.status::smallint,
				a.patient, a.entity, a.entity_version, a.query, a.agent, a.subject, a.issuer, a.client, a.role,
				a.launch, a.address
			from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as a(id, recorded, request_id, interaction,
				action, status, patient, entity, entity_version, query, agent, subject, issuer, client, role, launch,
				address)
			on conflict (id) do nothing""";

	private static final List<Function<AuditRow, @Nullable Object>> COLUMNS = List.of(AuditRow::id, AuditRow::recorded,
			AuditRow::requestId, (row) -> row.deed().interaction(), (row) -> row.deed().action(),
			(row) -> row.deed().status(), (row) -> row.deed().patient(), (row) -> row.deed().entity(),
			(row) -> row.deed().version(), (row) -> row.deed().query(), (row) -> row.asker().user(),
			(row) -> row.asker().subject(), (row) -> row.asker().issuer(), (row) -> row.asker().client(),
			(row) -> row.asker().role(), (row) -> row.asker().launch(), (row) -> row.asker().address());

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	AuditTable(DataSource dataSource, JdbcClient jdbc) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
	}

	/** Appends in a transaction of its own: committed when it returns. */
	void append(List<AuditRow> rows) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			append(connection, rows);
		}
	}

	/** Appends in the transaction of a connection. */
	static void append(Connection connection, List<AuditRow> rows) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
			statement.setQueryTimeout(SECONDS);
			int parameter = 1;
			for (Function<AuditRow, @Nullable Object> column : COLUMNS) {
				statement.setArray(parameter++, connection.createArrayOf("text", texts(rows, column)));
			}
			statement.executeUpdate();
		}
	}

	Optional<AuditRow> find(UUID id) {
		return this.jdbc.sql("select * from audit_event where id = :id")
			.param("id", id)
			.query((result, number) -> read(result))
			.optional();
	}

	/** Newest first. */
	List<AuditRow> find(AuditQuestion question) {
		return this.jdbc
			.sql("select * from audit_event where " + question.condition()
					+ " order by recorded desc, id desc limit :limit offset :offset")
			.params(question.parameters())
			.query((result, number) -> read(result))
			.list();
	}

	private static @Nullable String[] texts(List<AuditRow> rows, Function<AuditRow, @Nullable Object> column) {
		@Nullable String[] texts = new String[rows.size()];
		for (int i = 0; i < texts.length; i++) {
			Object value = column.apply(rows.get(i));
			texts[i] = (value != null) ? value.toString().replace("\u0000", "") : null;
		}
		return texts;
	}

	private static AuditRow read(ResultSet row) throws SQLException {
		Asker asker = new Asker(row.getString("agent"), row.getString("subject"), row.getString("issuer"),
				row.getString("client"), row.getString("role"), row.getString("launch"), row.getString("address"));
		Deed deed = new Deed(row.getString("interaction"), row.getString("action"), row.getInt("status"),
				row.getString("patient"), row.getString("entity"), row.getString("entity_version"),
				row.getString("query"));
		return new AuditRow(row.getObject("id", UUID.class),
				row.getObject("recorded", OffsetDateTime.class).toInstant(), row.getString("request_id"), asker, deed);
	}

}
