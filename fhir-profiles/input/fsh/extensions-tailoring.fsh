Extension: TailoredBy
Id: tailored-by
Title: "Tailored by"
Description: "A fact about the patient that changed this plan or this item, as a row of the tailoring factors or of the walking device rules, with what it does."
* insert Published
* insert ClinicalBasis([[3.1, 3.2]])
* ^context[0].type = #element
* ^context[0].expression = "CarePlan"
* ^context[1].type = #element
* ^context[1].expression = "ServiceRequest"
* ^context[2].type = #element
* ^context[2].expression = "DeviceRequest"
* extension contains
    factor 1..1 and
    fact 1..1 and
    multiplier 0..1 and
    bandShift 0..1 and
    effect 0..*
* extension[factor] ^short = "Row of the tailoring factors or of the walking device rules"
* extension[factor].value[x] 1..1
* extension[factor].value[x] only Coding
* extension[factor].valueCoding from TailoringReasonVS (required)
* extension[fact] ^short = "What is known of the patient and from where, in words"
* extension[fact].value[x] 1..1
* extension[fact].value[x] only string
* extension[multiplier] ^short = "What walking minutes are multiplied by, if not 1"
* extension[multiplier].value[x] 1..1
* extension[multiplier].value[x] only decimal
* extension[bandShift] ^short = "Weeks the recovery band shifts"
* extension[bandShift].value[x] 1..1
* extension[bandShift].value[x] only positiveInt
* extension[effect] ^short = "What else changes, in words"
* extension[effect].value[x] 1..1
* extension[effect].value[x] only string

Extension: Tailoring
Id: tailoring
Title: "Tailoring of a plan"
Description: "What all factors together do to a plan, and which factors are not known: those count as absent."
* insert Published
* insert ClinicalBasis([[2.3, 3.1, 3.2, 3.3, 8.1]])
* ^context[0].type = #element
* ^context[0].expression = "CarePlan"
* extension contains
    multiplier 1..1 and
    bandShift 1..1 and
    stepsBeforeSurgery 0..1 and
    notKnown 0..*
* extension[multiplier] ^short = "Product of all multipliers, not below its floor"
* extension[multiplier].value[x] 1..1
* extension[multiplier].value[x] only decimal
* extension[bandShift] ^short = "Weeks the recovery band shifts, not above its limit"
* extension[bandShift].value[x] 1..1
* extension[bandShift].value[x] only unsignedInt
* extension[stepsBeforeSurgery] ^short = "Median steps a day before surgery the step targets and the band of steps are shares of"
* extension[stepsBeforeSurgery].value[x] 1..1
* extension[stepsBeforeSurgery].value[x] only positiveInt
* extension[notKnown] ^short = "A factor that is not known"
* extension[notKnown].value[x] 1..1
* extension[notKnown].value[x] only Coding
* extension[notKnown].valueCoding from TailoringFactorVS (required)

ValueSet: TailoringFactorVS
Id: tailoring-factor
Title: "Tailoring factors"
Description: "Factors that change a plan, and their rows."
* insert Published
* insert OwnValues
* include codes from system TailoringFactor

ValueSet: TailoringReasonVS
Id: tailoring-reason
Title: "Why a plan is tailored"
Description: "Rows of the tailoring factors and of the walking device rules: what a change of a plan rests on."
* insert Published
* insert ClinicalBasis([[3.1, N22]])
* insert OwnValues
* include codes from system TailoringFactor
* include codes from system DeviceRule
