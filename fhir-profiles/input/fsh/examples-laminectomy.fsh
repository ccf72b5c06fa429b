// After a laminectomy: a cane, a fall on day 19, a review the same day.

Instance: example-laminectomy-patient
InstanceOf: Patient
Usage: #example
Title: "Patient"
Description: "Harold Finch, 78, home two days after surgery."
* insert StoryPatient(4471-0021, Finch, Harold, male, 1947-08-14)

Instance: example-laminectomy-condition
InstanceOf: Condition
Usage: #example
Title: "Indication"
Description: "Why the operation was needed."
* insert StoryCondition(laminectomy, c-6120, [["Lumbar spinal stenosis L3–5 with left leg weakness"]])

Instance: example-laminectomy-procedure
InstanceOf: Procedure
Usage: #example
Title: "Operation"
Description: "The operation: its day is post-operative day 0."
* insert StoryProcedure(laminectomy, o-8120, [["Laminectomy L3–5"]])
* code = $SCT#387731002 "Laminectomy"

Instance: example-laminectomy-goal
InstanceOf: SpineRehabGoal
Usage: #example
Title: "Goal: round the block"
Description: "A milestone, reached or not."
* insert StoryGoal(laminectomy, 3f1f2f0c-5d2e-4a6d-8f2b-2b6f3c9d1a01, goal-block, 2026-03-04, 2026-03-23)
* description.text = "Walk around the block without stopping."
* target.measure = $codes#walk-round-the-block "Walk round the block"
* target.detailBoolean = true

Instance: example-laminectomy-walk
InstanceOf: RehabRequest
Usage: #example
Title: "Walking, week 1"
Description: "Four walks of four minutes each day."
* insert StoryRequest(laminectomy, 3f1f2f0c-5d2e-4a6d-8f2b-2b6f3c9d1a01, walk-w1, 0, 7, 2026-03-04, 2026-03-09)
* extension[pertainsToGoal].valueReference = Reference(example-laminectomy-goal)
* extension[dose].extension[minutes].valueQuantity = 4 'min' "minutes"
* extension[dose].extension[steps].valuePositiveInt = 800
* extension[dose].extension[text].valueString = "4 walks of 4 minutes each day"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/ex-29|0.1.0"
* category[walking] = $codes#walking "Walking"
* code = $exercise#EX-29 "Purposeful walk"
* occurrenceTiming.repeat.duration = 4
* occurrenceTiming.repeat.durationUnit = #min
* occurrenceTiming.repeat.frequency = 4
* occurrenceTiming.repeat.period = 1
* occurrenceTiming.repeat.periodUnit = #d
* patientInstruction = "Take 4 walks of 4 minutes each day."

Instance: example-laminectomy-exercise
InstanceOf: RehabRequest
Usage: #example
Title: "Exercise: supported standing"
Description: "The first step to balance."
* insert StoryRequest(laminectomy, 3f1f2f0c-5d2e-4a6d-8f2b-2b6f3c9d1a01, ex-12, 0, 182, 2026-03-04, 2026-08-31)
* extension[dose].extension[sets].valuePositiveInt = 1
* extension[dose].extension[minutes].valueQuantity = 1 'min' "minutes"
* extension[dose].extension[text].valueString = "1 minute, 3 × a day"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/ex-12|0.1.0"
* category[exercise] = $codes#exercise "Exercise"
* code = $exercise#EX-12 "Supported standing and weight shift"
* occurrenceTiming.repeat.frequency = 3
* occurrenceTiming.repeat.period = 1
* occurrenceTiming.repeat.periodUnit = #d
* patientInstruction = "Hold a kitchen counter with both hands. Shift your weight slowly from side to side. Then shift it from heel to toe."

Instance: example-laminectomy-limit
InstanceOf: RehabRequest
Usage: #example
Title: "Limit: lifting"
Description: "Something not to do, with its number."
* insert StoryRequest(laminectomy, 3f1f2f0c-5d2e-4a6d-8f2b-2b6f3c9d1a01, limit-lifting-1, 0, 14, 2026-03-04, 2026-03-16)
* extension[limit].valueQuantity = 4.5 'kg' "kg"
* category[restriction] = $codes#restriction "Restriction"
* doNotPerform = true
* code = $codes#lifting "Lifting limit"
* patientInstruction = "Do not lift more than 4.5 kg (10 lb)."

Instance: example-laminectomy-device
InstanceOf: SpineRehabDeviceRequest
Usage: #example
Title: "Cane"
Description: "A cane for the first weeks, in the hand opposite the weaker leg."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/plan-item"
* identifier.value = "3f1f2f0c-5d2e-4a6d-8f2b-2b6f3c9d1a01/device"
* status = #active
* intent = #order
* codeCodeableConcept = $SCT#87405001 "Cane, device (physical object)"
* subject = Reference(example-laminectomy-patient)
* occurrencePeriod.start = "2026-03-04"
* requester = Reference(example-surgeon)
* note.text = "Right hand: the left leg is weaker. Grip level with the crease of the wrist."

Instance: example-laminectomy-plan
InstanceOf: SpineRehabCarePlan
Usage: #example
Title: "Plan"
Description: "The signed plan."
* insert StoryPlan(laminectomy, 3f1f2f0c-5d2e-4a6d-8f2b-2b6f3c9d1a01, laminectomy-rehab, 2026-03-04, 2027-03-02, [[Rehabilitation after laminectomy L3–5]], [[Week 1: 4 walks of 4 minutes each day. Cane in the right hand. Single-leg stand from week 3 with both hands on the counter.]])
* goal = Reference(example-laminectomy-goal)
* activity[0].reference = Reference(example-laminectomy-walk)
* activity[1].reference = Reference(example-laminectomy-exercise)
* activity[2].reference = Reference(example-laminectomy-limit)
* activity[3].reference = Reference(example-laminectomy-device)

Instance: example-laminectomy-check-in
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Check-in"
Description: "The answers of day 19."
* insert StoryCheckIn(laminectomy, 9a0c6d2e-1b7f-4c11-9d55-7e3b0a4c8f12, 2026-03-21T20:00:00+00:00)
* item[0].linkId = "d.flags"
* item[0].answer.valueCoding = $red-flag#FALL "I fell"
* item[1].linkId = "d.back"
* item[1].answer.valueInteger = 4
* item[2].linkId = "d.steps"
* item[2].answer.valueInteger = 500

Instance: example-laminectomy-fall
InstanceOf: RedFlag
Usage: #example
Title: "A fall"
Description: "The tile was ticked."
* insert StoryReport(laminectomy, 9a0c6d2e-1b7f-4c11-9d55-7e3b0a4c8f12, d.flags/FALL, 2026-03-21)
* category[survey] = $obs-category#survey "Survey"
* code = $red-flag#FALL
* valueBoolean = true

Instance: example-laminectomy-steps
InstanceOf: DailyActivity
Usage: #example
Title: "Steps"
Description: "Steps of the day of the fall."
* insert StoryReport(laminectomy, 9a0c6d2e-1b7f-4c11-9d55-7e3b0a4c8f12, d.steps, 2026-03-21)
* category[activity] = $obs-category#activity "Activity"
* code = $LNC#41950-7 "Number of steps in 24 hour Measured"
* valueQuantity = 500 '/d' "steps a day"

Instance: example-laminectomy-signal
InstanceOf: Signal
Usage: #example
Title: "Signal: fall"
Description: "A fall on day 19 raises U-FALL."
* insert StorySignal(laminectomy, U-FALL, 2026-03-21, 2026-03-21T20:00:04+00:00)
* code = $triage-rule#U-FALL
* code.text = "Fell on day 19"
* extension[detail].valueReference = Reference(example-laminectomy-fall)

Instance: example-laminectomy-review
InstanceOf: ReviewTask
Usage: #example
Title: "Review of the fall"
Description: "The nurse calls the same day."
* insert StoryReview(laminectomy, U-FALL, 2026-03-21, 2026-03-21T20:00:04+00:00, 2026-03-22T00:00:04+00:00)
* description = "Fell on day 19."
