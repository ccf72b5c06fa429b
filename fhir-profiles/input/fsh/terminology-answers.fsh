// Answers of the weekly check-in and the discharge baseline: each list is named like the measure it answers.

CodeSystem: LegWeakness
Id: leg-weakness
Title: "What is hard for the leg"
Description: "What a weak leg cannot do well."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnCodes
* #lifting-foot "Lifting my foot"
* #pushing-off "Pushing off with my foot"
* #heavy "My leg feels heavy"
* #giving-way "My leg gives way"
* #none "None of these"

ValueSet: LegWeaknessVS
Id: leg-weakness
Title: "What is hard for the leg"
Description: "What a weak leg cannot do well."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnValues
* include codes from system LegWeakness

CodeSystem: LegFeeling
Id: leg-feeling
Title: "Feeling in the leg"
Description: "What a healing nerve lets the leg feel."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnCodes
* #burning "Burning"
* #tingling "Tingling"
* #numb "Numb"
* #shooting "Shooting pain"
* #pebbles "Like pebbles under my foot"
* #none "None of these"

ValueSet: LegFeelingVS
Id: leg-feeling
Title: "Feeling in the leg"
Description: "What a healing nerve lets the leg feel."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnValues
* include codes from system LegFeeling

CodeSystem: LegFeelingChange
Id: leg-feeling-change
Title: "Feeling in the leg compared with discharge"
Description: "Answers to: the feeling in your leg, compared with the day you left hospital."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnCodes
* #better "Better"
* #same "The same"
* #worse "Worse"

ValueSet: LegFeelingChangeVS
Id: leg-feeling-change
Title: "Feeling in the leg compared with discharge"
Description: "Answers to: the feeling in your leg, compared with the day you left hospital."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnValues
* include codes from system LegFeelingChange

CodeSystem: LegArea
Id: leg-area
Title: "Where the leg bothers"
Description: "Parts of the leg."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnCodes
* #buttock "Buttock"
* #thigh "Thigh"
* #calf "Calf"
* #foot-ankle "Foot or ankle"
* #none "Nowhere"

ValueSet: LegAreaVS
Id: leg-area
Title: "Where the leg bothers"
Description: "Parts of the leg."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnValues
* include codes from system LegArea

CodeSystem: NumbArea
Id: numb-area
Title: "Where it is numb or tingles"
Description: "Where numbness or tingling is felt at discharge."
* insert Published
* insert ClinicalBasis([[6.1]])
* insert OwnCodes
* #none "Nowhere"
* #foot "Foot"
* #leg "Leg"
* #both-legs "Both legs"
* #saddle "Between the legs, bottom or genitals"

ValueSet: NumbAreaVS
Id: numb-area
Title: "Where it is numb or tingles"
Description: "Where numbness or tingling is felt at discharge."
* insert Published
* insert ClinicalBasis([[6.1]])
* insert OwnValues
* include codes from system NumbArea

CodeSystem: UsualControl
Id: usual-control
Title: "Usual control of bladder or bowels"
Description: "What is usual for this patient."
* insert Published
* insert ClinicalBasis([[6.1]])
* insert OwnCodes
* #normal "Normal"
* #long-standing "A long-standing problem"

ValueSet: UsualControlVS
Id: usual-control
Title: "Usual control of bladder or bowels"
Description: "What is usual for this patient."
* insert Published
* insert ClinicalBasis([[6.1]])
* insert OwnValues
* include codes from system UsualControl

CodeSystem: WalkingAid
Id: walking-aid
Title: "Walking aid"
Description: "What somebody walks with."
* insert Published
* insert ClinicalBasis([[6.1, 6.3]])
* insert OwnCodes
* #none "None"
* #walker "Walker"
* #cane "Cane"
* #crutches "Crutches"
* #other "Something else"

ValueSet: WalkingAidVS
Id: walking-aid
Title: "Walking aid"
Description: "What somebody walks with."
* insert Published
* insert ClinicalBasis([[6.1, 6.3]])
* insert OwnValues
* include codes from system WalkingAid

CodeSystem: LimitsKept
Id: limits-kept
Title: "Limits kept"
Description: "Whether the limits for lifting, bending and twisting were kept."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnCodes
* #mostly "Mostly"
* #partly "Partly"
* #no "No"

ValueSet: LimitsKeptVS
Id: limits-kept
Title: "Limits kept"
Description: "Whether the limits for lifting, bending and twisting were kept."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnValues
* include codes from system LimitsKept

CodeSystem: WorkStatus
Id: work-status
Title: "Back to work or role"
Description: "How much of the work, or of the role at home, is taken up again."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnCodes
* #off "I am still off"
* #part "Part of it"
* #full "All of it"
* #not-applicable "Does not apply to me"

ValueSet: WorkStatusVS
Id: work-status
Title: "Back to work or role"
Description: "How much of the work, or of the role at home, is taken up again."
* insert Published
* insert ClinicalBasis([[6.3]])
* insert OwnValues
* include codes from system WorkStatus

CodeSystem: Smoking
Id: smoking
Title: "Smoking"
Description: "Answers to: do you smoke."
* insert Published
* insert ClinicalBasis([[6.1]])
* insert OwnCodes
* #current "Yes"
* #former "Not any more"
* #never "Never did"

ValueSet: SmokingVS
Id: smoking
Title: "Smoking"
Description: "Answers to: do you smoke."
* insert Published
* insert ClinicalBasis([[6.1]])
* insert OwnValues
* include codes from system Smoking

CodeSystem: StepsSource
Id: steps-source
Title: "Source of a number of steps"
Description: "Where the steps before surgery are known from."
* insert Published
* insert ClinicalBasis([[6.1]])
* insert OwnCodes
* #phone "Phone"
* #watch "Watch or band"
* #pedometer "Step counter"
* #guess "My best guess"

ValueSet: StepsSourceVS
Id: steps-source
Title: "Source of a number of steps"
Description: "Where the steps before surgery are known from."
* insert Published
* insert ClinicalBasis([[6.1]])
* insert OwnValues
* include codes from system StepsSource

CodeSystem: DominantHand
Id: dominant-hand
Title: "Preferred hand"
Description: "Which hand somebody prefers."
* insert Published
* insert ClinicalBasis([[N33]])
* insert OwnCodes
* #left "Left hand"
* #right "Right hand"
* #both "Both the same"

ValueSet: DominantHandVS
Id: dominant-hand
Title: "Preferred hand"
Description: "Which hand somebody prefers."
* insert Published
* insert ClinicalBasis([[N33]])
* insert OwnValues
* include codes from system DominantHand

CodeSystem: OutOfScope
Id: out-of-scope
Title: "Out of scope"
Description: "Reasons not to draft a plan: the team makes it by hand."
* insert Published
* insert ClinicalBasis([[N33]])
* insert OwnCodes
* #neck-upper-back "Surgery on the neck or upper back"
* #injury "Surgery because of an injury"
* #tumour "Surgery because of a tumour"
* #infection "Surgery because of an infection"
* #deformity "A bent or twisted spine, treated at four or more levels"
* #under-18 "Younger than 18"
* #pregnant "Pregnant"
* #dura-bed-rest "On bed rest after a tear in the lining of the nerves"
* #cauda-equina "Surgery because the nerves to bladder and bowel were squeezed"
* #none "None of these"

ValueSet: OutOfScopeVS
Id: out-of-scope
Title: "Out of scope"
Description: "Reasons not to draft a plan: the team makes it by hand."
* insert Published
* insert ClinicalBasis([[N33]])
* insert OwnValues
* include codes from system OutOfScope

CodeSystem: Phq2Answer
Id: phq-2-answer
Title: "Answers of the PHQ-2"
Description: "How often somebody was bothered in the last 2 weeks, quoted word for word."
* insert Published
* insert ClinicalBasis([[6.3, 6.4]])
* ^caseSensitive = true
* ^content = #complete
* ^copyright = "PHQ-2: developed by Drs. Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. The codes: copyright 2026+ the spine-rehab project, Apache-2.0."
* #not-at-all "Not at all"
* #several-days "Several days"
* #more-than-half "More than half the days"
* #nearly-every-day "Nearly every day"

ValueSet: Phq2AnswerVS
Id: phq-2-answer
Title: "Answers of the PHQ-2"
Description: "How often somebody was bothered in the last 2 weeks, quoted word for word."
* insert Published
* insert ClinicalBasis([[6.3, 6.4]])
* ^copyright = "PHQ-2: developed by Drs. Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. The codes: copyright 2026+ the spine-rehab project, Apache-2.0."
* include codes from system Phq2Answer
