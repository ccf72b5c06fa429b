// What a server and an app must do to work with this guide. Expectations: SHALL, SHOULD, MAY.

RuleSet: Expect(path, code)
* {path}.extension[0].url = $expectation
* {path}.extension[0].valueCode = #{code}

RuleSet: Serves(type, expectation)
* rest.resource[+].type = #{type}
* insert Expect(rest.resource[=], {expectation})

RuleSet: Profiled(profile)
* rest.resource[=].supportedProfile[+] = "https://w3id.org/spine-rehab/fhir/StructureDefinition/{profile}"

RuleSet: Does(code, expectation)
* rest.resource[=].interaction[+].code = #{code}
* insert Expect(rest.resource[=].interaction[=], {expectation})

RuleSet: Finds(name, type, definition, expectation)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].definition = "{definition}"
* rest.resource[=].searchParam[=].type = #{type}
* insert Expect(rest.resource[=].searchParam[=], {expectation})

RuleSet: FindsTogether(index, one, other, expectation)
* rest.resource[=].extension[{index}].url = $combination
* rest.resource[=].extension[{index}].extension[0].url = $expectation
* rest.resource[=].extension[{index}].extension[0].valueCode = #{expectation}
* rest.resource[=].extension[{index}].extension[1].url = "required"
* rest.resource[=].extension[{index}].extension[1].valueString = "{one}"
* rest.resource[=].extension[{index}].extension[2].url = "required"
* rest.resource[=].extension[{index}].extension[2].valueString = "{other}"

RuleSet: ReadsAndFinds(expectation)
* insert Does(read, {expectation})
* insert Does(search-type, {expectation})

RuleSet: Writes(expectation)
* insert Does(create, {expectation})
* insert Does(update, {expectation})

RuleSet: Definitional(type, expectation)
* insert Serves({type}, {expectation})
* insert ReadsAndFinds({expectation})
* insert Finds(url, uri, http://hl7.org/fhir/SearchParameter/conformance-url, {expectation})

RuleSet: Knowledge(type, expectation)
* insert Serves({type}, {expectation})
* insert ReadsAndFinds({expectation})
* insert Finds(url, uri, http://hl7.org/fhir/SearchParameter/{type}-url, {expectation})

RuleSet: Requirements(id, mode)
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/CapabilityStatement/{id}"
* kind = #requirements
* fhirVersion = #4.0.1
* format[0] = #json
* format[1] = #xml
* implementationGuide = "https://w3id.org/spine-rehab/fhir/ImplementationGuide/org.spinerehab.fhir"
* rest.mode = #{mode}
* rest.security.service = http://terminology.hl7.org/CodeSystem/restful-security-service#SMART-on-FHIR "SMART-on-FHIR"

RuleSet: Transactions
* rest.interaction[0].code = #transaction
* insert Expect(rest.interaction[0], SHALL)

Instance: spine-rehab-server
InstanceOf: CapabilityStatement
Usage: #definition
Title: "Server of rehabilitation plans"
Description: "What a server must do to hold plans, take check-ins and be worked from."
* insert Requirements(spine-rehab-server, server)
* name = "SpineRehabServerRequirements"
* title = "Server of rehabilitation plans"
* description = "What a server must do to hold plans, take check-ins and be worked from. It validates what is written against the profiles of this guide."
* purpose = "Clinical basis: S1-23, S1-27, N18, N30"
* rest.security.description = "SMART App Launch 2.2. Every request but this statement and the SMART discovery document needs a token; what a token may see is its scopes and, for patient scopes, one patient."
* insert Transactions
* rest.interaction[0].documentation = "A plan is written whole or not at all: goals, requests and plan in one bundle with conditional create, so that a repeat writes nothing twice."
* insert Serves(CarePlan, SHALL)
* insert Profiled(spine-rehab-careplan)
* insert FindsTogether(1, patient, category, SHALL)
* insert FindsTogether(2, patient, status, SHALL)
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(category, token, http://hl7.org/fhir/SearchParameter/CarePlan-category, SHALL)
* insert Finds(status, token, http://hl7.org/fhir/SearchParameter/CarePlan-status, SHALL)
* insert Finds(date, date, http://hl7.org/fhir/SearchParameter/clinical-date, SHALL)
* insert Finds(identifier, token, http://hl7.org/fhir/SearchParameter/clinical-identifier, SHALL)
* insert Finds(goal, reference, http://hl7.org/fhir/SearchParameter/CarePlan-goal, SHOULD)
* insert Finds(instantiates-canonical, reference, http://hl7.org/fhir/SearchParameter/CarePlan-instantiates-canonical, SHOULD)
* insert Serves(Goal, SHALL)
* insert Profiled(spine-rehab-goal)
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(lifecycle-status, token, http://hl7.org/fhir/SearchParameter/Goal-lifecycle-status, SHALL)
* insert Finds(target-date, date, http://hl7.org/fhir/SearchParameter/Goal-target-date, SHALL)
* insert Finds(achievement-status, token, http://hl7.org/fhir/SearchParameter/Goal-achievement-status, SHOULD)
* insert Serves(ServiceRequest, SHALL)
* insert Profiled(rehab-request)
* insert FindsTogether(1, patient, category, SHALL)
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(category, token, http://hl7.org/fhir/SearchParameter/ServiceRequest-category, SHALL)
* insert Finds(status, token, http://hl7.org/fhir/SearchParameter/ServiceRequest-status, SHALL)
* insert Finds(code, token, http://hl7.org/fhir/SearchParameter/clinical-code, SHOULD)
* insert Finds(pertains-to-goal, reference, https://w3id.org/spine-rehab/fhir/SearchParameter/servicerequest-pertains-to-goal, SHALL)
* insert Serves(DeviceRequest, SHALL)
* insert Profiled(spine-rehab-device-request)
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(status, token, http://hl7.org/fhir/SearchParameter/DeviceRequest-status, SHOULD)
* insert Serves(Observation, SHALL)
* insert Profiled(daily-activity)
* insert Profiled(pain-score)
* insert Profiled(pro-score)
* insert Profiled(functional-test)
* insert Profiled(red-flag)
* insert Profiled(patient-report)
* insert FindsTogether(1, patient, category, SHALL)
* insert FindsTogether(2, patient, code, SHALL)
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(category, token, http://hl7.org/fhir/SearchParameter/Observation-category, SHALL)
* insert Finds(code, token, http://hl7.org/fhir/SearchParameter/clinical-code, SHALL)
* insert Finds(date, date, http://hl7.org/fhir/SearchParameter/clinical-date, SHALL)
* insert Finds(derived-from, reference, http://hl7.org/fhir/SearchParameter/Observation-derived-from, SHALL)
* insert Finds(based-on, reference, http://hl7.org/fhir/SearchParameter/Observation-based-on, SHOULD)
* insert Serves(QuestionnaireResponse, SHALL)
* rest.resource[=].documentation = "A check-in is never refused because of one answer: what cannot be used is kept and set aside. Observations and signals come with it in the same transaction."
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/QuestionnaireResponse-patient, SHALL)
* insert Finds(authored, date, http://hl7.org/fhir/SearchParameter/QuestionnaireResponse-authored, SHALL)
* insert Finds(questionnaire, reference, http://hl7.org/fhir/SearchParameter/QuestionnaireResponse-questionnaire, SHALL)
* insert Finds(identifier, token, http://hl7.org/fhir/SearchParameter/QuestionnaireResponse-identifier, SHALL)
* insert Serves(Flag, SHALL)
* insert Profiled(signal)
* insert FindsTogether(1, patient, status, SHALL)
* insert ReadsAndFinds(SHALL)
* insert Does(update, SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(status, token, https://w3id.org/spine-rehab/fhir/SearchParameter/flag-status, SHALL)
* insert Finds(identifier, token, http://hl7.org/fhir/SearchParameter/Flag-identifier, SHOULD)
* insert Serves(Task, SHALL)
* insert Profiled(review-task)
* insert ReadsAndFinds(SHALL)
* insert Does(update, SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/Task-patient, SHALL)
* insert Finds(status, token, http://hl7.org/fhir/SearchParameter/Task-status, SHALL)
* insert Finds(code, token, http://hl7.org/fhir/SearchParameter/Task-code, SHALL)
* insert Finds(focus, reference, http://hl7.org/fhir/SearchParameter/Task-focus, SHALL)
* insert Finds(owner, reference, http://hl7.org/fhir/SearchParameter/Task-owner, SHALL)
* insert Finds(business-status, token, http://hl7.org/fhir/SearchParameter/Task-business-status, SHOULD)
* insert Serves(Procedure, SHALL)
* insert Profiled(spine-surgery)
* insert ReadsAndFinds(SHALL)
* insert Does(create, SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(identifier, token, http://hl7.org/fhir/SearchParameter/clinical-identifier, SHALL)
* insert Finds(date, date, http://hl7.org/fhir/SearchParameter/clinical-date, SHOULD)
* insert Serves(Patient, SHALL)
* insert ReadsAndFinds(SHALL)
* insert Does(create, SHALL)
* insert Finds(identifier, token, http://hl7.org/fhir/SearchParameter/Patient-identifier, SHALL)
* insert Serves(Practitioner, SHALL)
* insert ReadsAndFinds(SHALL)
* insert Does(create, SHALL)
* insert Finds(identifier, token, http://hl7.org/fhir/SearchParameter/Practitioner-identifier, SHALL)
* insert Serves(Encounter, SHOULD)
* insert ReadsAndFinds(SHOULD)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHOULD)
* insert Serves(Condition, SHOULD)
* insert ReadsAndFinds(SHOULD)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHOULD)
* insert Knowledge(PlanDefinition, SHALL)
* rest.resource[=].operation[0].name = "apply"
* rest.resource[=].operation[0].definition = "https://w3id.org/spine-rehab/fhir/OperationDefinition/plandefinition-apply"
* insert Expect(rest.resource[=].operation[0], SHALL)
* insert Knowledge(ActivityDefinition, SHALL)
* insert Knowledge(Questionnaire, SHALL)
* insert Definitional(StructureDefinition, SHALL)
* insert Definitional(ValueSet, SHALL)
* insert Definitional(CodeSystem, SHALL)
* insert Definitional(ConceptMap, SHOULD)

Instance: spine-rehab-discharge-app
InstanceOf: CapabilityStatement
Usage: #definition
Title: "App that writes and follows plans"
Description: "What an app does with a server of this guide: draft, sign, report and review."
* insert Requirements(spine-rehab-discharge-app, client)
* name = "SpineRehabDischargeAppRequirements"
* title = "App that writes and follows plans"
* description = "What an app does with a server of this guide: it drafts a plan, writes it in one transaction, sends check-ins and shows signals. It never relies on meta.profile of what it reads and keeps what it does not know."
* purpose = "Clinical basis: S1-23, S1-27, S1-28, N18"
* rest.security.description = "SMART App Launch 2.2 from the chart, or a personal link. The token is for one patient, except for a worklist."
* insert Transactions
* rest.interaction[0].documentation = "Writes a signed plan in one bundle, each entry with ifNoneExist on its identifier."
* insert Serves(CarePlan, SHALL)
* insert Profiled(spine-rehab-careplan)
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(status, token, http://hl7.org/fhir/SearchParameter/CarePlan-status, SHOULD)
* insert Serves(Goal, SHALL)
* insert Profiled(spine-rehab-goal)
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Serves(ServiceRequest, SHALL)
* insert Profiled(rehab-request)
* insert ReadsAndFinds(SHALL)
* insert Writes(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(pertains-to-goal, reference, https://w3id.org/spine-rehab/fhir/SearchParameter/servicerequest-pertains-to-goal, MAY)
* insert Serves(DeviceRequest, SHOULD)
* insert Profiled(spine-rehab-device-request)
* insert ReadsAndFinds(SHOULD)
* insert Writes(SHOULD)
* insert Serves(QuestionnaireResponse, SHALL)
* insert Does(create, SHALL)
* insert Does(search-type, SHOULD)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/QuestionnaireResponse-patient, SHOULD)
* insert Serves(Observation, SHALL)
* insert Profiled(daily-activity)
* insert Profiled(pain-score)
* insert Profiled(pro-score)
* insert Profiled(functional-test)
* insert Profiled(red-flag)
* insert Profiled(patient-report)
* insert ReadsAndFinds(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(code, token, http://hl7.org/fhir/SearchParameter/clinical-code, SHOULD)
* insert Finds(date, date, http://hl7.org/fhir/SearchParameter/clinical-date, SHOULD)
* insert Serves(Flag, SHALL)
* insert Profiled(signal)
* insert ReadsAndFinds(SHALL)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert Finds(status, token, https://w3id.org/spine-rehab/fhir/SearchParameter/flag-status, SHOULD)
* insert Serves(Task, SHOULD)
* insert Profiled(review-task)
* insert ReadsAndFinds(SHOULD)
* insert Does(update, SHOULD)
* insert Finds(patient, reference, http://hl7.org/fhir/SearchParameter/Task-patient, SHOULD)
* insert Serves(Procedure, SHOULD)
* insert Profiled(spine-surgery)
* insert Does(read, SHOULD)
* insert Does(create, SHOULD)
* insert Serves(PlanDefinition, SHALL)
* insert Does(read, SHALL)
* rest.resource[=].operation[0].name = "apply"
* rest.resource[=].operation[0].definition = "https://w3id.org/spine-rehab/fhir/OperationDefinition/plandefinition-apply"
* insert Expect(rest.resource[=].operation[0], SHALL)
* insert Serves(Questionnaire, SHALL)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
