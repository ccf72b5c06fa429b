Profile: Signal
Parent: Flag
Id: signal
Title: "Signal"
Description: "Something a triage rule noticed in a patient's days. One is open per patient and rule. [7.1]"
* insert Published
* insert ClinicalBasis([[S1-21, S1-22, S3-6, S3-17, 7.1, G-ONCE, N30]])
* obeys signal-detail and signal-priority
* extension contains
    $flag-detail named detail 0..* MS and
    $flag-priority named priority 1..1 MS and
    SignalLabel named label 0..* MS and
    LateDays named lateDays 0..1 MS
* extension[detail].value[x] only Reference(Observation or QuestionnaireResponse)
* identifier MS
* status MS
* category 1..* MS
* category ^slicing.discriminator[0].type = #pattern
* category ^slicing.discriminator[0].path = "$this"
* category ^slicing.rules = #open
* category contains clinical 1..1 MS
* category[clinical] = $flag-category#clinical
* code from TriageRuleVS (required)
* code.text 1..1 MS
* subject only Reference(Patient)
* period 1..1 MS
* period.start 1..1 MS
* author MS

Profile: ReviewTask
Parent: Task
Id: review-task
Title: "Review of a signal"
Description: "The nurse's work on a signal: who does what by when. Any system can run the worklist from it."
* insert Published
* insert ClinicalBasis([[S2-14, 7.1, N35]])
* identifier MS
* status MS
* businessStatus 1..1 MS
* businessStatus from ReviewStatusVS (required)
* intent = #order
* priority 1..1 MS
* code 1..1 MS
* code = $codes#review
* description 1..1 MS
* focus 1..1 MS
* focus only Reference(Signal)
* for 1..1 MS
* for only Reference(Patient)
* authoredOn 1..1 MS
* owner MS
* performerType MS
* note MS
* restriction 1..1 MS
* restriction.period 1..1 MS
* restriction.period.end 1..1 MS
* obeys review-outcome
* output MS
* output ^slicing.discriminator[0].type = #pattern
* output ^slicing.discriminator[0].path = "type"
* output ^slicing.rules = #open
* output contains outcome 0..1 MS
* output[outcome].type = $codes#review-outcome
* output[outcome].value[x] only CodeableConcept
* output[outcome].valueCodeableConcept from ReviewOutcomeVS (required)
