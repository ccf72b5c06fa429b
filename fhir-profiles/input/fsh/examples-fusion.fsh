// After a fusion: a wound that leaks on day 12, a review the same day.

Instance: example-fusion-patient
InstanceOf: Patient
Usage: #example
Title: "Patient"
Description: "Ingrid Holm, 58, home three days after surgery."
* insert StoryPatient(4471-0034, Holm, Ingrid, female, 1967-06-05)

Instance: example-fusion-condition
InstanceOf: Condition
Usage: #example
Title: "Indication"
Description: "Why the operation was needed."
* insert StoryCondition(fusion, c-6340, [["Degenerative spondylolisthesis L4–5 with leg pain"]])

Instance: example-fusion-procedure
InstanceOf: Procedure
Usage: #example
Title: "Operation"
Description: "The operation: its day is post-operative day 0."
* insert StoryProcedure(fusion, o-8340, [["Lumbar fusion L4–5"]])
* code.coding = $codes#lumbar-fusion "Lumbar fusion"

Instance: example-fusion-goal
InstanceOf: SpineRehabGoal
Usage: #example
Title: "Goal: round the block"
Description: "A milestone, reached or not."
* insert StoryGoal(fusion, 6b8e4d1a-0c3f-4f57-a2c9-5d7e8f9a0b02, goal-block, 2026-03-05, 2026-03-30)
* description.text = "Walk around the block without stopping."
* target.measure = $codes#walk-round-the-block "Walk round the block"
* target.detailBoolean = true

Instance: example-fusion-walk
InstanceOf: RehabRequest
Usage: #example
Title: "Walking, week 1"
Description: "Five walks of three minutes each day."
* insert StoryRequest(fusion, 6b8e4d1a-0c3f-4f57-a2c9-5d7e8f9a0b02, walk-w1, 0, 7, 2026-03-05, 2026-03-09)
* extension[pertainsToGoal].valueReference = Reference(example-fusion-goal)
* extension[dose].extension[minutes].valueQuantity = 3 'min' "minutes"
* extension[dose].extension[steps].valuePositiveInt = 1000
* extension[dose].extension[text].valueString = "5 walks of 3 minutes each day"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/ex-29|0.1.0"
* category[walking] = $codes#walking "Walking"
* code = $exercise#EX-29 "Purposeful walk"
* occurrenceTiming.repeat.duration = 3
* occurrenceTiming.repeat.durationUnit = #min
* occurrenceTiming.repeat.frequency = 5
* occurrenceTiming.repeat.period = 1
* occurrenceTiming.repeat.periodUnit = #d
* patientInstruction = "Take 5 walks of 3 minutes each day."

Instance: example-fusion-exercise
InstanceOf: RehabRequest
Usage: #example
Title: "Exercise: tummy brace"
Description: "With a light effort after a fusion."
* insert StoryRequest(fusion, 6b8e4d1a-0c3f-4f57-a2c9-5d7e8f9a0b02, ex-05, 0, 182, 2026-03-05, 2026-08-31)
* extension[dose].extension[sets].valuePositiveInt = 1
* extension[dose].extension[repetitions].valueRange.low = 8 '1'
* extension[dose].extension[repetitions].valueRange.high = 8 '1'
* extension[dose].extension[hold].valueQuantity = 5 's' "seconds"
* extension[dose].extension[text].valueString = "8 with a light effort, hold 5 seconds, 2 × a day"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/ex-05|0.1.0"
* category[exercise] = $codes#exercise "Exercise"
* code = $exercise#EX-05 "Tummy brace"
* occurrenceTiming.repeat.frequency = 2
* occurrenceTiming.repeat.period = 1
* occurrenceTiming.repeat.periodUnit = #d
* patientInstruction = "Lie on your back with your knees bent. Breathe out and gently draw in your lower belly. Hold for 5 seconds and keep breathing."

Instance: example-fusion-limit
InstanceOf: RehabRequest
Usage: #example
Title: "Limit: lifting"
Description: "Something not to do, with its number."
* insert StoryRequest(fusion, 6b8e4d1a-0c3f-4f57-a2c9-5d7e8f9a0b02, limit-lifting-1, 0, 42, 2026-03-05, 2026-04-13)
* extension[limit].valueQuantity = 2.5 'kg' "kg"
* category[restriction] = $codes#restriction "Restriction"
* doNotPerform = true
* code = $codes#lifting "Lifting limit"
* patientInstruction = "Do not lift more than 2.5 kg (5 lb)."

Instance: example-fusion-plan
InstanceOf: SpineRehabCarePlan
Usage: #example
Title: "Plan"
Description: "The signed plan."
* insert StoryPlan(fusion, 6b8e4d1a-0c3f-4f57-a2c9-5d7e8f9a0b02, lumbar-fusion-rehab, 2026-03-05, 2028-03-01, [[Rehabilitation after lumbar fusion L4–5]], [[Week 1: 5 walks of 3 minutes each day. Do not lift more than 2.5 kg (5 lb) until 13 April.]])
* goal = Reference(example-fusion-goal)
* activity[0].reference = Reference(example-fusion-walk)
* activity[1].reference = Reference(example-fusion-exercise)
* activity[2].reference = Reference(example-fusion-limit)

Instance: example-fusion-check-in
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Check-in"
Description: "The answers of day 12."
* insert StoryCheckIn(fusion, 2d4c7e91-8a5b-4e30-b6f1-0c9d3e5a7b13, 2026-03-14T20:00:00+00:00)
* item[0].linkId = "d.flags"
* item[0].answer.valueCoding = $red-flag#NONE "None of these"
* item[1].linkId = "d.leg"
* item[1].answer.valueInteger = 3
* item[2].linkId = "d.leg.side"
* item[2].answer.valueCoding = $leg-side#left "Left leg"
* item[3].linkId = "d.wound"
* item[3].answer.valueCoding = $wound#pus "Leaking cloudy fluid or blood"

Instance: example-fusion-wound
InstanceOf: PatientReport
Usage: #example
Title: "Wound"
Description: "State of the wound."
* insert StoryReport(fusion, 2d4c7e91-8a5b-4e30-b6f1-0c9d3e5a7b13, d.wound, 2026-03-14)
* category[survey] = $obs-category#survey "Survey"
* code = $codes#wound-state "State of the wound"
* valueCodeableConcept = $wound#pus "Leaking cloudy fluid or blood"

Instance: example-fusion-leg-pain
InstanceOf: PainScore
Usage: #example
Title: "Leg pain"
Description: "Leg pain of one day, with its side."
* insert StoryReport(fusion, 2d4c7e91-8a5b-4e30-b6f1-0c9d3e5a7b13, d.leg, 2026-03-14)
* category[survey] = $obs-category#survey "Survey"
* code.coding[loinc] = $LNC#72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
* code.coding[leg] = $codes#leg-pain-nrs "Leg pain 0 to 10"
* valueQuantity = 3 '{score}' "score"
* bodySite = $leg-side#left "Left leg"

Instance: example-fusion-signal
InstanceOf: Signal
Usage: #example
Title: "Signal: wound"
Description: "A leaking wound on day 12 raises U-WOUND."
* insert StorySignal(fusion, U-WOUND, 2026-03-14, 2026-03-14T20:00:04+00:00)
* code = $triage-rule#U-WOUND
* code.text = "The wound leaks on day 12"
* extension[detail].valueReference = Reference(example-fusion-wound)

Instance: example-fusion-review
InstanceOf: ReviewTask
Usage: #example
Title: "Review of the wound"
Description: "The nurse calls the same day."
* insert StoryReview(fusion, U-WOUND, 2026-03-14, 2026-03-14T20:00:04+00:00, 2026-03-15T00:00:04+00:00)
* description = "The wound leaks cloudy fluid or blood on day 12."
