// The same patient: the baseline on the day of leaving hospital, the weekly check-in of day 21, and what was derived.

RuleSet: Answered(linkId, value)
* item[+].linkId = "{linkId}"
* item[=].answer.{value}

Instance: example-baseline
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Discharge baseline"
Description: "Filled in by the nurse with the patient on the day of leaving hospital."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/check-in"
* identifier.value = "5a3f0c1e-7f0b-4d8e-9a51-6f0f5f0b1c22"
* questionnaire = "https://w3id.org/spine-rehab/fhir/Questionnaire/discharge-baseline"
* status = #completed
* subject = Reference(example-patient)
* authored = "2026-03-03T10:30:00+00:00"
* author = Reference(example-nurse)
* source = Reference(example-patient)
* insert Answered(b.exclude, [[valueCoding = $out-of-scope#none "None of these"]])
* item[+]
  * linkId = "b.strength"
  * insert Answered(b.strength.hipflex.L, [[valueInteger = 5]])
  * insert Answered(b.strength.hipflex.R, [[valueInteger = 5]])
  * insert Answered(b.strength.kneeext.L, [[valueInteger = 5]])
  * insert Answered(b.strength.kneeext.R, [[valueInteger = 5]])
  * insert Answered(b.strength.dorsi.L, [[valueInteger = 4]])
  * insert Answered(b.strength.dorsi.R, [[valueInteger = 5]])
  * insert Answered(b.strength.push.L, [[valueInteger = 5]])
  * insert Answered(b.strength.push.R, [[valueInteger = 5]])
* insert Answered(b.preop, [[valueInteger = 4]])
* insert Answered(b.compress, [[valueInteger = 4]])
* insert Answered(b.levels, [[valueInteger = 1]])
* insert Answered(b.numb, [[valueCoding = $numb-area#foot "Foot"]])
* insert Answered(b.bladder, [[valueCoding = $usual-control#long-standing "A long-standing problem"]])
* insert Answered(b.bladder.text, [[valueString = "Leaks a little when coughing, for years"]])
* insert Answered(b.bowel, [[valueCoding = $usual-control#normal "Normal"]])
* insert Answered(b.legside, [[valueCoding = $leg-side#left "Left leg"]])
* item[+]
  * linkId = "b.nrs"
  * insert Answered(b.nrs.back.preop, [[valueInteger = 4]])
  * insert Answered(b.nrs.back, [[valueInteger = 5]])
  * insert Answered(b.nrs.leg.preop, [[valueInteger = 8]])
  * insert Answered(b.nrs.leg, [[valueInteger = 3]])
* item[+]
  * linkId = "b.walk"
  * insert Answered(b.walk.distance, [[valueQuantity = 60 'm' "metres"]])
  * insert Answered(b.walk.minutes, [[valueInteger = 4]])
  * insert Answered(b.walk.device, [[valueCoding = $walking-aid#none "None"]])
* insert Answered(b.indoordevice, [[valueCoding = $walking-aid#none "None"]])
* insert Answered(b.walk10, [[valueBoolean = true]])
* insert Answered(b.tug, [[valueDecimal = 11.4]])
* insert Answered(b.unload, [[valueCoding = $leg-side#none "Neither leg"]])
* insert Answered(b.hand, [[valueCoding = $dominant-hand#right "Right hand"]])
* insert Answered(b.steps, [[valueInteger = 8200]])
* insert Answered(b.steps.source, [[valueCoding = $steps-source#watch "Watch or band"]])
* item[+]
  * linkId = "b.fall"
  * insert Answered(b.fall.1, [[valueBoolean = false]])
  * insert Answered(b.fall.2, [[valueBoolean = false]])
  * insert Answered(b.fall.3, [[valueBoolean = false]])
* insert Answered(b.conf, [[valueInteger = 6]])
* insert Answered(b.wound, [[valueCoding = $wound#clean "Clean and dry"]])
* insert Answered(b.dm, [[valueBoolean = false]])
* insert Answered(b.smoke, [[valueCoding = $smoking#never "Never did"]])
* insert Answered(b.alone, [[valueBoolean = false]])
* insert Answered(b.fluidlimit, [[valueBoolean = false]])
* insert Answered(b.lang, [[valueCoding = $language#en "English"]])
* insert Answered(b.zone, [[valueString = "Europe/London"]])
* insert Answered(b.owngoal, [[valueString = "Play the violin standing up"]])

Instance: example-weekly
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Weekly check-in"
Description: "The answers of day 21: danger signs first, then how the week went."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/check-in"
* identifier.value = "e2b7b0a4-19c6-4b7e-8d0a-2f4b7f1d9c33"
* questionnaire = "https://w3id.org/spine-rehab/fhir/Questionnaire/weekly-check-in"
* status = #completed
* subject = Reference(example-patient)
* authored = "2026-03-23T20:05:00+00:00"
* authored.extension.url = "http://hl7.org/fhir/StructureDefinition/tz-code"
* authored.extension.valueCode = #Europe/London
* author = Reference(example-patient)
* source = Reference(example-patient)
* insert Answered(d.flags, [[valueCoding = $red-flag#NONE "None of these"]])
* insert Answered(d.back, [[valueInteger = 2]])
* insert Answered(d.leg, [[valueInteger = 1]])
* insert Answered(d.leg.side, [[valueCoding = $leg-side#left "Left leg"]])
* insert Answered(d.strength, [[valueCoding = $leg-strength#B "Better"]])
* insert Answered(w.strength, [[valueCoding = $leg-strength#B "Better"]])
* insert Answered(w.strength.hard, [[valueCoding = $leg-weakness#lifting-foot "Lifting my foot"]])
* item[+].linkId = "w.nerve"
* item[=].answer[0].valueCoding = $leg-feeling#tingling "Tingling"
* item[=].answer[1].valueCoding = $leg-feeling#pebbles "Like pebbles under my foot"
* insert Answered(w.nerve.change, [[valueCoding = $leg-feeling-change#better "Better"]])
* insert Answered(w.site, [[valueCoding = $leg-area#foot-ankle "Foot or ankle"]])
* item[+]
  * linkId = "w.longest"
  * insert Answered(w.longest.minutes, [[valueInteger = 20]])
  * insert Answered(w.longest.distance, [[valueQuantity = 0.8 'km' "kilometres"]])
* insert Answered(w.conf, [[valueInteger = 8]])
* item[+]
  * linkId = "w.phq2"
  * insert Answered(w.phq2.1, [[valueCoding = $phq-2-answer#several-days "Several days"]])
  * insert Answered(w.phq2.2, [[valueCoding = $phq-2-answer#not-at-all "Not at all"]])
* insert Answered(w.sleep, [[valueInteger = 1]])
* insert Answered(w.opi, [[valueInteger = 0]])
* insert Answered(w.bowel, [[valueInteger = 0]])
* item[+]
  * linkId = "w.device"
  * insert Answered(w.device.in, [[valueCoding = $walking-aid#none "None"]])
  * insert Answered(w.device.out, [[valueCoding = $walking-aid#none "None"]])
* item[+]
  * linkId = "w.pt"
  * insert Answered(w.pt.visits, [[valueInteger = 1]])
  * insert Answered(w.pt.percent, [[valueInteger = 80]])
* insert Answered(w.restrict, [[valueCoding = $limits-kept#mostly "Mostly"]])
* insert Answered(w.lying, [[valueInteger = 2]])
* insert Answered(w.work, [[valueCoding = $work-status#off "I am still off"]])
* insert Answered(w.best, [[valueString = "Walked to the shop and back"]])

RuleSet: AtDischarge(linkId)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/report"
* identifier.value = "5a3f0c1e-7f0b-4d8e-9a51-6f0f5f0b1c22/{linkId}"
* status = #final
* category[survey] = $obs-category#survey "Survey"
* category[1] = $codes#baseline "Baseline at discharge"
* subject = Reference(example-patient)
* effectiveDateTime = "2026-03-03"
* performer = Reference(example-nurse)
* derivedFrom = Reference(example-baseline)

Instance: example-strength-at-discharge
InstanceOf: PatientReport
Usage: #example
Title: "Strength at discharge"
Description: "Strength of one muscle group on one side, which later weakness is compared with."
* insert AtDischarge(b.strength.dorsi.L)
* code.coding[0] = $codes#leg-strength-mrc "Leg strength, MRC grade 0 to 5"
* code.coding[1] = $codes#leg-strength-ankle-dorsiflexion "Ankle dorsiflexion"
* bodySite = $leg-side#left "Left leg"
* valueQuantity = 4 '{score}' "grade"

Instance: example-bladder-at-discharge
InstanceOf: PatientReport
Usage: #example
Title: "Usual bladder control"
Description: "A long-standing problem: a later danger sign asks for new or worse than this."
* insert AtDischarge(b.bladder)
* code = $codes#usual-control-bladder "Usual control of the bladder"
* valueCodeableConcept = $usual-control#long-standing "A long-standing problem"
* valueCodeableConcept.text = "Leaks a little when coughing, for years"

Instance: example-fall-at-discharge
InstanceOf: PatientReport
Usage: #example
Title: "No fall in the past year"
Description: "The question was answered with no."
* insert AtDischarge(b.fall.1)
* code = $codes#fell-past-year "Fell in the past year"
* valueBoolean = false

RuleSet: DerivedWeekly(linkId)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/report"
* identifier.value = "e2b7b0a4-19c6-4b7e-8d0a-2f4b7f1d9c33/{linkId}"
* status = #final
* category[survey] = $obs-category#survey "Survey"
* subject = Reference(example-patient)
* effectiveDateTime = "2026-03-23"
* performer = Reference(example-patient)
* derivedFrom = Reference(example-weekly)

Instance: example-phq-2
InstanceOf: PatientReport
Usage: #example
Title: "PHQ-2 score"
Description: "Sum of both questions; without one of them there is no score."
* insert DerivedWeekly(w.phq2)
* code = $LNC#55758-7 "Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]"
* valueQuantity = 1 '{score}' "score"

Instance: example-opioid-days
InstanceOf: PatientReport
Usage: #example
Title: "Days with an opioid"
Description: "None of the last 7 days."
* insert DerivedWeekly(w.opi)
* code = $codes#opioid-days "Days with an opioid"
* valueQuantity = 0 'd/wk' "days a week"

Instance: example-leg-feeling
InstanceOf: PatientReport
Usage: #example
Title: "Feeling in the leg"
Description: "One of possibly several answers."
* insert DerivedWeekly(w.nerve/tingling)
* code = $codes#leg-feeling "Feeling in the leg"
* valueCodeableConcept = $leg-feeling#tingling "Tingling"
