ValueSet: ExerciseVS
Id: exercise
Title: "Exercises"
Description: "Every exercise of the library."
* insert Published
* insert ClinicalBasis([[4]])
* insert OwnValues
* include codes from system ExerciseCodes

ValueSet: RedFlagVS
Id: red-flag
Title: "Danger sign answers"
Description: "The answers to the danger-sign question, including none of these."
* insert Published
* insert ClinicalBasis([[6.2, N34]])
* insert OwnValues
* include codes from system RedFlagCodes

ValueSet: TriageRuleVS
Id: triage-rule
Title: "Triage rules"
Description: "Every rule that can raise a signal."
* insert Published
* insert ClinicalBasis([[7.2, 7.3, 7.4]])
* insert OwnValues
* include codes from system TriageRuleCodes

ValueSet: LegStrengthChangeVS
Id: leg-strength-change
Title: "Leg strength compared with discharge"
Description: "Better, the same, a little weaker, much weaker."
* insert Published
* insert ClinicalBasis([[S3-2, 6.2]])
* insert OwnValues
* include codes from system LegStrengthChange

ValueSet: WoundStateVS
Id: wound-state
Title: "State of the wound"
Description: "What the patient sees at the wound."
* insert Published
* insert ClinicalBasis([[S1-21, 6.2]])
* insert OwnValues
* include codes from system WoundState

ValueSet: ExerciseAdherenceVS
Id: exercise-adherence
Title: "Exercises done today"
Description: "All, some or none."
* insert Published
* insert ClinicalBasis([[S0-16, 6.2]])
* insert OwnValues
* include codes from system ExerciseAdherence

ValueSet: WalkDifficultyVS
Id: walk-difficulty
Title: "What made it hard"
Description: "What stood in the way of walking or exercising."
* insert Published
* insert ClinicalBasis([[S1-28, 6.2]])
* insert OwnValues
* include codes from system WalkDifficulty

ValueSet: LegSideVS
Id: leg-side
Title: "Side of the leg pain"
Description: "Left, right, both or neither."
* insert Published
* insert ClinicalBasis([[6.2, N14]])
* insert OwnValues
* include codes from system LegSide

ValueSet: ReviewStatusVS
Id: review-status
Title: "State of a review"
Description: "Where the work on a signal stands."
* insert Published
* insert ClinicalBasis([[7.1]])
* insert OwnValues
* include codes from system ReviewStatus

ValueSet: CheckInLabelVS
Id: check-in-label
Title: "Labels of a check-in or signal"
Description: "What was assumed, replaced or set aside."
* insert Published
* insert ClinicalBasis([[G-LATE, G-UNIT, N18]])
* insert OwnValues
* include codes from system CheckInLabel

ValueSet: RedFlagSignVS
Id: red-flag-sign
Title: "Danger signs that are observed"
Description: "The danger signs without the answer none of these: each is one yes-or-no observation."
* insert Published
* insert ClinicalBasis([[S1-21, S3-31, S4-25, N34]])
* insert OwnValues
* $red-flag#BLADDER_BOWEL
* $red-flag#SADDLE
* $red-flag#SUDDEN_WEAK
* $red-flag#FOOT_DROP
* $red-flag#BOTH_LEGS
* $red-flag#SUDDEN_PAIN
* $red-flag#CHEST
* $red-flag#CALF
* $red-flag#NEW_NUMB
* $red-flag#FEVERISH
* $red-flag#RIGOR
* $red-flag#CONFUSED
* $red-flag#FALL
* $red-flag#FALL_HEAD
* $red-flag#HEADACHE_UP
* $red-flag#OVERDO

ValueSet: RequestCategoryVS
Id: rehab-request-category
Title: "Categories of a rehabilitation request"
Description: "Exactly one of these on each request."
* insert Published
* insert ClinicalBasis([[2.2, 2.6]])
* insert OwnValues
* $codes#walking
* $codes#exercise
* $codes#restriction
* $codes#physiotherapy
* $codes#education
* $codes#check-in

ValueSet: RequestCodeVS
Id: rehab-request-code
Title: "What a rehabilitation request asks for"
Description: "Exercises and walking, limits, physiotherapy, education and check-in schedules."
* insert Published
* insert ClinicalBasis([[2.2, 2.6, 5.2]])
* insert SnomedNotice
* include codes from system ExerciseCodes
* $codes#walking
* $codes#lifting
* $codes#bending-twisting
* $codes#sitting
* $codes#driving
* $codes#work
* $codes#home-programme
* $codes#outpatient-physiotherapy
* $codes#stop-rules
* $codes#body-mechanics
* $codes#pain-control
* $codes#rest-balance
* $codes#leg-pain-return
* $codes#what-to-expect
* $codes#daily-check-in
* $codes#weekly-check-in
* $codes#monthly-check-in
* insert TemplateRequestCodes
* $SCT#91251008 "Physical therapy procedure"

ValueSet: DailyActivityVS
Id: daily-activity
Title: "Daily activity measures"
Description: "Steps, distance, walking minutes and exercise sessions of one day."
* insert Published
* insert ClinicalBasis([[S1-29, N34]])
* insert LoincNotice
* $LNC#41950-7 "Number of steps in 24 hour Measured"
* $LNC#41953-1 "Walking distance 24 hour Calculated"
* $codes#walking-minutes
* $codes#exercise-sessions

ValueSet: PatientReportVS
Id: patient-report
Title: "Other things patients report"
Description: "Answers that are neither pain, danger sign nor daily activity."
* insert Published
* insert ClinicalBasis([[6.2, 6.3]])
* insert LoincNotice
* $codes#leg-strength-change
* $codes#wound-state
* $codes#exercise-adherence
* $codes#walk-difficulty
* $codes#walk-count
* $codes#longest-walk-distance
* $codes#leg-weakness
* $codes#leg-feeling
* $codes#leg-feeling-change
* $codes#leg-area
* $codes#longest-nonstop-minutes
* $codes#longest-nonstop-distance
* $codes#movement-confidence
* $codes#nights-broken-by-pain
* $codes#opioid-days
* $codes#days-since-bowel-movement
* $codes#walking-aid-indoors
* $codes#walking-aid-outdoors
* $codes#walking-aid-hospital-walk
* $codes#physiotherapy-visits
* $codes#exercise-share
* $codes#limits-kept
* $codes#daytime-lying
* $codes#work-status
* $codes#small-win
* $codes#leg-strength-mrc
* $codes#leg-strength-hip-flexion
* $codes#leg-strength-knee-extension
* $codes#leg-strength-ankle-dorsiflexion
* $codes#leg-strength-push-off
* $codes#leg-strength-before-surgery
* $codes#compression-time
* $codes#levels-operated
* $codes#numb-area
* $codes#usual-control-bladder
* $codes#usual-control-bowel
* $codes#leg-side-before-surgery
* $codes#back-pain-before-surgery
* $codes#leg-pain-before-surgery
* $codes#hospital-walk-distance
* $codes#hospital-walk-minutes
* $codes#walks-10-metres
* $codes#leg-side-unload
* $codes#dominant-hand
* $codes#steps-before-surgery
* $codes#steps-source
* $codes#fell-past-year
* $codes#unsteady
* $codes#worried-about-falling
* $codes#diabetes
* $codes#insulin-or-sulfonylurea
* $codes#smoking
* $codes#lives-alone
* $codes#fluid-limit
* $codes#out-of-scope
* $LNC#44250-9 "Little interest or pleasure in doing things in last 2 weeks"
* $LNC#44255-8 "Feeling down, depressed, or hopeless in last 2 weeks"
* $LNC#55758-7 "Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]"
* $LNC#89423-8 "Time to rise from chair, walk 10 feet and back, and return to sitting [TUG]"

ValueSet: GoalMeasureVS
Id: goal-measure
Title: "Goal measures"
Description: "What a goal is measured by: the code of the observations, or a goal of its own."
* insert Published
* insert ClinicalBasis([[2.9]])
* insert LoincNotice
* $LNC#41950-7 "Number of steps in 24 hour Measured"
* $codes#walk-planned-minutes
* $codes#walk-round-the-block
* $codes#leg-strength-change
* $codes#single-leg-stand
* $codes#own-goal
* $codes#step-target-days
* $codes#back-pain-nrs
* $codes#leg-pain-nrs
* $codes#walking-minutes
* $codes#longest-walk-distance
* $LNC#97909-6 "Oswestry disability index score ODI"
* $scores#rmdq
* $LNC#89423-8 "Time to rise from chair, walk 10 feet and back, and return to sitting [TUG]"
* $LNC#64098-7 "Six minute walk test"

ValueSet: SpineProcedureVS
Id: spine-procedure
Title: "Spine procedures with a template"
Description: "Procedures a rehabilitation template exists for. Preferred only: hospitals code procedures in their own way."
* insert Published
* insert ClinicalBasis([[S1-6, S1-7, S1-8, S1-9]])
* insert SnomedNotice
* $SCT#178625001 "Primary lumbar microdiscectomy"
* $SCT#387731002 "Laminectomy"
* $codes#microdiscectomy
* $codes#laminectomy
* $codes#lumbar-fusion

