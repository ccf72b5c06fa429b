package org.spinerehab.server.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.storage.interceptor.balp.BalpConstants;
import ca.uhn.fhir.storage.interceptor.balp.IBalpAuditContextServices;
import ca.uhn.fhir.storage.interceptor.balp.IBalpAuditEventSink;
import jakarta.persistence.EntityManager;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Takes HAPI's BALP events apart into lines: a write's are committed with it, what is
 * shown is written before the answer leaves.
 *
 * @see <a href="https://profiles.ihe.net/ITI/BALP/">IHE Basic Audit Log Patterns</a>
 */
final class Recorder implements IBalpAuditEventSink, IBalpAuditContextServices {

	private static final String REQUEST = "request";

	private final EntityManager entityManager;

	private final Backlog backlog;

	private final Clock clock;

	Recorder(EntityManager entityManager, Backlog backlog, Clock clock) {
		this.entityManager = entityManager;
		this.backlog = backlog;
		this.clock = clock;
	}

	Trail trail(ServletRequestDetails request) {
		return Trail.of(request, this.clock);
	}

	@Override
	public void recordAuditEvent(AuditEvent event) {
		ServletRequestDetails request = (ServletRequestDetails) event.getAgent()
			.stream()
			.map((agent) -> agent.getWho().getUserData(REQUEST))
			.filter(ServletRequestDetails.class::isInstance)
			.findFirst()
			.orElseThrow();
		for (Deed deed : deeds(event, request)) {
			if (deed.isWrite()) {
				write(deed, request);
			}
			else {
				trail(request).show(request, deed);
			}
		}
	}

	/** A line that is committed with what the transaction under way writes. */
	void write(Deed deed, ServletRequestDetails request) {
		WrittenTogether.add(deed, trail(request), this.entityManager, this.backlog);
	}

	private static List<Deed> deeds(AuditEvent event, ServletRequestDetails request) {
		List<String> patients = new ArrayList<>();
		String entity = null;
		String query = null;
		for (AuditEventEntityComponent part : event.getEntity()) {
			String role = String.valueOf(part.getRole().getCode());
			if (role.equals(BalpConstants.CS_OBJECT_ROLE_1_PATIENT)) {
				patients.add(new IdType(part.getWhat().getReference()).getIdPart());
			}
			else if (part.hasQuery()) {
				query = belowBase(new String(part.getQuery(), StandardCharsets.UTF_8), request.getFhirServerBase());
			}
			else if (part.getWhat().hasReference()) {
				entity = part.getWhat().getReference();
			}
		}
		String interaction = interaction(event, String.valueOf(request.getRequestPath()));
		String action = event.getAction().toCode();
		IdType id = new IdType(entity);
		String subject = query;
		String what = id.isEmpty() ? null : id.toUnqualifiedVersionless().getValue();
		List<@Nullable String> about = patients.isEmpty() ? Collections.singletonList(null) : List.copyOf(patients);
		return about.stream()
			.map((patient) -> new Deed(interaction, action, 200, patient, what, id.getVersionIdPart(), subject))
			.toList();
	}

	private static String belowBase(String query, String base) {
		return query.startsWith(base + "/") ? query.substring(base.length() + 1) : query;
	}

	/** Inside a bundle HAPI names the request, or more than was asked. */
	private static String interaction(AuditEvent event, String path) {
		return switch (event.getAction()) {
			case C -> "create";
			case U -> "update";
			case D -> "delete";
			case R -> path.contains("/_history/") ? "vread" : "read";
			default -> event.getSubtypeFirstRep().getCode();
		};
	}

	@Override
	public Reference getAgentClientWho(RequestDetails request) {
		return new Reference();
	}

	@Override
	public Reference getAgentUserWho(RequestDetails request) {
		Reference who = new Reference();
		who.setUserData(REQUEST, request);
		return who;
	}

	@Override
	public String massageResourceIdForStorage(RequestDetails request, IBaseResource resource, IIdType id) {
		return id.hasResourceType() ? id.toUnqualified().getValue()
				: id.withResourceType(resource.fhirType()).toUnqualified().getValue();
	}

}
