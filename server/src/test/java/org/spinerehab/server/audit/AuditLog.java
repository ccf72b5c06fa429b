package org.spinerehab.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Bundle;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.TestTokens;
import org.spinerehab.server.access.FhirCalls;

/** Reads the audit as an integrator does. */
record AuditLog(FhirCalls calls) {

	static AuditLog of(TestServer server) {
		return new AuditLog(new FhirCalls(server.base(), TestTokens.system()));
	}

	List<AuditEvent> find(String query) {
		Bundle found = this.calls.get("AuditEvent?_count=500&" + query).bundle();
		return found.getEntry()
			.stream()
			.map((entry) -> (AuditEvent) entry.getResource())
			.filter((event) -> event.getEntity().stream().noneMatch(AuditLog::asksForTheAudit))
			.toList();
	}

	/** What the lines of one patient say, newest first: {@code read 0 Observation/12}. */
	List<String> of(String patient) {
		return find("patient=" + patient).stream().map(AuditLog::inShort).toList();
	}

	static String inShort(AuditEvent event) {
		String data = event.getEntity()
			.stream()
			.filter((entity) -> "4".equals(entity.getRole().getCode()))
			.map((entity) -> " " + entity.getWhat().getReferenceElement().toUnqualifiedVersionless().getValue())
			.collect(Collectors.joining());
		return event.getSubtypeFirstRep().getCode() + " " + event.getOutcome().toCode() + data;
	}

	/** Reading the audit leaves lines too. */
	private static boolean asksForTheAudit(AuditEventEntityComponent entity) {
		return entity.hasQuery() && new String(entity.getQuery(), StandardCharsets.UTF_8).contains("AuditEvent");
	}

	static AuditEventEntityComponent entity(AuditEvent event, String role) {
		return event.getEntity()
			.stream()
			.filter((entity) -> role.equals(entity.getRole().getCode()))
			.findFirst()
			.orElseThrow();
	}

}
