// The discharge transaction: one Bundle writes the plan whole or not at all, and a repeat writes nothing twice.
// Patient and surgeon are on the server since the launch; the stay, the indication and the operation come along.

RuleSet: TransactionEntry(uuid, type, system, value)
* entry[+].fullUrl = "urn:uuid:{uuid}"
* entry[=].request.method = #POST
* entry[=].request.url = "{type}"
* entry[=].request.ifNoneExist = "identifier={system}|{value}"

Instance: discharge-encounter
InstanceOf: Encounter
Usage: #inline
* insert EhrCopy(Encounter, v-90112)
* status = #finished
* class = http://terminology.hl7.org/CodeSystem/v3-ActCode#IMP "inpatient encounter"
* subject = Reference(example-patient)
* period.start = "2026-03-02T06:30:00+00:00"
* period.end = "2026-03-03T14:00:00+00:00"

Instance: discharge-condition
InstanceOf: Condition
Usage: #inline
* insert EhrCopy(Condition, c-5530)
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active "Active"
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed "Confirmed"
* code.text = "Lumbar disc herniation L4–5, left, with leg pain"
* subject = Reference(example-patient)
* encounter = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003)

Instance: discharge-procedure
InstanceOf: Procedure
Usage: #inline
* insert EhrCopy(Procedure, o-7781)
* status = #completed
* code = $SCT#178625001 "Primary lumbar microdiscectomy"
* code.text = "Microdiscectomy L4–5, left"
* subject = Reference(example-patient)
* encounter = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003)
* performedDateTime = "2026-03-02"
* reasonReference = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000004)

Instance: discharge-goal-steps
InstanceOf: SpineRehabGoal
Usage: #inline
* insert GoalStepsBody

Instance: discharge-goal-block
InstanceOf: SpineRehabGoal
Usage: #inline
* insert GoalBlockBody

Instance: discharge-walk
InstanceOf: RehabRequest
Usage: #inline
* insert WalkBody(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003, urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000007)

Instance: discharge-heel-slide
InstanceOf: RehabRequest
Usage: #inline
* insert HeelSlideBody(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003)

Instance: discharge-lifting
InstanceOf: RehabRequest
Usage: #inline
* insert LiftingBody(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003)

Instance: discharge-check-in
InstanceOf: RehabRequest
Usage: #inline
* insert CheckInBody(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003)

Instance: discharge-stop-rules
InstanceOf: RehabRequest
Usage: #inline
* insert StopRulesBody(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003)

Instance: discharge-physiotherapy
InstanceOf: RehabRequest
Usage: #inline
* insert PhysioBody(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003)

Instance: discharge-plan
InstanceOf: SpineRehabCarePlan
Usage: #inline
* insert PlanBody(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000003, urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000004, urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000005)
* goal[0] = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000007)
* goal[1] = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000008)
* activity[0].reference = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000009)
* activity[1].reference = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000010)
* activity[2].reference = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000011)
* activity[3].reference = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000014)
* activity[4].reference = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000013)
* activity[5].reference = Reference(urn:uuid:3d1b2f60-0c1f-4a1f-8f1e-000000000012)

Instance: example-discharge
InstanceOf: Bundle
Usage: #example
Title: "Discharge transaction"
Description: "Everything a signature writes, in one transaction."
* type = #transaction
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000003, Encounter, https://ehr.northfield.example/fhir/Encounter, v-90112)
* entry[=].resource = discharge-encounter
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000004, Condition, https://ehr.northfield.example/fhir/Condition, c-5530)
* entry[=].resource = discharge-condition
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000005, Procedure, https://ehr.northfield.example/fhir/Procedure, o-7781)
* entry[=].resource = discharge-procedure
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000007, Goal, https://w3id.org/spine-rehab/fhir/sid/plan-item, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/goal-steps)
* entry[=].resource = discharge-goal-steps
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000008, Goal, https://w3id.org/spine-rehab/fhir/sid/plan-item, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/goal-block)
* entry[=].resource = discharge-goal-block
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000009, ServiceRequest, https://w3id.org/spine-rehab/fhir/sid/plan-item, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/walk-w1)
* entry[=].resource = discharge-walk
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000010, ServiceRequest, https://w3id.org/spine-rehab/fhir/sid/plan-item, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/ex-07)
* entry[=].resource = discharge-heel-slide
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000011, ServiceRequest, https://w3id.org/spine-rehab/fhir/sid/plan-item, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/limit-lifting-1)
* entry[=].resource = discharge-lifting
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000014, ServiceRequest, https://w3id.org/spine-rehab/fhir/sid/plan-item, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/pt-outpatient)
* entry[=].resource = discharge-physiotherapy
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000013, ServiceRequest, https://w3id.org/spine-rehab/fhir/sid/plan-item, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/edu-stop-emergency)
* entry[=].resource = discharge-stop-rules
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000012, ServiceRequest, https://w3id.org/spine-rehab/fhir/sid/plan-item, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/check-in-daily)
* entry[=].resource = discharge-check-in
* insert TransactionEntry(3d1b2f60-0c1f-4a1f-8f1e-000000000006, CarePlan, https://w3id.org/spine-rehab/fhir/sid/plan, 0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11)
* entry[=].resource = discharge-plan
