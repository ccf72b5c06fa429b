// The same patient's walking aid, strength, tests and scores, a step counter and the end of the review.

Instance: example-cane
InstanceOf: SpineRehabDeviceRequest
Usage: #example
Title: "Walking aid: cane"
Description: "A cane for the first three weeks, in the hand opposite the weaker leg."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/plan-item"
* identifier.value = "0b5f6c1e-7a43-4d39-9e0c-6f0a5a3d7c11/device-cane"
* status = #active
* intent = #order
* codeCodeableConcept = $SCT#87405001 "Cane, device (physical object)"
* subject = Reference(example-patient)
* encounter = Reference(example-encounter)
* occurrencePeriod.start = "2026-03-03"
* occurrencePeriod.end = "2026-03-23"
* extension[postOpDays].valueRange.low = 1 'd'
* extension[postOpDays].valueRange.high = 21 'd'
* authoredOn = "2026-03-03T11:20:00+00:00"
* requester = Reference(example-surgeon)
* reasonReference = Reference(example-foot-lift)
* note.text = "Hold the cane in your right hand. Move it together with your left leg."

RuleSet: InClinic
* status = #final
* subject = Reference(example-patient)
* performer = Reference(example-nurse)

Instance: example-foot-lift
InstanceOf: FunctionalTest
Usage: #example
Title: "Strength: lifting the left foot"
Description: "Grade 4 of 5 on the day of leaving hospital."
* insert InClinic
* effectiveDateTime = "2026-03-03"
* category[exam] = $obs-category#exam "Exam"
* code = $codes#leg-strength-mrc "Leg strength, MRC grade 0 to 5"
* valueQuantity = 4 '{score}' "grade"
* bodySite = $leg-side#left "Left leg"
* bodySite.text = "Lifting the left foot"
* method = $SCT#9002005 "Manual testing of muscle function (procedure)"

Instance: example-up-and-go
InstanceOf: FunctionalTest
Usage: #example
Title: "Timed up and go"
Description: "Rise, walk, turn, sit: 14.5 seconds."
* insert InClinic
* effectiveDateTime = "2026-03-03"
* category[exam] = $obs-category#exam "Exam"
* code = $LNC#89423-8 "Time to rise from chair, walk 10 feet and back, and return to sitting [TUG]"
* valueQuantity = 14.5 's' "seconds"

Instance: example-disability-before
InstanceOf: ProScore
Usage: #example
Title: "ODI before surgery"
Description: "A score as the hospital's own questionnaire gave it."
* insert InClinic
* effectiveDateTime = "2026-02-24"
* category[survey] = $obs-category#survey "Survey"
* code.coding[0] = $LNC#97909-6 "Oswestry disability index score ODI"
* code.coding[1] = $scores#odi "Oswestry Disability Index"
* valueQuantity = 46 '%' "percent"
* note.text = "ODI 2.1a, English, on paper"

Instance: example-function-score
InstanceOf: ProScore
Usage: #example
Title: "RMDQ before surgery"
Description: "A score without a standard code."
* insert InClinic
* effectiveDateTime = "2026-02-24"
* category[survey] = $obs-category#survey "Survey"
* code = $scores#rmdq "Roland-Morris Disability Questionnaire"
* valueQuantity = 14 '{score}' "score"

Instance: example-steps-worn
InstanceOf: DailyActivity
Usage: #example
Title: "Steps, with wear time"
Description: "Steps of one day from a watch that was worn most of it."
* status = #final
* subject = Reference(example-patient)
* performer = Reference(example-patient)
* effectiveDateTime = "2026-03-21"
* category[activity] = $obs-category#activity "Activity"
* code = $LNC#41950-7 "Number of steps in 24 hour Measured"
* valueQuantity = 5810 '/d' "steps a day"
* component[wearTime].code = $codes#wear-time-percent "Time the step counter was worn"
* component[wearTime].valueQuantity = 88 '%' "percent"

Instance: example-review-done
InstanceOf: ReviewTask
Usage: #example
Title: "Review, done"
Description: "The silence was a broken phone: called, advice given."
* identifier.system = "https://w3id.org/spine-rehab/fhir/sid/review"
* identifier.value = "example-patient/R-MISS/2026-03-27/1"
* status = #completed
* businessStatus = $review-status#done "Done"
* intent = #order
* priority = #routine
* code = $codes#review "Review of a signal"
* description = "No check-in since 23 March."
* focus = Reference(example-signal-silence)
* for = Reference(example-patient)
* authoredOn = "2026-03-27T06:00:00+00:00"
* restriction.period.end = "2026-03-30T17:00:00+01:00"
* owner = Reference(example-nurse)
* output[outcome].type = $codes#review-outcome "How a review ended"
* output[outcome].valueCodeableConcept = $review-outcome#advised "Advice given"
* note.text = "Her phone was broken. She walks as planned."
