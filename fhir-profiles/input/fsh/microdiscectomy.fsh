// Template M: microdiscectomy (clinical content, section 2). A published proposal: the signing clinician may change
// every number, and the clinician lead confirms them before go-live. Element ids are the keys of the drafted items.
// Sentences for patients: second person, at most 15 words.

RuleSet: WalkingWeek(index, week, title, low, high, walks, minutes, percent, absolute)
* action[0].action[{index}].id = "walk-w{week}"
* action[0].action[{index}].title = "{title}"
* action[0].action[{index}].description = "Take {walks} walks of {minutes} minutes each day."
* action[0].action[{index}].extension[post-op-days].valueRange.low = {low} 'd'
* action[0].action[{index}].extension[post-op-days].valueRange.high = {high} 'd'
* action[0].action[{index}].extension[step-target].extension[percent].valueDecimal = {percent}
* action[0].action[{index}].extension[step-target].extension[absolute].valuePositiveInt = {absolute}
* action[0].action[{index}].goalId[0] = "goal-walking"
* action[0].action[{index}].goalId[1] = "goal-step-days"
* action[0].action[{index}].timingTiming.repeat.duration = {minutes}
* action[0].action[{index}].timingTiming.repeat.durationUnit = #min
* action[0].action[{index}].timingTiming.repeat.frequency = {walks}
* action[0].action[{index}].timingTiming.repeat.period = 1
* action[0].action[{index}].timingTiming.repeat.periodUnit = #d
* action[0].action[{index}].definitionCanonical = Canonical(ex-29)

RuleSet: Phase(index, phase, title, low, high)
* action[1].action[{index}].id = "exercises-{phase}"
* action[1].action[{index}].title = {title}
* action[1].action[{index}].extension[post-op-days].valueRange.low = {low} 'd'
* action[1].action[{index}].extension[post-op-days].valueRange.high = {high} 'd'

RuleSet: PhaseExercise(phase, index, nn, title, low)
* action[1].action[{phase}].action[{index}].id = "ex-{nn}"
* action[1].action[{phase}].action[{index}].title = {title}
* action[1].action[{phase}].action[{index}].extension[post-op-days].valueRange.low = {low} 'd'
* action[1].action[{phase}].action[{index}].extension[post-op-days].valueRange.high = 182 'd'
* action[1].action[{phase}].action[{index}].definitionCanonical = Canonical(ex-{nn})

RuleSet: ExerciseTimes(phase, index, frequency, unit)
* action[1].action[{phase}].action[{index}].timingTiming.repeat.frequency = {frequency}
* action[1].action[{phase}].action[{index}].timingTiming.repeat.period = 1
* action[1].action[{phase}].action[{index}].timingTiming.repeat.periodUnit = {unit}

RuleSet: Step(path, id, title, text)
* {path}.id = {id}
* {path}.title = {title}
* {path}.description = {text}

RuleSet: FromDay(path, low)
* {path}.extension[post-op-days].valueRange.low = {low} 'd'

RuleSet: ToDay(path, high)
* {path}.extension[post-op-days].valueRange.high = {high} 'd'

RuleSet: Rounds(path, low, high, unit)
* {path}.timingTiming.repeat.frequency = {low}
* {path}.timingTiming.repeat.frequencyMax = {high}
* {path}.timingTiming.repeat.period = 1
* {path}.timingTiming.repeat.periodUnit = {unit}

RuleSet: ActionBasis(path, ids)
* {path}.documentation[0].type = #derived-from
* {path}.documentation[0].label = "Clinical basis"
* {path}.documentation[0].display = {ids}

RuleSet: PlanGoal(index, id, text, basis)
* goal[{index}].id = {id}
* goal[{index}].category.coding[0] = $codes#spine-rehab
* goal[{index}].category.coding[1] = $goal-category#physiotherapy
* goal[{index}].description.text = {text}
* goal[{index}].documentation[0].type = #derived-from
* goal[{index}].documentation[0].label = "Clinical basis"
* goal[{index}].documentation[0].display = {basis}

RuleSet: Due(index, target, days)
* goal[{index}].target[{target}].due = {days} 'd' "days after surgery"

Instance: microdiscectomy-rehab
InstanceOf: PlanDefinition
Usage: #definition
Title: "Rehabilitation after lumbar microdiscectomy"
Description: "Walking, exercises, limits, physiotherapy, education, check-ins and goals for the first year after a lumbar microdiscectomy."
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/PlanDefinition/microdiscectomy-rehab"
* name = "MicrodiscectomyRehab"
* title = "Rehabilitation after lumbar microdiscectomy"
* type = $plan-type#clinical-protocol
* description = "Walking, exercises, limits, physiotherapy, education, check-ins and goals for the first year after a lumbar microdiscectomy."
* purpose = "A complete first draft at discharge. Improvement often comes in one to three months; easy moving within a few weeks, full recovery takes months."
* usage = "For adults after elective lumbar microdiscectomy for degenerative disease. Not for age under 18, pregnancy, trauma, tumour, infection, cauda equina syndrome or a dural tear with bed rest. All numbers are defaults that the clinical lead of a site confirms before use; the signing clinician may change every one. Restriction for two instead of six weeks made no difference in a trial; lifting is eased after two weeks and free after six. A phase change waits while an emergency or urgent signal is open."
* copyright = "Copyright 2026+ the spine-rehab project, Apache-2.0. This material includes SNOMED Clinical Terms(R) (SNOMED CT(R)), used by permission of the International Health Terminology Standards Development Organisation (IHTSDO), and content from LOINC (http://loinc.org), copyright (c) Regenstrief Institute, Inc. and the LOINC Committee, available at no cost under the license at http://loinc.org/license."
* useContext.code = $usage-context#focus
* useContext.valueCodeableConcept = $SCT#178625001 "Primary lumbar microdiscectomy"
* relatedArtifact[0].type = #derived-from
* relatedArtifact[0].label = "Clinical basis"
* relatedArtifact[0].display = "2.1, 2.2 M, 2.3 M, 2.5, 2.6, 2.9, 6.2; S1-6, S1-8, S1-17, S1-19, S1-23, S1-24, S1-74, S1-80, G1, G3, G8; N3, N8, N23, N28, N32"
* relatedArtifact[1].type = #citation
* relatedArtifact[1].label = "Cochrane14"
* relatedArtifact[1].citation = "Rehabilitation after lumbar disc surgery, Cochrane review CD003007 (2014)."
* relatedArtifact[2].type = #citation
* relatedArtifact[2].label = "Bono17"
* relatedArtifact[2].citation = "Two or six weeks of restriction after lumbar discectomy, European Spine Journal 26:905 (2017)."
* relatedArtifact[3].type = #citation
* relatedArtifact[3].label = "Master21"
* relatedArtifact[3].citation = "Early physical activity after lumbar spine surgery, Archives of Physical Medicine and Rehabilitation (2021), doi 10.1016/j.apmr.2021.06.002."
* relatedArtifact[4].type = #citation
* relatedArtifact[4].label = "Stienen20"
* relatedArtifact[4].citation = "Step counts before and after spine surgery, Scientific Reports 10:4939 (2020)."

// Goals (2.9). Due: days after surgery.
* insert PlanGoal(0, "goal-walking", [["Walk the planned minutes in the planned number of walks every day."]], [["2.9, S1-23, S1-24, S1-25"]])
* goal[0].target[0].measure = $codes#walk-planned-minutes
* goal[0].target[0].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 0, 7)
* goal[0].target[1].measure = $codes#walk-planned-minutes
* goal[0].target[1].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 1, 14)
* goal[0].target[2].measure = $codes#walk-planned-minutes
* goal[0].target[2].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 2, 21)
* goal[0].target[3].measure = $codes#walk-planned-minutes
* goal[0].target[3].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 3, 28)
* goal[0].target[4].measure = $codes#walk-planned-minutes
* goal[0].target[4].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 4, 35)
* goal[0].target[5].measure = $codes#walk-planned-minutes
* goal[0].target[5].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 5, 42)
* goal[0].target[6].measure = $codes#walk-planned-minutes
* goal[0].target[6].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 6, 49)
* goal[0].target[7].measure = $codes#walk-planned-minutes
* goal[0].target[7].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 7, 56)
* goal[0].target[8].measure = $codes#walk-planned-minutes
* goal[0].target[8].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 8, 63)
* goal[0].target[9].measure = $codes#walk-planned-minutes
* goal[0].target[9].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 9, 70)
* goal[0].target[10].measure = $codes#walk-planned-minutes
* goal[0].target[10].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 10, 77)
* goal[0].target[11].measure = $codes#walk-planned-minutes
* goal[0].target[11].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due(0, 11, 84)
* insert PlanGoal(1, "goal-step-days", [["Reach your step target on at least 5 of 7 days."]], [["2.9, S1-29"]])
* goal[1].target[0].measure.coding[0] = $codes#step-target-days
* goal[1].target[0].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[0].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[0].detailQuantity.comparator = #>=
* insert Due(1, 0, 7)
* goal[1].target[1].measure.coding[0] = $codes#step-target-days
* goal[1].target[1].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[1].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[1].detailQuantity.comparator = #>=
* insert Due(1, 1, 14)
* goal[1].target[2].measure.coding[0] = $codes#step-target-days
* goal[1].target[2].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[2].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[2].detailQuantity.comparator = #>=
* insert Due(1, 2, 21)
* goal[1].target[3].measure.coding[0] = $codes#step-target-days
* goal[1].target[3].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[3].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[3].detailQuantity.comparator = #>=
* insert Due(1, 3, 28)
* goal[1].target[4].measure.coding[0] = $codes#step-target-days
* goal[1].target[4].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[4].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[4].detailQuantity.comparator = #>=
* insert Due(1, 4, 35)
* goal[1].target[5].measure.coding[0] = $codes#step-target-days
* goal[1].target[5].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[5].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[5].detailQuantity.comparator = #>=
* insert Due(1, 5, 42)
* goal[1].target[6].measure.coding[0] = $codes#step-target-days
* goal[1].target[6].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[6].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[6].detailQuantity.comparator = #>=
* insert Due(1, 6, 49)
* goal[1].target[7].measure.coding[0] = $codes#step-target-days
* goal[1].target[7].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[7].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[7].detailQuantity.comparator = #>=
* insert Due(1, 7, 56)
* goal[1].target[8].measure.coding[0] = $codes#step-target-days
* goal[1].target[8].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[8].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[8].detailQuantity.comparator = #>=
* insert Due(1, 8, 63)
* goal[1].target[9].measure.coding[0] = $codes#step-target-days
* goal[1].target[9].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[9].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[9].detailQuantity.comparator = #>=
* insert Due(1, 9, 70)
* goal[1].target[10].measure.coding[0] = $codes#step-target-days
* goal[1].target[10].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[10].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[10].detailQuantity.comparator = #>=
* insert Due(1, 10, 77)
* goal[1].target[11].measure.coding[0] = $codes#step-target-days
* goal[1].target[11].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[1].target[11].detailQuantity = 5 'd/wk' "days a week"
* goal[1].target[11].detailQuantity.comparator = #>=
* insert Due(1, 11, 84)
* insert PlanGoal(2, "goal-block", [["Walk around the block without stopping."]], [["2.9, S0-9"]])
* goal[2].target[0].measure = $codes#walk-round-the-block
* goal[2].target[0].detailCodeableConcept = $yes-no#Y "Yes"
* insert Due(2, 0, 14)
* insert PlanGoal(3, "goal-steps", [["Take at least 3500 steps a day. If you took fewer before surgery, aim for that."]], [["2.9, Master21"]])
* goal[3].target[0].measure = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[3].target[0].detailQuantity = 3500 '/d' "steps a day"
* goal[3].target[0].detailQuantity.comparator = #>=
* insert Due(3, 0, 42)
* insert PlanGoal(4, "goal-leg-pain", [["Have leg pain at least 2 points or 30 % below the pain before surgery."]], [["2.9, S1-20"]])
* goal[4].target[0].measure = $codes#leg-pain-nrs
* goal[4].target[0].detailQuantity = 2 '{score}' "points below the pain before surgery"
* goal[4].target[0].detailQuantity.comparator = #>=
* insert Due(4, 0, 42)
* insert PlanGoal(5, "goal-leg-strength", [["Have a stronger leg than on the day you left hospital."]], [["2.9, S3-12, S3-15, S3-17"]])
* goal[5].target[0].measure = $codes#leg-strength-change
* goal[5].target[0].detailCodeableConcept = $leg-strength#B "Better"
* insert Due(5, 0, 42)
* goal[5].target[1].measure = $codes#leg-strength-change
* goal[5].target[1].detailCodeableConcept = $leg-strength#B "Better"
* insert Due(5, 1, 84)
* goal[5].target[2].measure = $codes#leg-strength-change
* goal[5].target[2].detailCodeableConcept = $leg-strength#B "Better"
* insert Due(5, 2, 182)
* insert PlanGoal(6, "goal-balance", [["Stand on one leg for 10 seconds with your fingertips on a support."]], [["2.9, S1-35, S1-37"]])
* goal[6].target[0].measure = $codes#single-leg-stand
* goal[6].target[0].detailQuantity = 10 's' "seconds"
* goal[6].target[0].detailQuantity.comparator = #>=
* insert Due(6, 0, 84)
* insert PlanGoal(7, "goal-own", [["Get back to the work or hobby you agreed with your team."]], [["2.9, S1-72, S1-79; due: set with the patient, week 12 until then"]])
* goal[7].target[0].measure = $codes#own-goal
* goal[7].target[0].detailCodeableConcept.text = "In the patient's own words"
* insert Due(7, 0, 84)
* insert PlanGoal(8, "goal-week-minutes", [["Walk briskly for at least 150 minutes a week, in your own way."]], [["2.2 P4, N28"]])
* goal[8].target[0].measure = $codes#walking-minutes
* goal[8].target[0].detailQuantity = 150 'min/wk' "minutes a week"
* goal[8].target[0].detailQuantity.comparator = #>=
* insert Due(8, 0, 365)

// Walking (2.2 M, 2.3 M): row, week, title, first and last day, walks a day, minutes, step target in percent and absolute.
* action[0].id = "walking"
* action[0].title = "Walking"
* action[0].code = $codes#walking
* insert ActionBasis(action[0], [["2.2 M, 2.3 M; S0-9, S1-23, S1-24, S1-25, S1-75, S3-25, G8, N3, N28, N32"]])
* insert WalkingWeek(0, 1, Week 1, 0, 7, 4, 5, 30, 500)
* insert WalkingWeek(1, 2, Week 2, 8, 14, 4, 8, 60, 1000)
* insert WalkingWeek(2, 3, Week 3, 15, 21, 3, 12, 70, 1500)
* insert WalkingWeek(3, 4, Week 4, 22, 28, 3, 15, 80, 2000)
* insert WalkingWeek(4, 5, Week 5, 29, 35, 2, 25, 90, 2750)
* insert WalkingWeek(5, 6, Week 6, 36, 42, 2, 30, 100, 3500)
* insert WalkingWeek(6, 7, Weeks 7–8, 43, 56, 2, 30, 105, 4000)
* insert WalkingWeek(7, 9, Weeks 9–12, 57, 84, 2, 30, 110, 4500)
* insert WalkingWeek(8, 13, Weeks 13–26, 85, 182, 1, 45, 115, 5000)
* action[0].action[8].description = "Take one walk of 45 minutes on at least 5 days a week."
* action[0].action[8].timingTiming.repeat.frequency = 5
* action[0].action[8].timingTiming.repeat.frequencyMax = 7
* action[0].action[8].timingTiming.repeat.periodUnit = #wk
* action[0].action[9].id = "walk-w27"
* action[0].action[9].title = "Weeks 27–52"
* action[0].action[9].description = "Walk briskly for at least 150 minutes a week. Split them as you like."
* insert FromDay(action[0].action[9], 183)
* insert ToDay(action[0].action[9], 365)
* action[0].action[9].extension[step-target].extension[percent].valueDecimal = 120
* action[0].action[9].extension[step-target].extension[absolute].valuePositiveInt = 5500
* action[0].action[9].extension[exercise-dose].extension[text].valueString = "at least 150 brisk minutes a week, split as you like"
* action[0].action[9].goalId[0] = "goal-week-minutes"
* insert Rounds(action[0].action[9], 1, 7, #wk)
* action[0].action[9].definitionCanonical = Canonical(ex-29)

// Exercises (2.6): each starts with its phase and stays to the end of phase 3, with the dose of its definition.
* action[1].id = "exercise"
* action[1].title = "Exercises"
* action[1].code = $codes#exercise
* insert ActionBasis(action[1], [["2.6, section 4; S1-51, S1-52, S2-12, S3-24, S3-26, S3-27, S3-29, N26, N32"]])

* insert Phase(0, p0, "Phase 0: weeks 1 and 2", 0, 14)
* action[1].action[0].description = "One set each, 2 to 3 times a day."
* action[1].action[0].extension[exercise-dose].extension[text].valueString = "1 set, 2–3 × a day"
* insert Rounds(action[1].action[0], 2, 3, #d)
* insert ActionBasis(action[1].action[0], [["2.6 P0, S3-24, S3-27"]])
* insert PhaseExercise(0, 0, 01, [["Belly breathing"]], 0)
* insert ExerciseTimes(0, 0, 3, #d)
* insert PhaseExercise(0, 1, 02, [["Ankle pumps"]], 0)
* insert ExerciseTimes(0, 1, 1, #h)
* action[1].action[0].action[1].timingTiming.repeat.periodMax = 2
* insert PhaseExercise(0, 2, 03, [["Thigh squeeze"]], 0)
* insert ExerciseTimes(0, 2, 3, #d)
* insert PhaseExercise(0, 3, 04, [["Buttock squeeze"]], 0)
* insert ExerciseTimes(0, 3, 3, #d)
* insert PhaseExercise(0, 4, 05, [["Tummy brace"]], 0)
* insert ExerciseTimes(0, 4, 2, #d)
* insert PhaseExercise(0, 5, 07, [["Heel slide"]], 0)
* insert ExerciseTimes(0, 5, 2, #d)
* insert PhaseExercise(0, 6, 10, [["Log roll and sit up"]], 0)
* action[1].action[0].action[6].timingTiming.code.text = "Each time you get up or lie down"
* action[1].action[0].action[6].timingTiming.repeat.when[0] = #WAKE
* action[1].action[0].action[6].timingTiming.repeat.when[1] = #HS

* insert Phase(1, p1, "Phase 1: weeks 3 to 6", 15, 42)
* action[1].action[1].description = "One or two sets each, once or twice a day."
* action[1].action[1].extension[exercise-dose].extension[text].valueString = "1–2 sets, 1–2 × a day"
* insert Rounds(action[1].action[1], 1, 2, #d)
* insert ActionBasis(action[1].action[1], [["2.6 P1, S3-12, S3-26, S3-28"]])
* insert PhaseExercise(1, 0, 06, [["Small pelvic tilt"]], 15)
* insert ExerciseTimes(1, 0, 2, #d)
* insert PhaseExercise(1, 1, 09, [["Bent-knee fall-out"]], 15)
* insert ExerciseTimes(1, 1, 2, #d)
* insert PhaseExercise(1, 2, 11, [["Sit to stand"]], 15)
* insert ExerciseTimes(1, 2, 3, #d)
* action[1].action[1].action[2].goalId = "goal-leg-strength"
* insert PhaseExercise(1, 3, 12, [["Supported standing and weight shift"]], 15)
* insert ExerciseTimes(1, 3, 3, #d)
* insert PhaseExercise(1, 4, 13, [["Mini squat"]], 15)
* insert ExerciseTimes(1, 4, 2, #d)
* action[1].action[1].action[4].goalId = "goal-leg-strength"
* insert PhaseExercise(1, 5, 14, [["Straight leg raise"]], 15)
* insert ExerciseTimes(1, 5, 1, #d)
* action[1].action[1].action[5].goalId = "goal-leg-strength"
* insert PhaseExercise(1, 6, 15, [["Calf raise"]], 15)
* insert ExerciseTimes(1, 6, 1, #d)
* action[1].action[1].action[6].goalId = "goal-leg-strength"
* insert PhaseExercise(1, 7, 22, [["Nerve glide"]], 15)
* insert ExerciseTimes(1, 7, 2, #d)
* action[1].action[1].action[7].goalId = "goal-leg-pain"
* insert PhaseExercise(1, 8, 28, [["Toe lifts"]], 15)
* insert ExerciseTimes(1, 8, 2, #d)
* action[1].action[1].action[8].goalId = "goal-leg-strength"

* insert Phase(2, p2, "Phase 2: weeks 7 to 12", 43, 84)
* action[1].action[2].description = "Two sets each, every day at first, later 5 days a week."
* action[1].action[2].extension[exercise-dose].extension[text].valueString = "2 sets, daily, later 5 days a week"
* insert Rounds(action[1].action[2], 5, 7, #wk)
* insert ActionBasis(action[1].action[2], [["2.6 P2, S3-26, S3-29"]])
* insert PhaseExercise(2, 0, 16, [["Single-leg stand"]], 43)
* insert ExerciseTimes(2, 0, 1, #d)
* action[1].action[2].action[0].goalId = "goal-balance"
* insert PhaseExercise(2, 1, 17, [["Heel-to-toe walk"]], 43)
* insert ExerciseTimes(2, 1, 1, #d)
* insert PhaseExercise(2, 2, 19, [["Bridge"]], 43)
* insert ExerciseTimes(2, 2, 1, #d)
* insert PhaseExercise(2, 3, 20, [["Bird-dog"]], 43)
* insert ExerciseTimes(2, 3, 1, #d)
* insert PhaseExercise(2, 4, 21, [["Heel taps"]], 43)
* insert ExerciseTimes(2, 4, 1, #d)
* insert PhaseExercise(2, 5, 24, [["Clamshell"]], 43)
* insert ExerciseTimes(2, 5, 1, #d)
* insert PhaseExercise(2, 6, 25, [["Standing leg out and back"]], 43)
* insert ExerciseTimes(2, 6, 2, #d)
* insert PhaseExercise(2, 7, 26, [["Step up"]], 43)
* insert ExerciseTimes(2, 7, 1, #d)
* insert PhaseExercise(2, 8, 33, [["Hip hinge with stick"]], 43)
* insert ExerciseTimes(2, 8, 1, #d)

* insert Phase(3, p3, "Phase 3: weeks 13 to 26", 85, 182)
* action[1].action[3].description = "Two or three sets each, 3 to 4 days a week."
* action[1].action[3].extension[exercise-dose].extension[text].valueString = "2–3 sets, 3–4 days a week"
* insert Rounds(action[1].action[3], 3, 4, #wk)
* insert ActionBasis(action[1].action[3], [["2.6 P3, S2-12, S3-29"]])
* insert PhaseExercise(3, 0, 18, [["Soft surface or balance board"]], 85)
* insert ExerciseTimes(3, 0, 1, #d)
* insert PhaseExercise(3, 1, 23, [["Back-of-thigh stretch"]], 85)
* insert ExerciseTimes(3, 1, 1, #d)
* insert PhaseExercise(3, 2, 27, [["Light band row or light carry"]], 85)
* insert ExerciseTimes(3, 2, 3, #wk)
* insert PhaseExercise(3, 3, 30, [["Bike or pool"]], 85)
* insert ExerciseTimes(3, 3, 3, #wk)
* insert PhaseExercise(3, 4, 32, [["Knee plank or side plank"]], 85)
* insert ExerciseTimes(3, 4, 3, #wk)

* insert Phase(4, p4, "Phase 4: weeks 27 to 52", 183, 365)
* action[1].action[4].description = "Your own programme. Keep these three exercises twice a week."
* action[1].action[4].extension[exercise-dose].extension[text].valueString = "twice a week"
* action[1].action[4].timingTiming.repeat.frequency = 2
* action[1].action[4].timingTiming.repeat.period = 1
* action[1].action[4].timingTiming.repeat.periodUnit = #wk
* insert ActionBasis(action[1].action[4], [["2.6 P4, S2-12"]])
* insert PhaseExercise(4, 0, 20, [["Bird-dog"]], 183)
* action[1].action[4].action[0].id = "ex-20-p4"
* action[1].action[4].action[0].extension[post-op-days].valueRange.high = 365 'd'
* insert ExerciseTimes(4, 0, 2, #wk)
* action[1].action[4].action[0].extension[exercise-dose].extension[text].valueString = "6 each side, twice a week"
* insert PhaseExercise(4, 1, 21, [["Heel taps"]], 183)
* action[1].action[4].action[1].id = "ex-21-p4"
* action[1].action[4].action[1].extension[post-op-days].valueRange.high = 365 'd'
* insert ExerciseTimes(4, 1, 2, #wk)
* action[1].action[4].action[1].extension[exercise-dose].extension[text].valueString = "8 each side, twice a week"
* insert PhaseExercise(4, 2, 27, [["Light band row or light carry"]], 183)
* action[1].action[4].action[2].id = "ex-27-p4"
* action[1].action[4].action[2].extension[post-op-days].valueRange.high = 365 'd'
* insert ExerciseTimes(4, 2, 2, #wk)
* action[1].action[4].action[2].extension[exercise-dose].extension[text].valueString = "2 × 10, twice a week"

// Restrictions (2.6).
* action[2].id = "restriction"
* action[2].title = "Limits"
* action[2].code = $codes#restriction
* insert ActionBasis(action[2], [["2.6; S3-22, S4-22, Bono17, G3"]])
* insert Step(action[2].action[0], "limit-lifting-1", [["Lifting, weeks 1 and 2"]], [["Do not lift more than 4.5 kg (10 lb)."]])
* action[2].action[0].code = $codes#lifting
* insert FromDay(action[2].action[0], 0)
* insert ToDay(action[2].action[0], 14)
* action[2].action[0].extension[limit].valueQuantity = 4.5 'kg' "kg"
* insert ActionBasis(action[2].action[0], [["2.6, S3-22"]])
* insert Step(action[2].action[1], "limit-lifting-2", [["Lifting, weeks 3 to 6"]], [["Do not lift more than 9 kg (20 lb). After week 6 your comfort decides."]])
* action[2].action[1].code = $codes#lifting
* insert FromDay(action[2].action[1], 15)
* insert ToDay(action[2].action[1], 42)
* action[2].action[1].extension[limit].valueQuantity = 9 'kg' "kg"
* insert ActionBasis(action[2].action[1], [["2.6, S3-22"]])
* insert Step(action[2].action[2], "limit-bending-twisting", [["Bending and twisting"]], [["Do not bend or twist your back more than you must. Bend your knees and hips instead."]])
* action[2].action[2].code = $codes#bending-twisting
* insert FromDay(action[2].action[2], 0)
* insert ToDay(action[2].action[2], 14)
* insert ActionBasis(action[2].action[2], [["2.6, S1-31, S1-33, S3-22"]])
* insert Step(action[2].action[3], "limit-sitting", [["Sitting"]], [["Do not sit longer than 45 minutes at a time. Then stand up and walk a little."]])
* action[2].action[3].code = $codes#sitting
* insert FromDay(action[2].action[3], 0)
* insert ToDay(action[2].action[3], 28)
* action[2].action[3].extension[limit].valueQuantity = 45 'min' "minutes"
* insert ActionBasis(action[2].action[3], [["2.6, S2-7"]])
* insert Step(action[2].action[4], "limit-driving", [["Driving"]], [["Do not drive while you take opioids or sedatives. Wait until you can brake hard. That is usually in week 1 or 2."]])
* action[2].action[4].code = $codes#driving
* insert FromDay(action[2].action[4], 0)
* insert ActionBasis(action[2].action[4], [["2.6"]])
* insert Step(action[2].action[5], "limit-work-1", [["Desk work"]], [["Do not go back to desk work in the first 2 weeks. Most people start between weeks 2 and 4. Agree the day with your team."]])
* action[2].action[5].code = $codes#work
* insert FromDay(action[2].action[5], 0)
* insert ToDay(action[2].action[5], 14)
* insert ActionBasis(action[2].action[5], [["2.6, S1-77, S1-79, QOD-RTW, Kang20"]])
* insert Step(action[2].action[6], "limit-work-2", [["Manual work"]], [["Do not go back to manual work in the first 6 weeks. Most people start between weeks 6 and 12. Agree the day with your team."]])
* action[2].action[6].code = $codes#work
* insert FromDay(action[2].action[6], 0)
* insert ToDay(action[2].action[6], 42)
* insert ActionBasis(action[2].action[6], [["2.6, S1-77, S1-79, QOD-RTW, Kang20"]])

// Physiotherapy (2.6): the home programme phase by phase, visits from week 4 to 6 (within 7 days with weakness before surgery: tailoring).
* action[3].id = "physiotherapy"
* action[3].title = "Physiotherapy"
* action[3].code = $codes#physiotherapy
* insert ActionBasis(action[3], [["2.6, Cochrane14; S0-16, S1-10, S1-51, S2-16, S2-17"]])
* insert Step(action[3].action[0], "pt-home-p0", [["Home programme, weeks 1 and 2"]], [["Do one set of each exercise, 2 to 3 times a day. Some exercises have their own times: they are printed with them."]])
* action[3].action[0].code = $codes#home-programme
* insert FromDay(action[3].action[0], 0)
* insert ToDay(action[3].action[0], 14)
* insert Rounds(action[3].action[0], 2, 3, #d)
* insert ActionBasis(action[3].action[0], [["2.6 P0"]])
* insert Step(action[3].action[1], "pt-home-p1", [["Home programme, weeks 3 to 6"]], [["New exercises join your list. Do 1 or 2 sets, once or twice a day. Some exercises have their own times: they are printed with them."]])
* action[3].action[1].code = $codes#home-programme
* insert FromDay(action[3].action[1], 15)
* insert ToDay(action[3].action[1], 42)
* insert Rounds(action[3].action[1], 1, 2, #d)
* insert ActionBasis(action[3].action[1], [["2.6 P1"]])
* insert Step(action[3].action[2], "pt-home-p2", [["Home programme, weeks 7 to 12"]], [["New exercises join your list. Do 2 sets every day. Later, 5 days a week are enough."]])
* action[3].action[2].code = $codes#home-programme
* insert FromDay(action[3].action[2], 43)
* insert ToDay(action[3].action[2], 84)
* insert Rounds(action[3].action[2], 5, 7, #wk)
* insert ActionBasis(action[3].action[2], [["2.6 P2"]])
* insert Step(action[3].action[3], "pt-home-p3", [["Home programme, weeks 13 to 26"]], [["New exercises join your list. Do 2 or 3 sets on 3 to 4 days a week."]])
* action[3].action[3].code = $codes#home-programme
* insert FromDay(action[3].action[3], 85)
* insert ToDay(action[3].action[3], 182)
* insert Rounds(action[3].action[3], 3, 4, #wk)
* insert ActionBasis(action[3].action[3], [["2.6 P3"]])
* insert Step(action[3].action[4], "pt-home-p4", [["Home programme, weeks 27 to 52"]], [["Make it your own programme. Keep bird-dog, heel taps and the light band row twice a week."]])
* action[3].action[4].code = $codes#home-programme
* insert FromDay(action[3].action[4], 183)
* insert ToDay(action[3].action[4], 365)
* action[3].action[4].timingTiming.repeat.frequency = 2
* action[3].action[4].timingTiming.repeat.period = 1
* action[3].action[4].timingTiming.repeat.periodUnit = #wk
* insert ActionBasis(action[3].action[4], [["2.6 P4"]])
* insert Step(action[3].action[5], "pt-outpatient", [["Physiotherapy visits"]], [["Your team offers you physiotherapy in weeks 4 to 6. The physio looks at how you move. You get a programme of your own."]])
* action[3].action[5].code = $codes#outpatient-physiotherapy
* insert FromDay(action[3].action[5], 22)
* insert ToDay(action[3].action[5], 42)
* insert ActionBasis(action[3].action[5], [["2.6, Cochrane14, S1-10, S2-16, S2-17, S0-16"]])

// Education: the stop rules (2.5) first, then what helps most.
* action[4].id = "education"
* action[4].title = "Good to know"
* action[4].code = $codes#education
* insert ActionBasis(action[4], [["2.5, 2.6, 5.2, 5.3, 5.7, 5.8"]])
* insert Step(action[4].action[0], "edu-stop-emergency", [["Stop and call the emergency number"]], [["Stop and call the emergency number at once for any of these. Your bladder or bowel changes. You are numb between your legs. A leg is suddenly weak or gives way. Your foot newly drags. You have chest pain or cannot breathe at rest."]])
* action[4].action[0].code = $codes#stop-rules
* insert FromDay(action[4].action[0], 0)
* insert ToDay(action[4].action[0], 365)
* insert ActionBasis(action[4].action[0], [["2.5, S1-21, S3-31; leg gives way and foot drags as in E-WEAK (7.2), the stricter of the two"]])
* insert Step(action[4].action[1], "edu-stop-today", [["Stop and call the clinic today"]], [["Stop and call the clinic the same day for any of these. You fall. Your wound bleeds or leaks."]])
* action[4].action[1].code = $codes#stop-rules
* insert FromDay(action[4].action[1], 0)
* insert ToDay(action[4].action[1], 365)
* insert ActionBasis(action[4].action[1], [["2.5, S1-21, S3-17"]])
* insert Step(action[4].action[2], "edu-stop-rest", [["Stop, rest, do half tomorrow"]], [["Stop and rest if one of these happens. Leg pain rises by 2 points and stays up for 30 minutes. Back pain reaches 7. You feel dizzy. Do half of it tomorrow."]])
* action[4].action[2].code = $codes#stop-rules
* insert FromDay(action[4].action[2], 0)
* insert ToDay(action[4].action[2], 365)
* insert ActionBasis(action[4].action[2], [["2.5, S1-26, S1-53"]])
* insert Step(action[4].action[3], "edu-stop-shorten", [["Make it shorter next time"]], [["Pain or tiredness may still be up the next morning. Then make the next walk or exercise shorter."]])
* action[4].action[3].code = $codes#stop-rules
* insert FromDay(action[4].action[3], 0)
* insert ToDay(action[4].action[3], 365)
* insert ActionBasis(action[4].action[3], [["2.5, S0-15, S1-53"]])
* insert Step(action[4].action[4], "edu-leg-pain-return", [["If leg pain comes back"]], [["Leg pain that returns after a good spell deserves a check. Tell us in your check-in or call the clinic."]])
* action[4].action[4].code = $codes#leg-pain-return
* insert FromDay(action[4].action[4], 0)
* insert ToDay(action[4].action[4], 365)
* insert ActionBasis(action[4].action[4], [["2.6, Cochrane14"]])
* insert Step(action[4].action[5], "edu-body-mechanics", [["How to move"]], [["Walk tall with small steps. Turn with several small steps. Bend your knees and hips to pick things up. Roll to the side to get out of bed."]])
* action[4].action[5].code = $codes#body-mechanics
* insert FromDay(action[4].action[5], 0)
* insert ToDay(action[4].action[5], 365)
* insert ActionBasis(action[4].action[5], [["5.2, S1-30, S1-31, S1-33, S1-34, S3-22, S4-24, G6"]])
* insert Step(action[4].action[6], "edu-pain", [["Keep pain low enough to move"]], [["Good pain control lets you move, and moving helps you heal. Take your medicine as prescribed. A cold pack in a cloth can help in the first two weeks. Bring your questions to your doctor."]])
* action[4].action[6].code = $codes#pain-control
* insert FromDay(action[4].action[6], 0)
* insert ToDay(action[4].action[6], 365)
* insert ActionBasis(action[4].action[6], [["5.3, S1-57, S1-62, S1-64, G10, G12"]])
* insert Step(action[4].action[7], "edu-rest", [["Rest and activity"]], [["Your body heals in rest, but too much rest makes you stiff. Get up every hour that you are awake. Change your position often. After a hard day, do half the next day."]])
* action[4].action[7].code = $codes#rest-balance
* insert FromDay(action[4].action[7], 0)
* insert ToDay(action[4].action[7], 365)
* insert ActionBasis(action[4].action[7], [["5.7, S0-15, S1-53, S1-55, S2-7"]])
* insert Step(action[4].action[8], "edu-expect", [["What to expect"]], [["Recovery takes weeks to months, and everybody has an own pace. Leg pain often eases within six weeks. A leg that gets weaker than at discharge is never normal. Tell us at once."]])
* action[4].action[8].code = $codes#what-to-expect
* insert FromDay(action[4].action[8], 0)
* insert ToDay(action[4].action[8], 365)
* insert ActionBasis(action[4].action[8], [["2.6, 5.8, S0-1, S0-18, S1-8, S1-17, S1-19, G1"]])

// Check-ins (6.2, N8): expected from the day after discharge.
* action[5].id = "check-in"
* action[5].title = "Check-ins"
* action[5].code = $codes#check-in
* insert ActionBasis(action[5], [["6.2, N8, N17, G-START; S1-27, S1-28, S1-29"]])
* insert Step(action[5].action[0], "check-in-daily", [["Daily check-in, weeks 1 to 6"]], [["Answer the daily check-in once a day. Start on the day after you go home. It takes less than a minute."]])
* action[5].action[0].code = $codes#daily-check-in
* insert FromDay(action[5].action[0], 1)
* insert ToDay(action[5].action[0], 42)
* action[5].action[0].timingTiming.repeat.frequency = 1
* action[5].action[0].timingTiming.repeat.period = 1
* action[5].action[0].timingTiming.repeat.periodUnit = #d
* insert ActionBasis(action[5].action[0], [["6.2, N8, G-START"]])
* insert Step(action[5].action[1], "check-in-daily-p2", [["Daily check-in, weeks 7 to 12"]], [["Answer the daily check-in on at least 2 days in any 7. You may answer every day."]])
* action[5].action[1].code = $codes#daily-check-in
* insert FromDay(action[5].action[1], 43)
* insert ToDay(action[5].action[1], 84)
* insert Rounds(action[5].action[1], 2, 7, #wk)
* insert ActionBasis(action[5].action[1], [["6.2, N8"]])
* insert Step(action[5].action[2], "check-in-weekly", [["Weekly check-in, weeks 13 to 26"]], [["Answer one check-in a week. Danger signs always come first."]])
* action[5].action[2].code = $codes#weekly-check-in
* insert FromDay(action[5].action[2], 85)
* insert ToDay(action[5].action[2], 182)
* action[5].action[2].timingTiming.repeat.frequency = 1
* action[5].action[2].timingTiming.repeat.period = 1
* action[5].action[2].timingTiming.repeat.periodUnit = #wk
* insert ActionBasis(action[5].action[2], [["6.2, N8, N17"]])
* insert Step(action[5].action[3], "check-in-monthly", [["Monthly check-in, weeks 27 to 52"]], [["Answer one check-in a month. Danger signs always come first."]])
* action[5].action[3].code = $codes#monthly-check-in
* insert FromDay(action[5].action[3], 183)
* insert ToDay(action[5].action[3], 365)
* action[5].action[3].timingTiming.repeat.frequency = 1
* action[5].action[3].timingTiming.repeat.period = 1
* action[5].action[3].timingTiming.repeat.periodUnit = #mo
* insert ActionBasis(action[5].action[3], [["6.2, N8, N17"]])
