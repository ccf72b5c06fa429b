package org.spinerehab.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import ca.uhn.fhir.storage.interceptor.balp.BalpConstants;
import ca.uhn.fhir.storage.interceptor.balp.BalpProfileEnum;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;

/**
 * One line of the audit as AuditEvent, in the shape of IHE BALP.
 *
 * @see <a href="https://profiles.ihe.net/ITI/BALP/">IHE Basic Audit Log Patterns</a>
 */
final class AuditEvents {

	private static final String TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";

	private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

	private static final String BALP_ENTITY = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";

	private static final String OTHER = "4";

	private final String base;

	AuditEvents(String base) {
		this.base = base;
	}

	AuditEvent of(AuditRow row) {
		Deed deed = row.deed();
		BalpProfileEnum profile = profile(deed);
		AuditEvent event = new AuditEvent();
		event.setId(row.id().toString());
		event.getMeta().addProfile(profile.getProfileUrl()).setVersionId("1").setLastUpdated(Date.from(row.recorded()));
		event.getType().setSystem(TYPES).setCode("rest").setDisplay("RESTful Operation");
		event.addSubtype().setSystem(BalpConstants.CS_RESTFUL_INTERACTION).setCode(deed.interaction());
		event.setAction(AuditEventAction.fromCode(deed.action()));
		event.setRecordedElement(new InstantType(Date.from(row.recorded())));
		event.setOutcome(AuditEventOutcome.fromCode(deed.outcome()));
		if (!deed.outcome().equals("0")) {
			event.setOutcomeDesc("HTTP " + deed.status());
		}
		event.getSource().getObserver().setDisplay(this.base);
		addAgents(event, row.asker(), profile);
		addEntities(event, row);
		return event;
	}

	private void addAgents(AuditEvent event, Asker asker, BalpProfileEnum profile) {
		AuditEventAgentComponent client = event.addAgent();
		client.getType().addCoding(profile.getAgentClientTypeCoding());
		client.setRequestor(false);
		client.getNetwork()
			.setAddress(asker.address())
			.setType(BalpConstants.AUDIT_EVENT_AGENT_NETWORK_TYPE_IP_ADDRESS);
		if (asker.client() != null) {
			client.setName(asker.client());
			client.getWho().setIdentifier(new Identifier().setSystem(asker.issuer()).setValue(asker.client()));
		}
		client.getWho().setDisplay((asker.client() != null) ? asker.client() : asker.address());
		AuditEventAgentComponent server = event.addAgent();
		server.getType().addCoding(profile.getAgentServerTypeCoding());
		server.setRequestor(false);
		server.getWho().setDisplay(this.base);
		server.getNetwork().setAddress(this.base);
		AuditEventAgentComponent user = event.addAgent();
		user.getType().addCoding(new Coding(PARTICIPATION, "IRCP", "information recipient"));
		user.setRequestor(true);
		if (asker.role() != null) {
			user.addRole().setText(asker.role());
		}
		if (asker.isAnonymous()) {
			user.getWho().setDisplay("nobody signed in");
			return;
		}
		user.setAltId(asker.subject());
		user.getWho().setReference(asker.user());
		user.getWho().setIdentifier(new Identifier().setSystem(asker.issuer()).setValue(asker.subject()));
	}

	private static void addEntities(AuditEvent event, AuditRow row) {
		Deed deed = row.deed();
		addEntity(event, BALP_ENTITY, "XrequestId").getWhat().getIdentifier().setValue(row.requestId());
		if (row.asker().launch() != null) {
			Identifier launch = addEntity(event, BalpConstants.CS_AUDIT_ENTITY_TYPE, OTHER).getWhat().getIdentifier();
			launch.getType().setText("SMART launch");
			launch.setValue(row.asker().launch());
		}
		if (deed.query() != null) {
			AuditEventEntityComponent query = addEntity(event, BalpConstants.CS_AUDIT_ENTITY_TYPE,
					BalpConstants.CS_AUDIT_ENTITY_TYPE_2_SYSTEM_OBJECT);
			query.getRole().setSystem(BalpConstants.CS_OBJECT_ROLE).setCode(BalpConstants.CS_OBJECT_ROLE_24_QUERY);
			query.setQuery(deed.query().getBytes(StandardCharsets.UTF_8));
		}
		if (deed.entity() != null) {
			AuditEventEntityComponent data = addEntity(event, BalpConstants.CS_AUDIT_ENTITY_TYPE,
					BalpConstants.CS_AUDIT_ENTITY_TYPE_2_SYSTEM_OBJECT);
			data.getRole()
				.setSystem(BalpConstants.CS_OBJECT_ROLE)
				.setCode(BalpConstants.CS_OBJECT_ROLE_4_DOMAIN_RESOURCE);
			data.getWhat()
				.setReference(deed.entity() + ((deed.version() != null) ? "/_history/" + deed.version() : ""));
		}
		if (deed.patient() != null) {
			AuditEventEntityComponent patient = addEntity(event, BalpConstants.CS_AUDIT_ENTITY_TYPE,
					BalpConstants.CS_AUDIT_ENTITY_TYPE_1_PERSON);
			patient.getRole().setSystem(BalpConstants.CS_OBJECT_ROLE).setCode(BalpConstants.CS_OBJECT_ROLE_1_PATIENT);
			patient.getWhat().setReference("Patient/" + deed.patient());
		}
	}

	private static AuditEventEntityComponent addEntity(AuditEvent event, String system, String type) {
		AuditEventEntityComponent entity = event.addEntity();
		entity.getType().setSystem(system).setCode(type);
		return entity;
	}

	private static BalpProfileEnum profile(Deed deed) {
		boolean patient = deed.patient() != null;
		return switch (deed.action()) {
			case "C" -> patient ? BalpProfileEnum.PATIENT_CREATE : BalpProfileEnum.BASIC_CREATE;
			case "U" -> patient ? BalpProfileEnum.PATIENT_UPDATE : BalpProfileEnum.BASIC_UPDATE;
			case "D" -> patient ? BalpProfileEnum.PATIENT_DELETE : BalpProfileEnum.BASIC_DELETE;
			case "R" -> patient ? BalpProfileEnum.PATIENT_READ : BalpProfileEnum.BASIC_READ;
			default -> patient ? BalpProfileEnum.PATIENT_QUERY : BalpProfileEnum.BASIC_QUERY;
		};
	}

}
