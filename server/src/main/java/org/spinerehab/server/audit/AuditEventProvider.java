package org.spinerehab.server.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Offset;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.spinerehab.server.store.FhirFeature;

import org.springframework.stereotype.Component;

/**
 * Serves the audit: read and search, newest first, and nothing that changes it.
 *
 * @see <a href="https://hl7.org/fhir/R4/auditevent.html#search">AuditEvent, search</a>
 */
@Component
class AuditEventProvider implements IResourceProvider, FhirFeature {

	private static final int PAGE = 50;

	private static final int LARGEST_PAGE = 500;

	private final AuditTable table;

	AuditEventProvider(AuditTable table) {
		this.table = table;
	}

	@Override
	public Class<AuditEvent> getResourceType() {
		return AuditEvent.class;
	}

	@Read
	public AuditEvent read(@IdParam IdType id, RequestDetails request) {
		return uuid(id.getIdPart()).flatMap(this.table::find)
			.map(new AuditEvents(request.getFhirServerBase())::of)
			.orElseThrow(() -> new ResourceNotFoundException(id));
	}

	// One parameter per search parameter is how HAPI wants it.
	@Search
	public IBundleProvider search(@OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
			@OptionalParam(name = AuditEvent.SP_PATIENT) @Nullable ReferenceParam patient,
			@OptionalParam(name = AuditEvent.SP_DATE) @Nullable DateRangeParam date,
			@OptionalParam(name = AuditEvent.SP_AGENT) @Nullable ReferenceParam agent,
			@OptionalParam(name = AuditEvent.SP_AGENT_NAME) @Nullable StringParam agentName,
			@OptionalParam(name = AuditEvent.SP_ALTID) @Nullable TokenParam subject,
			@OptionalParam(name = AuditEvent.SP_TYPE) @Nullable TokenParam type,
			@OptionalParam(name = AuditEvent.SP_SUBTYPE) @Nullable TokenOrListParam interactions,
			@OptionalParam(name = AuditEvent.SP_ACTION) @Nullable TokenOrListParam actions,
			@OptionalParam(name = AuditEvent.SP_ENTITY) @Nullable ReferenceParam entity,
			@OptionalParam(name = AuditEvent.SP_OUTCOME) @Nullable TokenOrListParam outcomes,
			@Count @Nullable Integer count, @Offset @Nullable Integer offset, RequestDetails request) {
		int size = (count != null) ? Math.min(upwards("_count", count), LARGEST_PAGE) : PAGE;
		int from = (offset != null) ? upwards("_offset", offset) : 0;
		List<UUID> known = values(ids).stream().flatMap((id) -> uuid(id).stream()).toList();
		AuditQuestion question = new AuditQuestion(from, size + 1).where("id in (:ids)", "ids", known)
			.where("patient = :patient", "patient", (patient != null) ? patient.getIdPart() : null)
			.where("agent = :agent", "agent", reference(agent, "Practitioner"))
			.where("starts_with(lower(client), :client)", "client", lower(agentName))
			.where("subject = :subject", "subject", (subject != null) ? subject.getValue() : null)
			.where("interaction in (:interactions)", "interactions", values(interactions))
			.where("action in (:actions)", "actions", values(actions))
			.where("entity = :entity", "entity", reference(entity, "Patient"))
			.where("case when status < 400 then '0' when status < 500 then '4' else '8' end in (:outcomes)", "outcomes",
					values(outcomes))
			.where("recorded >= :earliest", "earliest", (date != null) ? utc(date.getLowerBoundAsInstant()) : null)
			.where("recorded <= :latest", "latest", (date != null) ? utc(date.getUpperBoundAsInstant()) : null);
		if (ids != null && known.isEmpty() || type != null && !"rest".equals(type.getValue())) {
			question.never();
		}
		return page(this.table.find(question), from, size, request);
	}

	/**
	 * The number of all matches is only told where it costs nothing: on the last page.
	 */
	private static IBundleProvider page(List<AuditRow> found, int from, int size, RequestDetails request) {
		boolean last = found.size() <= size;
		List<AuditEvent> events = found.stream()
			.limit(size)
			.map(new AuditEvents(request.getFhirServerBase())::of)
			.toList();
		SimpleBundleProvider page = new SimpleBundleProvider(events);
		page.setSize(last ? from + events.size() : null);
		page.setCurrentPageOffset(from);
		page.setCurrentPageSize(size);
		return page;
	}

	private static int upwards(String name, int value) {
		if (value < 0) {
			throw new InvalidRequestException("A page is counted upwards: set " + name + " to 0 or more.");
		}
		return value;
	}

	private static List<String> values(@Nullable TokenOrListParam tokens) {
		return (tokens != null) ? tokens.getValuesAsQueryTokens().stream().map(TokenParam::getValue).toList()
				: List.of();
	}

	private static @Nullable String lower(@Nullable StringParam text) {
		return (text != null) ? text.getValue().toLowerCase(Locale.ROOT) : null;
	}

	/** Every line has one; anything else is the id of none. */
	private static Optional<UUID> uuid(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable String reference(@Nullable ReferenceParam reference, String usualType) {
		if (reference == null) {
			return null;
		}
		return (reference.hasResourceType() ? reference.getResourceType() : usualType) + "/" + reference.getIdPart();
	}

	private static @Nullable OffsetDateTime utc(@Nullable Date date) {
		return (date != null) ? Instant.ofEpochMilli(date.getTime()).atOffset(ZoneOffset.UTC) : null;
	}

}
