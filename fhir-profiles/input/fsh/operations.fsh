Instance: plandefinition-apply
InstanceOf: OperationDefinition
Usage: #definition
Title: "Draft a plan from a template"
Description: "The standard $apply of a PlanDefinition, with the facts the drafting takes."
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/OperationDefinition/plandefinition-apply"
* name = "DraftPlan"
* title = "Draft a plan from a template"
* kind = #operation
* description = "Drafts a rehabilitation plan for one patient from a template: a CarePlan with its goals and requests contained, status draft. Nothing is stored. Beside the parameters of the standard operation it takes the facts a chart may not hold."
* purpose = "Clinical basis: S1-5, S1-24, 2.1, 2.2, 2.3"
* base = "http://hl7.org/fhir/OperationDefinition/PlanDefinition-apply"
* affectsState = false
* code = #apply
* resource = #PlanDefinition
* system = false
* type = false
* instance = true
* parameter[0].name = #subject
* parameter[0].use = #in
* parameter[0].min = 1
* parameter[0].max = "1"
* parameter[0].type = #string
* parameter[0].searchType = #reference
* parameter[0].documentation = "The patient, for example Patient/123."
* parameter[1].name = #encounter
* parameter[1].use = #in
* parameter[1].min = 0
* parameter[1].max = "1"
* parameter[1].type = #string
* parameter[1].searchType = #reference
* parameter[1].documentation = "The hospital stay the plan belongs to."
* parameter[2].name = #practitioner
* parameter[2].use = #in
* parameter[2].min = 0
* parameter[2].max = "1"
* parameter[2].type = #string
* parameter[2].searchType = #reference
* parameter[2].documentation = "Who draws the plan."
* parameter[3].name = #parameters
* parameter[3].use = #in
* parameter[3].min = 0
* parameter[3].max = "1"
* parameter[3].type = #Parameters
* parameter[3].documentation = "Facts that go before those of the chart: surgery-date (date: day 0; else the patient's stored Procedure tells it) preop-steps (integer, 100 to 30000: median of the daily steps before surgery), levels (string, for example L4-L5), bmi (kg/m2), diabetes, fall-risk, smoker, lives-alone, walks-10-metres (boolean: 10 m safely without both hands), weakest-muscle (MRC 0 to 5), compression-months, fused-levels, confidence (0 to 10), tug-seconds (timed up and go). What is not known is left out."
* parameter[4].name = #return
* parameter[4].use = #out
* parameter[4].min = 1
* parameter[4].max = "1"
* parameter[4].type = #CarePlan
* parameter[4].targetProfile = "https://w3id.org/spine-rehab/fhir/StructureDefinition/spine-rehab-careplan"
* parameter[4].documentation = "The draft. Every tailored element says which fact caused it."
