package org.spinerehab.server.conformance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinerehab.server.RefusedToStart;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts the artefacts of the FHIR package and of the site's overlay into the store before
 * the server answers. A package that is already there costs one query; of a newer one
 * only what changed is written, and what the hospital has changed itself is left alone.
 */
@Component
class PackageInstaller implements SmartLifecycle {

	/** Marks writes of the installer: they bring the profiles, so none can be checked. */
	static final String INSTALLING = PackageInstaller.class.getName();

	private static final Logger logger = LoggerFactory.getLogger(PackageInstaller.class);

	private static final long LOCK = 0x5b1e_4e4aL;

	private final IFhirSystemDao<Bundle, Meta> systemDao;

	private final DaoRegistry daos;

	private final InstalledArtefacts installed;

	private final DataSource dataSource;

	private final SearchIndex searchIndex;

	private final IParser parser;

	private final Conformance conformance;

	private volatile boolean running;

	PackageInstaller(IFhirSystemDao<Bundle, Meta> systemDao, DaoRegistry daos, InstalledArtefacts installed,
			DataSource dataSource, SearchIndex searchIndex, Conformance conformance) {
		this.systemDao = systemDao;
		this.daos = daos;
		this.installed = installed;
		this.dataSource = dataSource;
		this.searchIndex = searchIndex;
		this.parser = systemDao.getContext().newJsonParser();
		this.conformance = conformance;
	}

	@Override
	public void start() {
		install(FhirPackage.onClassPath());
		if (this.conformance.overlay() != null) {
			installOverlay(this.conformance.overlay());
		}
		this.running = true;
	}

	/** The site's own numbers; they are checked like any write. */
	private void installOverlay(Path place) {
		try {
			install(SitePackage.at(place));
		}
		catch (BaseServerResponseException ex) {
			throw new RefusedToStart("The overlay " + place + " cannot be installed. " + ex.getMessage());
		}
	}

	/** Two processes that start together must not both install. */
	void install(FhirPackage content) {
		if (this.installed.holdsPackage(content.id(), content.hash())) {
			return;
		}
		try (Connection connection = this.dataSource.getConnection()) {
			lock(connection, "select pg_advisory_lock(?)");
			try {
				if (!this.installed.holdsPackage(content.id(), content.hash())) {
					write(content);
				}
			}
			finally {
				lock(connection, "select pg_advisory_unlock(?)");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The FHIR package cannot be installed", ex);
		}
	}

	private void write(FhirPackage content) {
		Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
		List<String> hashes = new ArrayList<>();
		for (FhirPackage.Artefact artefact : content.artefacts()) {
			Resource resource = withoutExamples((Resource) this.parser.parseResource(artefact.json()));
			if (isToBeWritten(resource.getIdElement(), artefact.hash(), content)) {
				transaction.addEntry()
					.setResource(resource)
					.getRequest()
					.setMethod(Bundle.HTTPVerb.PUT)
					.setUrl(resource.getIdElement().toUnqualifiedVersionless().getValue());
				hashes.add(artefact.hash());
			}
		}
		if (!hashes.isEmpty()) {
			SystemRequestDetails request = new SystemRequestDetails();
			request.getUserData().put(JpaConstants.SKIP_REINDEX_ON_UPDATE, true);
			if (content.isOurs()) {
				request.getUserData().put(INSTALLING, true);
			}
			List<Bundle.BundleEntryComponent> stored = this.systemDao.transaction(request, transaction).getEntry();
			for (int i = 0; i < hashes.size(); i++) {
				this.installed.remember(new IdType(stored.get(i).getResponse().getLocation()), hashes.get(i));
			}
			this.searchIndex.installed(transaction.getEntry()
				.stream()
				.map(Bundle.BundleEntryComponent::getResource)
				.filter(SearchParameter.class::isInstance)
				.map(SearchParameter.class::cast)
				.toList());
		}
		this.installed.rememberPackage(content.id(), content.version(), content.hash());
		logger.info("Installed {} of {} artefacts of {} {}", hashes.size(), content.artefacts().size(), content.id(),
				content.version());
	}

	/** Examples are not installed, so the guide in the store cannot refer to them. */
	private static Resource withoutExamples(Resource resource) {
		if (resource instanceof ImplementationGuide guide) {
			guide.getDefinition()
				.getResource()
				.removeIf((listed) -> listed.hasExampleCanonicalType()
						|| listed.getExample() instanceof BooleanType flag && flag.booleanValue());
		}
		return resource;
	}

	private boolean isToBeWritten(IIdType id, String hash, FhirPackage content) {
		InstalledArtefacts.Installed before = this.installed.find(id).orElse(null);
		if (before == null) {
			return true;
		}
		if (before.contentHash().equals(hash)) {
			return false;
		}
		boolean changedByTheHospital = storedVersion(id) > before.versionId();
		if (changedByTheHospital) {
			logger.warn("{} was changed on this server and is not replaced by the one in {} {}", id.getValue(),
					content.id(), content.version());
		}
		return !changedByTheHospital;
	}

	private long storedVersion(IIdType id) {
		try {
			return this.daos.getResourceDao(id.getResourceType())
				.read(id.toUnqualifiedVersionless(), new SystemRequestDetails())
				.getIdElement()
				.getVersionIdPartAsLong();
		}
		catch (ResourceNotFoundException | ResourceGoneException ex) {
			return 0;
		}
	}

	private static void lock(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, LOCK);
			statement.execute();
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, which starts in the last phases. */
	@Override
	public int getPhase() {
		return 0;
	}

}
