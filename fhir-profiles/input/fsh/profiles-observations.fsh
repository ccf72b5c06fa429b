Profile: SpineRehabObservation
Parent: Observation
Id: spine-rehab-observation
Title: "Observation of rehabilitation"
Description: "What all observations of this guide share: a day, a patient, who says so."
* ^abstract = true
* insert Published
* insert ClinicalBasis([[S1-27, S1-28, S2-4, N30]])
* obeys obs-day and obs-value and obs-ucum
* identifier MS
* basedOn MS
* status MS
* category 1..* MS
* code MS
* subject 1..1 MS
* subject only Reference(Patient)
* effective[x] 1..1 MS
* effective[x] only dateTime or Period
* performer 1..* MS
* value[x] MS
* dataAbsentReason MS
* device MS
* derivedFrom MS

RuleSet: ObservationCategory(slice, code)
* category ^slicing.discriminator[0].type = #pattern
* category ^slicing.discriminator[0].path = "$this"
* category ^slicing.rules = #open
* category contains {slice} 1..1 MS
* category[{slice}] = $obs-category#{code}

Profile: DailyActivity
Parent: SpineRehabObservation
Id: daily-activity
Title: "Daily activity"
Description: "Steps, distance, walking minutes or exercise sessions of one day."
* insert Published
* insert ClinicalBasis([[S1-28, S1-29, 2.3, G-VALID, N34]])
* obeys activity-unit and activity-range
* insert ObservationCategory(activity, activity)
* code from DailyActivityVS (required)
* value[x] only Quantity
* component ^slicing.discriminator[0].type = #pattern
* component ^slicing.discriminator[0].path = "code"
* component ^slicing.rules = #open
* component contains wearTime 0..1 MS
* component[wearTime].code = $codes#wear-time-percent
* component[wearTime].value[x] only Quantity
* component[wearTime].valueQuantity = $UCUM#%

Profile: PainScore
Parent: SpineRehabObservation
Id: pain-score
Title: "Pain score"
Description: "Average pain of a day from 0 to 10, for the back or the leg."
* insert Published
* insert ClinicalBasis([[S1-20, S4-1, S4-7, 6.2, G-VALID]])
* obeys pain-range
* insert ObservationCategory(survey, survey)
* code.coding ^slicing.discriminator[0].type = #pattern
* code.coding ^slicing.discriminator[0].path = "$this"
* code.coding ^slicing.rules = #open
* code.coding contains
    loinc 1..1 MS and
    back 0..1 MS and
    leg 0..1 MS
* code.coding[loinc] = $LNC#72514-3
* code.coding[back] = $codes#back-pain-nrs
* code.coding[leg] = $codes#leg-pain-nrs
* value[x] 1..1
* value[x] only Quantity
* valueQuantity = $UCUM#{score}
* valueQuantity.value 1..1
* bodySite MS

Profile: RedFlag
Parent: SpineRehabObservation
Id: red-flag
Title: "Danger sign"
Description: "One danger sign, present or not. False only when the question was answered: a missing answer is never no. [G-MISSING]"
* insert Published
* insert ClinicalBasis([[S1-21, S1-22, S3-31, S4-25, G4, G-MISSING, N34]])
* insert ObservationCategory(survey, survey)
* code from RedFlagSignVS (required)
* value[x] 1..1
* value[x] only boolean
* dataAbsentReason 0..0

Profile: PatientReport
Parent: SpineRehabObservation
Id: patient-report
Title: "Patient report"
Description: "Any other answer of a check-in: strength, wound, feeling in the leg, exercises and limits kept, walks, sleep, confidence, medicines, aids, work."
* insert Published
* insert ClinicalBasis([[S0-16, S1-28, S1-53, S1-55, S1-59, S1-79, S2-3, S2-9, S3-2, S3-21, S3-23, S4-9, 6.2, 6.3]])
* obeys report-value
* insert ObservationCategory(survey, survey)
* code from PatientReportVS (extensible)
* value[x] only CodeableConcept or Quantity or boolean or string or integer
