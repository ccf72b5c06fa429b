package org.spinerehab.server.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Finds our Patient by an identifier of the hospital. Two that carry the same one are no
 * answer, and none is remembered only when found.
 */
class KnownPatients {

	private static final int KEPT = 10_000;

	private static final Duration REMEMBERED = Duration.ofMinutes(1);

	private final DaoRegistry daos;

	private final Cache<TokenKey, String> known = Caffeine.newBuilder()
		.maximumSize(KEPT)
		.expireAfterWrite(REMEMBERED)
		.build();

	KnownPatients(DaoRegistry daos) {
		this.daos = daos;
	}

	Optional<String> find(String system, String value) {
		if (value.isBlank()) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.known.get(new TokenKey(system, value), this::look));
	}

	private @Nullable String look(TokenKey key) {
		SearchParameterMap search = SearchParameterMap.newSynchronous()
			.add(Patient.SP_IDENTIFIER, new TokenParam(key.system(), key.value()));
		List<IBaseResource> found = this.daos.getResourceDao(Patient.class)
			.search(search, new SystemRequestDetails())
			.getAllResources();
		return (found.size() == 1) ? found.get(0).getIdElement().getIdPart() : null;
	}

	private record TokenKey(String system, String value) {
	}

}
