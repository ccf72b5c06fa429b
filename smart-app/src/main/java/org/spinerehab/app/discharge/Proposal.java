package org.spinerehab.app.discharge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;

/**
 * A draft as {@code PlanDefinition/$apply} returned it, ready to be signed.
 *
 * @param planId identifies the plan for good: signing the same id twice writes one plan
 * @param surgery the day of surgery
 * @param draft the draft with its contained goals and requests
 * @param chart minimal copies of the chart's Procedure, Encounter and Condition, each
 * with the identifier of contract section 3; created if our server has none yet
 */
public record Proposal(UUID planId, LocalDate surgery, CarePlan draft, List<Resource> chart) {

}
