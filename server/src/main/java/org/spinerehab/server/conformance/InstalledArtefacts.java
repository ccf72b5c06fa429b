package org.spinerehab.server.conformance;

import java.util.Optional;

import org.hl7.fhir.instance.model.api.IIdType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers what was installed from the package and as which version it was stored.
 */
@Repository
class InstalledArtefacts {

	private final JdbcClient jdbc;

	InstalledArtefacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An artefact as it was installed.
	 *
	 * @param contentHash hash of its text in the package
	 * @param versionId version it got in the store
	 */
	record Installed(String contentHash, long versionId) {

	}

	boolean holdsPackage(String id, String hash) {
		return this.jdbc.sql("select 1 from installed_package where package_id = ? and content_hash = ?")
			.params(id, hash)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void rememberPackage(String id, String version, String hash) {
		this.jdbc.sql("""
				insert into installed_package (package_id, package_version, content_hash) values (?, ?, ?)
				on conflict (package_id) do update
				set package_version = excluded.package_version, content_hash = excluded.content_hash""")
			.params(id, version, hash)
			.update();
	}

	Optional<Installed> find(IIdType id) {
		return this.jdbc
			.sql("select content_hash, version_id from installed_artefact where resource_type = ? and resource_id = ?")
			.params(id.getResourceType(), id.getIdPart())
			.query(Installed.class)
			.optional();
	}

	void remember(IIdType stored, String hash) {
		this.jdbc.sql("""
				insert into installed_artefact (resource_type, resource_id, content_hash, version_id)
				values (?, ?, ?, ?) on conflict (resource_type, resource_id) do update
				set content_hash = excluded.content_hash, version_id = excluded.version_id""")
			.params(stored.getResourceType(), stored.getIdPart(), hash, stored.getVersionIdPartAsLong())
			.update();
	}

}
