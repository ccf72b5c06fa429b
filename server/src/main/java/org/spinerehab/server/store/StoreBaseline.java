package org.spinerehab.server.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * First migration: the tables of HAPI FHIR from the PostgreSQL script that its own jar
 * carries.
 */
@Component
class StoreBaseline implements JavaMigration {

	private static final String SCRIPT = "ca/uhn/hapi/fhir/jpa/docs/database/nonpartitioned/postgres.sql";

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("1");
	}

	@Override
	public String getDescription() {
		return "tables of HAPI FHIR 8.8.0";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(SCRIPT));
	}

}
