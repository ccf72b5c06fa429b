Extension: ExerciseDose
Id: exercise-dose
Title: "Exercise dose"
Description: "How much of an exercise or walk: sets, repetitions, hold, side, resistance, minutes, distance, steps, and the dose as printed. Doses come from table 4 and tables 2.2 and 2.3."
* insert Published
* insert ClinicalBasis([[S1-48, S1-49, S1-50, S1-52, 2.2, 2.3, N26]])
* ^context[0].type = #element
* ^context[0].expression = "ServiceRequest"
* ^context[1].type = #element
* ^context[1].expression = "ActivityDefinition"
* ^context[2].type = #element
* ^context[2].expression = "PlanDefinition.action"
* extension contains
    sets 0..1 and
    repetitions 0..1 and
    hold 0..1 and
    perSide 0..1 and
    side 0..1 and
    resistance 0..1 and
    minutes 0..1 and
    distance 0..1 and
    steps 0..1 and
    text 0..1
* extension[sets] ^short = "Number of sets in one session"
* extension[sets].value[x] 1..1
* extension[sets].value[x] only positiveInt
* extension[repetitions] ^short = "Repetitions in one set, lowest and highest (unit 1)"
* extension[repetitions].value[x] 1..1
* extension[repetitions].value[x] only Range
* extension[hold] ^short = "Seconds each repetition is held"
* extension[hold].value[x] 1..1
* extension[hold].value[x] only Quantity
* extension[hold].valueQuantity = $UCUM#s
* extension[perSide] ^short = "True when the dose counts for each side"
* extension[perSide].value[x] 1..1
* extension[perSide].value[x] only boolean
* extension[side] ^short = "The leg it is for, when it is for one side only"
* extension[side].value[x] 1..1
* extension[side].value[x] only code
* extension[side].valueCode from LegSideVS (required)
* extension[resistance] ^short = "Resistance in words"
* extension[resistance].value[x] 1..1
* extension[resistance].value[x] only string
* extension[minutes] ^short = "Minutes of one session"
* extension[minutes].value[x] 1..1
* extension[minutes].value[x] only Quantity
* extension[minutes].valueQuantity = $UCUM#min
* extension[distance] ^short = "Metres of one session or set"
* extension[distance].value[x] 1..1
* extension[distance].value[x] only Quantity
* extension[distance].valueQuantity = $UCUM#m
* extension[steps] ^short = "Step target of a day"
* extension[steps].value[x] 1..1
* extension[steps].value[x] only positiveInt
* extension[text] ^short = "The dose as printed for the patient"
* extension[text].value[x] 1..1
* extension[text].value[x] only string

Extension: PostOpDays
Id: post-op-days
Title: "Post-operative days"
Description: "First and last post-operative day an item applies. The day of surgery is day 0. No upper bound: open end. [2.1]"
* insert Published
* insert ClinicalBasis([[2.1, G-DAY]])
* ^context[0].type = #element
* ^context[0].expression = "PlanDefinition.action"
* ^context[1].type = #element
* ^context[1].expression = "ServiceRequest"
* ^context[2].type = #element
* ^context[2].expression = "DeviceRequest"
* value[x] 1..1
* value[x] only Range
* valueRange.low 1..1
* valueRange.low = $UCUM#d
* valueRange.high = $UCUM#d

Extension: StepTarget
Id: step-target
Title: "Step target of a week"
Description: "Steps a day aimed at in a week: percent of the patient's own steps before surgery, and the number used when those are not known. [2.3]"
* insert Published
* insert ClinicalBasis([[S1-29, 2.3, N1]])
* ^context[0].type = #element
* ^context[0].expression = "PlanDefinition.action"
* extension contains
    percent 1..1 and
    absolute 1..1
* extension[percent] ^short = "Percent of the median daily steps before surgery"
* extension[percent].value[x] 1..1
* extension[percent].value[x] only decimal
* extension[absolute] ^short = "Steps a day when the steps before surgery are not known"
* extension[absolute].value[x] 1..1
* extension[absolute].value[x] only positiveInt

Extension: SetAside
Id: set-aside
Title: "Answer set aside"
Description: "An answer that could not be used, kept word for word: a check-in is never refused because of it. [N18]"
* insert Published
* insert ClinicalBasis([[N18]])
* ^context[0].type = #element
* ^context[0].expression = "QuestionnaireResponse"
* extension contains
    linkId 0..1 and
    content 1..1 and
    reason 1..1
* extension[linkId] ^short = "The linkId as sent, if any"
* extension[linkId].value[x] 1..1
* extension[linkId].value[x] only string
* extension[content] ^short = "The item as sent (JSON, verbatim)"
* extension[content].value[x] 1..1
* extension[content].value[x] only string
* extension[reason] ^short = "Why it could not be used, in words"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string

Extension: SignalLabel
Id: signal-label
Title: "Label of a signal"
Description: "What had to be assumed, replaced or set aside in the data behind a signal. [7.1]"
* insert Published
* insert ClinicalBasis([[G-UNIT, G-CONFLICT, G-LATE, N4, N18]])
* ^context[0].type = #element
* ^context[0].expression = "Flag"
* value[x] 1..1
* value[x] only Coding
* valueCoding from CheckInLabelVS (required)

Extension: LateDays
Id: late-days
Title: "Days late"
Description: "Whole days between the day the data describe and the day they arrived. [G-LATE, N19]"
* insert Published
* insert ClinicalBasis([[G-LATE, N19]])
* ^context[0].type = #element
* ^context[0].expression = "Flag"
* value[x] 1..1
* value[x] only integer

Extension: Limit
Id: limit
Title: "Limit"
Description: "The number of a restriction: the most weight to lift or the longest time to sit. [2.6, N27]"
* insert Published
* insert ClinicalBasis([[S3-22, S4-22, 2.6, N27]])
* ^context[0].type = #element
* ^context[0].expression = "PlanDefinition.action"
* ^context[1].type = #element
* ^context[1].expression = "ServiceRequest"
* value[x] 1..1
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = "http://unitsofmeasure.org"
* valueQuantity.code 1..1
