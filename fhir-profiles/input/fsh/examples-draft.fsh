// What $apply returns: nothing stored yet, goals and requests contained under their keys, dates not yet orders.

Instance: goal-block
InstanceOf: SpineRehabGoal
Usage: #inline
* lifecycleStatus = #proposed
* category[spineRehab] = $codes#spine-rehab "Spine rehabilitation"
* description.text = "Walk around the block without stopping."
* subject = Reference(example-patient)
* startDate = "2026-03-03"
* target.measure = $codes#walk-round-the-block "Walk round the block"
* target.detailCodeableConcept = $yes-no#Y "Yes"
* target.dueDate = "2026-03-16"

Instance: walk-w1
InstanceOf: RehabRequest
Usage: #inline
* extension[postOpDays].valueRange.low = 0 'd'
* extension[postOpDays].valueRange.high = 7 'd'
* extension[dose].extension[minutes].valueQuantity = 5 'min' "minutes"
* extension[dose].extension[steps].valuePositiveInt = 2450
* extension[dose].extension[text].valueString = "4 walks of 5 minutes each day, 2450 steps a day"
* extension[pertainsToGoal].valueReference.reference = "#goal-block"
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/ex-29|0.1.0"
* status = #draft
* intent = #order
* category[walking] = $codes#walking "Walking"
* code = $exercise#EX-29 "Purposeful walk"
* subject = Reference(example-patient)
* occurrenceTiming.repeat.boundsPeriod.start = "2026-03-03"
* occurrenceTiming.repeat.boundsPeriod.end = "2026-03-09"
* occurrenceTiming.repeat.duration = 5
* occurrenceTiming.repeat.durationUnit = #min
* occurrenceTiming.repeat.frequency = 4
* occurrenceTiming.repeat.period = 1
* occurrenceTiming.repeat.periodUnit = #d
* performer = Reference(example-patient)
* patientInstruction = "Take 4 walks of 5 minutes each day."

Instance: example-draft
InstanceOf: SpineRehabCarePlan
Usage: #example
Title: "Draft"
Description: "A plan as drafted from the template, before anybody signed it."
* contained[0] = goal-block
* contained[1] = walk-w1
* instantiatesCanonical = "https://w3id.org/spine-rehab/fhir/PlanDefinition/microdiscectomy-rehab|0.1.0"
* text.status = #generated
* text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Draft: rehabilitation after lumbar microdiscectomy.</p><ul><li>Week 1: 4 walks of 5 minutes each day, 2450 steps a day.</li></ul></div>"
* status = #draft
* intent = #plan
* category[assessPlan] = $careplan-category#assess-plan
* category[spineRehab] = $codes#spine-rehab "Spine rehabilitation"
* title = "Rehabilitation after lumbar microdiscectomy"
* subject = Reference(example-patient)
* period.start = "2026-03-03"
* period.end = "2027-03-02"
* goal.reference = "#goal-block"
* activity.reference.reference = "#walk-w1"
