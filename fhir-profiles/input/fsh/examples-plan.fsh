// One patient's story: operated on 2 March 2026, home the next day, a fever on day 20. All people are invented.

RuleSet: EhrCopy(type, id)
* identifier[+].system = "https://ehr.northfield.example/fhir/{type}"
* identifier[=].value = "{id}"

Instance: example-patient
InstanceOf: Patient
Usage: #example
Title: "Patient"
Description: "Maya Lindqvist, 29, two days after moving house the back gave way."
* insert EhrCopy(Patient, e4471-0007)
* identifier[+].system = "http://northfield.example/mrn"
* identifier[=].value = "4471-0007"
* active = true
* name.family = "Lindqvist"
* name.given = "Maya"
* gender = #female
* birthDate = "1996-11-14"
* communication.language = urn:ietf:bcp:47#en "English"
* communication.preferred = true

Instance: example-surgeon
InstanceOf: Practitioner
Usage: #example
Title: "Surgeon"
Description: "The surgeon who operated and signs the plan."
* insert EhrCopy(Practitioner, p-0031)
* name.family = "Aalto"
* name.given = "Petra"
* name.prefix = "Dr"

Instance: example-nurse
InstanceOf: Practitioner
Usage: #example
Title: "Rehabilitation nurse"
Description: "The nurse who reviews signals."
* insert EhrCopy(Practitioner, p-0044)
* name.family = "Brandt"
* name.given = "Jonas"

Instance: example-encounter
InstanceOf: Encounter
Usage: #example
Title: "Hospital stay"
Description: "The stay for the operation."
* insert EhrCopy(Encounter, v-90112)
* status = #finished
* class = http://terminology.hl7.org/CodeSystem/v3-ActCode#IMP "inpatient encounter"
* subject = Reference(example-patient)
* period.start = "2026-03-02T06:30:00+00:00"
* period.end = "2026-03-03T14:00:00+00:00"

Instance: example-condition
InstanceOf: Condition
Usage: #example
Title: "Indication"
Description: "Why the operation was needed."
* insert EhrCopy(Condition, c-5530)
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active "Active"
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed "Confirmed"
* category = http://terminology.hl7.org/CodeSystem/condition-category#problem-list-item "Problem List Item"
* code.text = "Lumbar disc herniation L4–5, left, with leg pain"
* subject = Reference(example-patient)
* encounter = Reference(example-encounter)

Instance: example-procedure
InstanceOf: SpineSurgery
Usage: #example
Title: "Operation"
Description: "The operation: its day is post-operative day 0."
* insert EhrCopy(Procedure, o-7781)
* status = #completed
* code = $SCT#178625001 "Primary lumbar microdiscectomy"
* code.text = "Microdiscectomy L4–5, left"
* subject = Reference(example-patient)
* encounter = Reference(example-encounter)
* performedDateTime = "2026-03-02"
* performer.actor = Reference(example-surgeon)
* reasonReference = Reference(example-condition)
* bodySite.text = "L4–5, left"

// The bodies below are used twice: as stored resources and inside the discharge transaction.

RuleSet: GoalBody(key)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/plan-item"
* identifier.value = "0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/{key}"
* lifecycleStatus = #active
* category[spineRehab] = $codes#spine-rehab "Spine rehabilitation"
* subject = Reference(example-patient)
* startDate = "2026-03-03"

RuleSet: GoalStepsBody
* insert GoalBody(goal-steps)
* achievementStatus = $goal-achievement#in-progress "In Progress"
* description.text = "Take at least 3500 steps a day. If you took fewer before surgery, aim for that."
* target.measure = $LNC#41950-7 "Number of steps in 24 hour Measured"
* target.detailQuantity = 3500 '/d' "steps a day"
* target.detailQuantity.comparator = #>=
* target.dueDate = "2026-04-13"

RuleSet: GoalBlockBody
* insert GoalBody(goal-block)
* achievementStatus = $goal-achievement#in-progress "In Progress"
* description.text = "Walk around the block without stopping."
* target.measure = $codes#walk-round-the-block "Walk round the block"
* target.detailBoolean = true
* target.dueDate = "2026-03-16"

RuleSet: RequestBody(key, encounter)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/plan-item"
* identifier.value = "0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/{key}"
* status = #active
* intent = #order
* subject = Reference(example-patient)
* encounter = Reference({encounter})
* authoredOn = "2026-03-03T11:20:00+00:00"
* requester = Reference(example-surgeon)
* performer = Reference(example-patient)

RuleSet: WalkBody(encounter, goal)
* insert RequestBody(walk-w1, {encounter})
* extension[pertainsToGoal].valueReference = Reference({goal})
* extension[postOpDays].valueRange.low = 0 'd'
* extension[postOpDays].valueRange.high = 7 'd'
* extension[dose].extension[minutes].valueQuantity = 5 'min' "minutes"
* extension[dose].extension[steps].valuePositiveInt = 2450
* extension[dose].extension[text].valueString = "4 walks of 5 minutes each day, 2450 steps a day"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/ex-29|0.1.0"
* category[walking] = $codes#walking "Walking"
* code = $exercise#EX-29 "Purposeful walk"
* occurrenceTiming.repeat.boundsPeriod.start = "2026-03-03"
* occurrenceTiming.repeat.boundsPeriod.end = "2026-03-09"
* occurrenceTiming.repeat.duration = 5
* occurrenceTiming.repeat.durationUnit = #min
* occurrenceTiming.repeat.frequency = 4
* occurrenceTiming.repeat.period = 1
* occurrenceTiming.repeat.periodUnit = #d
* patientInstruction = "Take 4 walks of 5 minutes each day."

RuleSet: HeelSlideBody(encounter)
* insert RequestBody(ex-07, {encounter})
* extension[postOpDays].valueRange.low = 0 'd'
* extension[postOpDays].valueRange.high = 182 'd'
* extension[dose].extension[sets].valuePositiveInt = 1
* extension[dose].extension[repetitions].valueRange.low = 10 '1'
* extension[dose].extension[repetitions].valueRange.high = 15 '1'
* extension[dose].extension[perSide].valueBoolean = true
* extension[dose].extension[text].valueString = "10–15 each side, 2 × a day"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/ex-07|0.1.0"
* category[exercise] = $codes#exercise "Exercise"
* code = $exercise#EX-07 "Heel slide"
* occurrenceTiming.repeat.boundsPeriod.start = "2026-03-02"
* occurrenceTiming.repeat.boundsPeriod.end = "2026-08-31"
* occurrenceTiming.repeat.frequency = 2
* occurrenceTiming.repeat.period = 1
* occurrenceTiming.repeat.periodUnit = #d
* patientInstruction = "Lie on your back. Slide one heel towards your buttock. Slide it away again. Keep your back still. Change legs."

RuleSet: LiftingBody(encounter)
* insert RequestBody(limit-lifting-1, {encounter})
* extension[postOpDays].valueRange.low = 0 'd'
* extension[postOpDays].valueRange.high = 14 'd'
* extension[limit].valueQuantity = 4.5 'kg' "kg"
* category[restriction] = $codes#restriction "Restriction"
* doNotPerform = true
* code = $codes#lifting "Lifting limit"
* occurrenceTiming.repeat.boundsPeriod.start = "2026-03-02"
* occurrenceTiming.repeat.boundsPeriod.end = "2026-03-16"
* patientInstruction = "Do not lift more than 4.5 kg (10 lb)."

RuleSet: CheckInBody(encounter)
* insert RequestBody(check-in-daily, {encounter})
* extension[postOpDays].valueRange.low = 1 'd'
* extension[postOpDays].valueRange.high = 42 'd'
* category[checkIn] = $codes#check-in "Check-in"
* code = $codes#daily-check-in "Daily check-in"
* occurrenceTiming.repeat.boundsPeriod.start = "2026-03-04"
* occurrenceTiming.repeat.boundsPeriod.end = "2026-04-13"
* occurrenceTiming.repeat.frequency = 1
* occurrenceTiming.repeat.period = 1
* occurrenceTiming.repeat.periodUnit = #d
* patientInstruction = "Answer the daily check-in once a day. It takes less than a minute."

RuleSet: StopRulesBody(encounter)
* insert RequestBody(edu-stop-emergency, {encounter})
* category[education] = $codes#education "Education"
* code = $codes#stop-rules "When to stop"
* patientInstruction = "Stop and call the emergency number at once for any of these. Your bladder or bowel changes. You are numb between your legs. A leg is suddenly weak or gives way. Your foot newly drags. You have chest pain or cannot breathe at rest."

RuleSet: PhysioBody(encounter)
* insert RequestBody(pt-outpatient, {encounter})
* extension[postOpDays].valueRange.low = 22 'd'
* extension[postOpDays].valueRange.high = 42 'd'
* category[physiotherapy] = $codes#physiotherapy "Physiotherapy"
* code = $codes#outpatient-physiotherapy "Outpatient physiotherapy"
* occurrenceTiming.repeat.boundsPeriod.start = "2026-03-24"
* occurrenceTiming.repeat.boundsPeriod.end = "2026-04-13"
* patientInstruction = "Your team offers you physiotherapy in weeks 4 to 6."

RuleSet: PlanBody(encounter, condition, procedure)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/plan"
* identifier.value = "0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/PlanDefinition/microdiscectomy-rehab|0.1.0"
* text.status = #generated
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Rehabilitation after microdiscectomy L4–5, left, on 2 March 2026.</p><ul><li>Week 1: 4 walks of 5 minutes each day, 2450 steps a day.</li><li>Heel slide: 10–15 each side, 2 × a day.</li><li>Do not lift more than 4.5 kg (10 lb) until 16 March.</li><li>One check-in a day, from 4 March.</li><li>Stop rules: see your sheet.</li></ul></div>"
* status = #active
* intent = #plan
* category[assessPlan] = $careplan-category#assess-plan
* category[spineRehab] = $codes#spine-rehab "Spine rehabilitation"
* category[2] = $SCT#736372004 "Discharge care plan (record artifact)"
* title = "Rehabilitation after microdiscectomy L4–5, left"
* subject = Reference(example-patient)
* encounter = Reference({encounter})
* period.start = "2026-03-03"
* period.end = "2027-03-02"
* created = "2026-03-03T11:20:00+00:00"
* author = Reference(example-surgeon)
* addresses = Reference({condition})
* supportingInfo = Reference({procedure})

Instance: example-goal-steps
InstanceOf: SpineRehabGoal
Usage: #example
Title: "Goal: steps"
Description: "3500 steps a day six weeks after surgery."
* insert GoalStepsBody

Instance: example-goal-block
InstanceOf: SpineRehabGoal
Usage: #example
Title: "Goal: round the block"
Description: "A milestone, reached or not."
* insert GoalBlockBody

Instance: example-walk-week-1
InstanceOf: RehabRequest
Usage: #example
Title: "Walking, week 1"
Description: "Four walks of five minutes each day."
* insert WalkBody(example-encounter, example-goal-steps)

Instance: example-heel-slide
InstanceOf: RehabRequest
Usage: #example
Title: "Exercise: heel slide"
Description: "An exercise with a structured dose."
* insert HeelSlideBody(example-encounter)

Instance: example-lifting-limit
InstanceOf: RehabRequest
Usage: #example
Title: "Limit: lifting"
Description: "Something not to do, with its number."
* insert LiftingBody(example-encounter)

Instance: example-check-in-schedule
InstanceOf: RehabRequest
Usage: #example
Title: "Check-in schedule"
Description: "One check-in a day for six weeks."
* insert CheckInBody(example-encounter)

Instance: example-stop-rules
InstanceOf: RehabRequest
Usage: #example
Title: "Stop rules"
Description: "When to stop and call."
* insert StopRulesBody(example-encounter)

Instance: example-physiotherapy
InstanceOf: RehabRequest
Usage: #example
Title: "Physiotherapy visits"
Description: "Physiotherapy from week 4."
* insert PhysioBody(example-encounter)

Instance: example-plan
InstanceOf: SpineRehabCarePlan
Usage: #example
Title: "Plan"
Description: "The signed plan."
* insert PlanBody(example-encounter, example-condition, example-procedure)
* goal[0] = Reference(example-goal-steps)
* goal[1] = Reference(example-goal-block)
* activity[0].reference = Reference(example-walk-week-1)
* activity[1].reference = Reference(example-heel-slide)
* activity[2].reference = Reference(example-lifting-limit)
* activity[3].reference = Reference(example-physiotherapy)
* activity[4].reference = Reference(example-stop-rules)
* activity[5].reference = Reference(example-check-in-schedule)
* activity[6].reference = Reference(example-cane)
