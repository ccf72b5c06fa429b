Profile: SpineRehabCarePlan
Parent: CarePlan
Id: spine-rehab-careplan
Title: "Rehabilitation plan after spine surgery"
Description: "One patient's rehabilitation plan: readable as a whole, every activity a request of its own, every goal measurable."
* insert Published
* insert ClinicalBasis([[S1-2, S1-23, S1-80, 2.1, 2.2, 2.4, G-HOLD, N6]])
* obeys careplan-narrative
* identifier MS
* text 1..1 MS
* instantiatesCanonical MS
* status MS
* intent = #plan
* category 2..* MS
* category ^slicing.discriminator[0].type = #pattern
* category ^slicing.discriminator[0].path = "$this"
* category ^slicing.rules = #open
* category contains
    assessPlan 1..1 MS and
    spineRehab 1..1 MS
* category[assessPlan] = $careplan-category#assess-plan
* category[assessPlan] ^short = "Assessment and plan of treatment (US Core)"
* category[spineRehab] = $codes#spine-rehab
* title 1..1 MS
* subject only Reference(Patient)
* encounter MS
* period 1..1 MS
* period.start 1..1 MS
* author MS
* careTeam MS
* addresses MS
* supportingInfo MS
* goal 1..* MS
* goal only Reference(SpineRehabGoal)
* activity 1..* MS
* activity.outcomeReference MS
* activity.detail 0..0
* activity.reference 1..1 MS
* activity.reference only Reference(RehabRequest or SpineRehabDeviceRequest or Task)
* note MS

Profile: SpineRehabGoal
Parent: Goal
Id: spine-rehab-goal
Title: "Rehabilitation goal"
Description: "A goal that can be measured: what, how much, by when. [2.9]"
* insert Published
* insert ClinicalBasis([[S1-24, S1-72, 2.9]])
* extension contains $goal-acceptance named acceptance 0..* MS
* identifier MS
* lifecycleStatus MS
* achievementStatus MS
* category 1..* MS
* category ^slicing.discriminator[0].type = #pattern
* category ^slicing.discriminator[0].path = "$this"
* category ^slicing.rules = #open
* category contains spineRehab 1..1 MS
* category[spineRehab] = $codes#spine-rehab
* description.text 1..1 MS
* subject only Reference(Patient)
* start[x] MS
* target 1..* MS
* target obeys goal-quantity-unit
* target.measure 1..1 MS
* target.measure from GoalMeasureVS (extensible)
* target.detail[x] 1..1 MS
* target.detail[x] only Quantity or Range or CodeableConcept or boolean or string
* target.due[x] 1..1 MS
* target.due[x] only date
* addresses MS
* expressedBy MS

Profile: RehabRequest
Parent: ServiceRequest
Id: rehab-request
Title: "Rehabilitation request"
Description: "One prescribed item of a plan: a walking week, an exercise with its dose, a limit, physiotherapy, something to know, a check-in schedule."
* insert Published
* insert ClinicalBasis([[S0-9, S0-16, S1-25, S1-48, S1-49, S1-50, S3-22, S3-25, G3, G7, 2.2, 2.6]])
* obeys request-one-category and request-restriction and request-perform and request-timing and request-dose and request-exercise-code
* extension contains
    ExerciseDose named dose 0..1 MS and
    PostOpDays named postOpDays 0..1 MS and
    Limit named limit 0..1 MS and
    $pertains-to-goal named pertainsToGoal 0..* MS
* identifier MS
* instantiatesCanonical MS
* basedOn MS
* status MS
* intent = #order
* category 1..* MS
* category ^slicing.discriminator[0].type = #pattern
* category ^slicing.discriminator[0].path = "$this"
* category ^slicing.rules = #open
* category contains
    walking 0..1 MS and
    exercise 0..1 MS and
    restriction 0..1 MS and
    physiotherapy 0..1 MS and
    education 0..1 MS and
    checkIn 0..1 MS
* category[walking] = $codes#walking
* category[exercise] = $codes#exercise
* category[restriction] = $codes#restriction
* category[physiotherapy] = $codes#physiotherapy
* category[education] = $codes#education
* category[checkIn] = $codes#check-in
* doNotPerform MS
* code 1..1 MS
* code from RequestCodeVS (extensible)
* subject only Reference(Patient)
* encounter MS
* occurrence[x] only Timing
* occurrence[x] MS
* asNeeded[x] MS
* authoredOn MS
* requester MS
* performer MS
* bodySite MS
* note MS
* patientInstruction MS
