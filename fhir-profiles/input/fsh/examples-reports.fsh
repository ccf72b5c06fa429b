// Day 20 at home: a check-in with a temperature of 101 and the unit Celsius, what was derived from it and what was noticed.

Instance: example-check-in
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Check-in"
Description: "The answers of day 20, given in London at 20:00."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/check-in"
* identifier.value = "7c9d8a52-3c8e-4f5a-9a83-1c2d5f3b7e90"
* questionnaire = "https://w3id.org/spine-rehab/fhir/Questionnaire/daily-check-in"
* status = #completed
* subject = Reference(example-patient)
* authored = "2026-03-22T20:00:00+00:00"
* authored.extension.url = "http://hl7.org/fhir/StructureDefinition/tz-code"
* authored.extension.valueCode = #Europe/London
* author = Reference(example-patient)
* source = Reference(example-patient)
* meta.tag = $check-in-label#unit-assumed "Unit assumed"
* item[0].linkId = "d.flags"
* item[0].answer.valueCoding = $red-flag#NONE "None of these"
* item[1].linkId = "d.back"
* item[1].answer.valueInteger = 2
* item[2].linkId = "d.leg"
* item[2].answer.valueInteger = 1
* item[3].linkId = "d.leg.side"
* item[3].answer.valueCoding = $leg-side#left "Left leg"
* item[4].linkId = "d.strength"
* item[4].answer.valueCoding = $leg-strength#B "Better"
* item[5].linkId = "d.walk"
* item[5].item[0].linkId = "d.walk.count"
* item[5].item[0].answer.valueInteger = 3
* item[5].item[1].linkId = "d.walk.minutes"
* item[5].item[1].answer.valueInteger = 36
* item[5].item[2].linkId = "d.walk.longest"
* item[5].item[2].answer.valueQuantity = 0.6 'km' "kilometres"
* item[6].linkId = "d.steps"
* item[6].answer.valueInteger = 6270
* item[7].linkId = "d.ex"
* item[7].answer.valueCoding = $adherence#all "All of them"
* item[8].linkId = "d.hard"
* item[8].answer.valueCoding = $difficulty#tired "Tired"
* item[9].linkId = "d.wound"
* item[9].answer.valueCoding = $wound#clean "Clean and dry"
* item[10].linkId = "d.temp"
* item[10].answer.valueQuantity = 101 'Cel' "°C"

RuleSet: Derived(linkId)
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/report"
* identifier.value = "7c9d8a52-3c8e-4f5a-9a83-1c2d5f3b7e90/{linkId}"
* status = #final
* subject = Reference(example-patient)
* effectiveDateTime = "2026-03-22"
* performer = Reference(example-patient)
* derivedFrom = Reference(example-check-in)

Instance: example-no-saddle-numbness
InstanceOf: RedFlag
Usage: #example
Title: "No saddle numbness"
Description: "The question was answered, the sign was not there."
* insert Derived(d.flags/SADDLE)
* category[survey] = $obs-category#survey "Survey"
* code = $red-flag#SADDLE
* valueBoolean = false

Instance: example-back-pain
InstanceOf: PainScore
Usage: #example
Title: "Back pain"
Description: "Back pain of one day."
* insert Derived(d.back)
* category[survey] = $obs-category#survey "Survey"
* code.coding[loinc] = $LNC#72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
* code.coding[back] = $codes#back-pain-nrs "Back pain 0 to 10"
* valueQuantity = 2 '{score}' "score"

Instance: example-leg-pain
InstanceOf: PainScore
Usage: #example
Title: "Leg pain"
Description: "Leg pain of one day, with its side."
* insert Derived(d.leg)
* category[survey] = $obs-category#survey "Survey"
* code.coding[loinc] = $LNC#72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
* code.coding[leg] = $codes#leg-pain-nrs "Leg pain 0 to 10"
* valueQuantity = 1 '{score}' "score"
* bodySite = $leg-side#left "Left leg"

Instance: example-steps
InstanceOf: DailyActivity
Usage: #example
Title: "Steps"
Description: "Steps of one day."
* insert Derived(d.steps)
* category[activity] = $obs-category#activity "Activity"
* code = $LNC#41950-7 "Number of steps in 24 hour Measured"
* valueQuantity = 6270 '/d' "steps a day"

Instance: example-walking-minutes
InstanceOf: DailyActivity
Usage: #example
Title: "Minutes walked"
Description: "Minutes of all walks of one day."
* insert Derived(d.walk.minutes)
* category[activity] = $obs-category#activity "Activity"
* code = $codes#walking-minutes "Minutes walked in a day"
* valueQuantity = 36 'min/d' "minutes a day"

Instance: example-walk-count
InstanceOf: PatientReport
Usage: #example
Title: "Number of walks"
Description: "Walks of one day."
* insert Derived(d.walk.count)
* category[survey] = $obs-category#survey "Survey"
* code = $codes#walk-count "Walks in a day"
* valueQuantity = 3 '/d' "walks a day"

Instance: example-longest-walk
InstanceOf: PatientReport
Usage: #example
Title: "Longest walk"
Description: "The longest walk of one day, in metres."
* insert Derived(d.walk.longest)
* category[survey] = $obs-category#survey "Survey"
* code = $codes#longest-walk-distance "Longest walk of a day"
* valueQuantity = 600 'm' "metres"

Instance: example-leg-strength
InstanceOf: PatientReport
Usage: #example
Title: "Leg strength"
Description: "Leg strength compared with discharge."
* insert Derived(d.strength)
* category[survey] = $obs-category#survey "Survey"
* code = $codes#leg-strength-change "Leg strength compared with the day of leaving hospital"
* valueCodeableConcept = $leg-strength#B "Better"

Instance: example-exercises-done
InstanceOf: PatientReport
Usage: #example
Title: "Exercises done"
Description: "All of the day's exercises."
* insert Derived(d.ex)
* category[survey] = $obs-category#survey "Survey"
* code = $codes#exercise-adherence "Exercises done"
* valueCodeableConcept = $adherence#all "All of them"

Instance: example-difficulty
InstanceOf: PatientReport
Usage: #example
Title: "What made it hard"
Description: "One of possibly several answers."
* insert Derived(d.hard/tired)
* category[survey] = $obs-category#survey "Survey"
* code = $codes#walk-difficulty "What made it hard"
* valueCodeableConcept = $difficulty#tired "Tired"

Instance: example-wound
InstanceOf: PatientReport
Usage: #example
Title: "Wound"
Description: "State of the wound."
* insert Derived(d.wound)
* category[survey] = $obs-category#survey "Survey"
* code = $codes#wound-state "State of the wound"
* valueCodeableConcept = $wound#clean "Clean and dry"

Instance: example-temperature
InstanceOf: http://hl7.org/fhir/StructureDefinition/bodytemp
Usage: #example
Title: "Temperature"
Description: "101 with the unit Celsius was read as Fahrenheit: 38.3 degrees."
* insert Derived(d.temp)
* category = $obs-category#vital-signs "Vital Signs"
* code = $LNC#8310-5 "Body temperature"
* valueQuantity = 38.3 'Cel' "°C"

Instance: example-signal
InstanceOf: Signal
Usage: #example
Title: "Signal: fever"
Description: "A temperature of 38.3 on day 20 raises U-FEVER."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/signal"
* identifier.value = "example-patient/U-FEVER/2026-03-22/1"
* status = #active
* category[clinical] = $flag-category#clinical "Clinical"
* code = $triage-rule#U-FEVER "Fever"
* code.text = "Temperature 38.3 °C on day 20"
* subject = Reference(example-patient)
* period.start = "2026-03-22T20:00:04+00:00"
* extension[detail].valueReference = Reference(example-temperature)
* extension[priority].valueCodeableConcept = $flag-priority-code#PM "Medium priority"
* extension[label].valueCoding = $check-in-label#unit-assumed "Unit assumed"

Instance: example-review
InstanceOf: ReviewTask
Usage: #example
Title: "Review of the fever"
Description: "The nurse calls the same day."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/review"
* identifier.value = "example-patient/U-FEVER/2026-03-22/1"
* status = #requested
* businessStatus = $review-status#waiting "Waiting"
* intent = #order
* priority = #urgent
* code = $codes#review "Review of a signal"
* description = "Temperature rose to 38.3 °C on day 20."
* focus = Reference(example-signal)
* for = Reference(example-patient)
* authoredOn = "2026-03-22T20:00:04+00:00"
* restriction.period.end = "2026-03-23T00:00:04+00:00"
* owner = Reference(example-nurse)

Instance: example-check-in-incomplete
InstanceOf: QuestionnaireResponse
Usage: #example
Title: "Check-in with an answer set aside"
Description: "The danger signs were not answered and pain 11 cannot be: nothing is refused, nothing is lost."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/check-in"
* identifier.value = "c1f7c2b4-5e0e-4a7b-8d8e-0b7f6a4f2d11"
* meta.tag[0] = $check-in-label#flags-unanswered "Danger signs not answered"
* meta.tag[1] = $check-in-label#item-set-aside "Answer set aside"
* extension[set-aside].extension[linkId].valueString = "d.back"
* extension[set-aside].extension[content].valueString = "{\"linkId\":\"d.back\",\"answer\":[{\"valueInteger\":11}]}"
* extension[set-aside].extension[reason].valueString = "The value 11 is greater than the allowed maximum of 10"
* questionnaire = "https://w3id.org/spine-rehab/fhir/Questionnaire/daily-check-in"
* status = #in-progress
* subject = Reference(example-patient)
* authored = "2026-03-23T19:45:00+00:00"
* authored.extension.url = "http://hl7.org/fhir/StructureDefinition/tz-code"
* authored.extension.valueCode = #Europe/London
* source = Reference(example-patient)
* item[0].linkId = "d.leg"
* item[0].answer.valueInteger = 0

Instance: example-signal-silence
InstanceOf: Signal
Usage: #example
Title: "Signal: silence"
Description: "No check-in for three days: nothing to point to."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/signal"
* identifier.value = "example-patient/R-MISS/2026-03-27/1"
* status = #active
* category[clinical] = $flag-category#clinical "Clinical"
* code = $triage-rule#R-MISS "Expected check-ins did not come"
* code.text = "No check-in since 23 March"
* subject = Reference(example-patient)
* period.start = "2026-03-27T06:00:00+00:00"
* extension[priority].valueCodeableConcept = $flag-priority-code#PL "Low priority"
