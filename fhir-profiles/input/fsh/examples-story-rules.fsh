// What the stories after a laminectomy and a fusion share: a patient, the operation, a small plan, one check-in, a signal. All
// people are invented. The microdiscectomy story shows every kind of report; these show what differs.

RuleSet: StoryPatient(mrn, family, given, gender, born)
* identifier[+].system = "https://ehr.northfield.example/fhir/Patient"
* identifier[=].value = "e{mrn}"
* identifier[+].system = "http://northfield.example/mrn"
* identifier[=].value = "{mrn}"
* active = true
* name.family = "{family}"
* name.given = "{given}"
* gender = #{gender}
* birthDate = "{born}"
* communication.language = urn:ietf:bcp:47#en "English"

RuleSet: StoryCondition(story, id, text)
* insert EhrCopy(Condition, {id})
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active "Active"
* category = http://terminology.hl7.org/CodeSystem/condition-category#problem-list-item "Problem List Item"
* code.text = {text}
* subject = Reference(example-{story}-patient)

RuleSet: StoryProcedure(story, id, text)
* insert EhrCopy(Procedure, {id})
* status = #completed
* code.text = {text}
* subject = Reference(example-{story}-patient)
* performedDateTime = "2026-03-02"
* performer.actor = Reference(example-surgeon)
* reasonReference = Reference(example-{story}-condition)

RuleSet: StoryItem(story, plan, key)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/plan-item"
* identifier.value = "{plan}/{key}"
* subject = Reference(example-{story}-patient)

RuleSet: StoryGoal(story, plan, key, start, due)
* insert StoryItem({story}, {plan}, {key})
* lifecycleStatus = #active
* category[spineRehab] = $codes#spine-rehab "Spine rehabilitation"
* startDate = "{start}"
* target.dueDate = "{due}"

RuleSet: StoryRequest(story, plan, key, low, high, start, end)
* insert StoryItem({story}, {plan}, {key})
* status = #active
* intent = #order
* authoredOn = "{start}T11:20:00+00:00"
* requester = Reference(example-surgeon)
* performer = Reference(example-{story}-patient)
* extension[postOpDays].valueRange.low = {low} 'd'
* extension[postOpDays].valueRange.high = {high} 'd'
* occurrenceTiming.repeat.boundsPeriod.start = "{start}"
* occurrenceTiming.repeat.boundsPeriod.end = "{end}"

RuleSet: StoryPlan(story, plan, template, start, end, title, words)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/plan"
* identifier.value = "{plan}"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/PlanDefinition/{template}|0.1.0"
* text.status = #generated
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{title}</p><p>{words}</p></div>"
* status = #active
* intent = #plan
* category[assessPlan] = $careplan-category#assess-plan
* category[spineRehab] = $codes#spine-rehab "Spine rehabilitation"
* title = "{title}"
* subject = Reference(example-{story}-patient)
* period.start = "{start}"
* period.end = "{end}"
* author = Reference(example-surgeon)
* addresses = Reference(example-{story}-condition)
* supportingInfo = Reference(example-{story}-procedure)

RuleSet: StoryCheckIn(story, form, at)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/check-in"
* identifier.value = "{form}"
* questionnaire = "https://w3id.org/spine-rehab/fhir/Questionnaire/daily-check-in"
* status = #completed
* subject = Reference(example-{story}-patient)
* authored = "{at}"
* authored.extension.url = "http://hl7.org/fhir/StructureDefinition/tz-code"
* authored.extension.valueCode = #Europe/London
* author = Reference(example-{story}-patient)
* source = Reference(example-{story}-patient)

RuleSet: StoryReport(story, form, linkId, day)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/report"
* identifier.value = "{form}/{linkId}"
* status = #final
* subject = Reference(example-{story}-patient)
* effectiveDateTime = "{day}"
* performer = Reference(example-{story}-patient)
* derivedFrom = Reference(example-{story}-check-in)

RuleSet: StorySignal(story, rule, day, at)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/signal"
* identifier.value = "example-{story}-patient/{rule}/{day}/1"
* status = #active
* category[clinical] = $flag-category#clinical "Clinical"
* subject = Reference(example-{story}-patient)
* period.start = "{at}"
* extension[priority].valueCodeableConcept = $flag-priority-code#PM "Medium priority"

RuleSet: StoryReview(story, rule, day, at, due)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/review"
* identifier.value = "example-{story}-patient/{rule}/{day}/1"
* status = #requested
* businessStatus = $review-status#waiting "Waiting"
* intent = #order
* priority = #urgent
* code = $codes#review "Review of a signal"
* focus = Reference(example-{story}-signal)
* for = Reference(example-{story}-patient)
* authoredOn = "{at}"
* restriction.period.end = "{due}"
* owner = Reference(example-nurse)
