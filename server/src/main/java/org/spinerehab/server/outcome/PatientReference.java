package org.spinerehab.server.outcome;

import java.util.Optional;

import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Reference;

/**
 * Tells which patient of this server a reference names.
 */
public final class PatientReference {

	private PatientReference() {
	}

	/**
	 * Logical id of the Patient; empty for a placeholder inside a transaction and for a
	 * patient of another server.
	 */
	public static Optional<String> idOf(Reference subject) {
		IIdType id = subject.getReferenceElement();
		boolean ours = "Patient".equals(id.getResourceType()) && id.hasIdPart() && !id.isAbsolute();
		return ours ? Optional.of(id.getIdPart()) : Optional.empty();
	}

}
