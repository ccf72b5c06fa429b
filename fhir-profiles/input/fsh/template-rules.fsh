// What the three templates share (clinical content, section 2). Published proposals: the signing clinician may change
// every number, and the clinician lead confirms them before go-live. Element ids are the keys of the drafted items.
// Sentences for patients: second person, at most 15 words.

RuleSet: Template(id, name, procedure, display)
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/PlanDefinition/{id}"
* name = "{name}"
* title = "Rehabilitation after {display}"
* type = $plan-type#clinical-protocol
* description = "Walking, exercises, limits, physiotherapy, education, check-ins and goals after {display}."
* copyright = "Copyright 2026+ the spine-rehab project, Apache-2.0. This material includes SNOMED Clinical Terms(R) (SNOMED CT(R)), used by permission of the International Health Terminology Standards Development Organisation (IHTSDO), and content from LOINC (http://loinc.org), copyright (c) Regenstrief Institute, Inc. and the LOINC Committee, available at no cost under the license at http://loinc.org/license."
* useContext.code = $usage-context#focus
* useContext.valueCodeableConcept.coding[0] = $codes#{procedure}
* useContext.valueCodeableConcept.text = "{display}"
* relatedArtifact[0].type = #derived-from
* relatedArtifact[0].label = "Clinical basis"
* action[0].id = "walking"
* action[0].title = "Walking"
* action[0].code = $codes#walking
* action[1].id = "exercise"
* action[1].title = "Exercises"
* action[1].code = $codes#exercise
* action[2].id = "restriction"
* action[2].title = "Limits"
* action[2].code = $codes#restriction
* action[3].id = "physiotherapy"
* action[3].title = "Physiotherapy"
* action[3].code = $codes#physiotherapy
* action[4].id = "education"
* action[4].title = "Good to know"
* action[4].code = $codes#education
* action[5].id = "check-in"
* action[5].title = "Check-ins"
* action[5].code = $codes#check-in

RuleSet: Source(label, citation)
* relatedArtifact[+].type = #citation
* relatedArtifact[=].label = {label}
* relatedArtifact[=].citation = {citation}

RuleSet: ActionBasis(path, ids)
* {path}.documentation[0].type = #derived-from
* {path}.documentation[0].label = "Clinical basis"
* {path}.documentation[0].display = {ids}

RuleSet: Days(path, low, high)
* {path}.extension[post-op-days].valueRange.low = {low} 'd'
* {path}.extension[post-op-days].valueRange.high = {high} 'd'

RuleSet: Rounds(path, low, high, unit)
* {path}.timingTiming.repeat.frequency = {low}
* {path}.timingTiming.repeat.frequencyMax = {high}
* {path}.timingTiming.repeat.period = 1
* {path}.timingTiming.repeat.periodUnit = {unit}

RuleSet: Each(path, times, unit)
* {path}.timingTiming.repeat.frequency = {times}
* {path}.timingTiming.repeat.period = 1
* {path}.timingTiming.repeat.periodUnit = {unit}

// Walking (2.2, 2.3): week, title, first and last day, walks a day, minutes, step target in percent and absolute.
RuleSet: WalkingWeek(week, title, low, high, walks, minutes, percent, absolute)
* insert WalkingRow({week}, [[{title}]], {low}, {high}, {percent}, {absolute})
* action[0].action[=].description = "Take {walks} walks of {minutes} minutes each day."
* action[0].action[=].goalId[0] = "goal-walking"
* action[0].action[=].goalId[1] = "goal-step-days"
* action[0].action[=].timingTiming.repeat.duration = {minutes}
* action[0].action[=].timingTiming.repeat.durationUnit = #min
* insert Each(action[0].action[=], {walks}, #d)

// From week 13 on most days of the week: walks a week from five days to every day.
RuleSet: WalkingMonths(low, high, fewest, most, minutes, percent, absolute, text)
* insert WalkingRow(13, Weeks 13–26, {low}, {high}, {percent}, {absolute})
* action[0].action[=].description = {text}
* action[0].action[=].goalId[0] = "goal-walking"
* action[0].action[=].goalId[1] = "goal-step-days"
* action[0].action[=].timingTiming.repeat.duration = {minutes}
* action[0].action[=].timingTiming.repeat.durationUnit = #min
* insert Rounds(action[0].action[=], {fewest}, {most}, #wk)

// 150 minutes a week are text and goal, never multiplied (N28).
RuleSet: WalkingFreely(percent, absolute)
* insert WalkingRow(27, Weeks 27–52, 183, 365, {percent}, {absolute})
* insert FreeWalk

RuleSet: FreeWalk
* action[0].action[=].description = "Walk briskly for at least 150 minutes a week. Split them as you like."
* action[0].action[=].extension[exercise-dose].extension[text].valueString = "at least 150 brisk minutes a week, split as you like"
* action[0].action[=].goalId[0] = "goal-week-minutes"
* insert Rounds(action[0].action[=], 1, 7, #wk)

RuleSet: WalkingRow(week, title, low, high, percent, absolute)
* action[0].action[+].id = "walk-w{week}"
* action[0].action[=].title = "{title}"
* insert Days(action[0].action[=], {low}, {high})
* action[0].action[=].extension[step-target].extension[percent].valueDecimal = {percent}
* action[0].action[=].extension[step-target].extension[absolute].valuePositiveInt = {absolute}
* action[0].action[=].definitionCanonical = Canonical(ex-29)

// Exercises: each starts with its phase and stays to the end of phase 3, with the dose and times of its definition.
RuleSet: Phase(phase, title, low, high, text, dose)
* action[1].action[+].id = "exercises-{phase}"
* action[1].action[=].title = {title}
* action[1].action[=].description = {text}
* action[1].action[=].extension[exercise-dose].extension[text].valueString = {dose}
* insert Days(action[1].action[=], {low}, {high})

RuleSet: PhaseExercise(nn, title, low)
* action[1].action[=].action[+].id = "ex-{nn}"
* action[1].action[=].action[=].title = {title}
* insert Days(action[1].action[=].action[=], {low}, 182)
* action[1].action[=].action[=].definitionCanonical = Canonical(ex-{nn})

RuleSet: ExerciseDoseText(text)
* action[1].action[=].action[=].extension[exercise-dose].extension[text].valueString = {text}

// After phase 3 a few exercises stay, twice a week.
RuleSet: KeptExercise(nn, title, last, text)
* insert PhaseExercise({nn}, [[{title}]], 183)
* action[1].action[=].action[=].id = "ex-{nn}-p4"
* insert Days(action[1].action[=].action[=], 183, {last})
* insert ExerciseDoseText([[{text}]])
* insert Each(action[1].action[=].action[=], 2, #wk)

RuleSet: Ex01(low)
* insert PhaseExercise(01, [["Belly breathing"]], {low})

RuleSet: Ex02(low)
* insert PhaseExercise(02, [["Ankle pumps"]], {low})

RuleSet: Ex03(low)
* insert PhaseExercise(03, [["Thigh squeeze"]], {low})

RuleSet: Ex04(low)
* insert PhaseExercise(04, [["Buttock squeeze"]], {low})

RuleSet: Ex05(low)
* insert PhaseExercise(05, [["Tummy brace"]], {low})

RuleSet: Ex06(low)
* insert PhaseExercise(06, [["Small pelvic tilt"]], {low})

RuleSet: Ex07(low)
* insert PhaseExercise(07, [["Heel slide"]], {low})

RuleSet: Ex08(low)
* insert PhaseExercise(08, [["Leg-out slide"]], {low})

RuleSet: Ex09(low)
* insert PhaseExercise(09, [["Bent-knee fall-out"]], {low})

RuleSet: Ex10(low)
* insert PhaseExercise(10, [["Log roll and sit up"]], {low})

RuleSet: Ex11(low)
* insert PhaseExercise(11, [["Sit to stand"]], {low})
* action[1].action[=].action[=].goalId = "goal-leg-strength"

RuleSet: Ex12(low)
* insert PhaseExercise(12, [["Supported standing and weight shift"]], {low})

RuleSet: Ex13(low)
* insert PhaseExercise(13, [["Mini squat"]], {low})
* action[1].action[=].action[=].goalId = "goal-leg-strength"

RuleSet: Ex14(low)
* insert PhaseExercise(14, [["Straight leg raise"]], {low})
* action[1].action[=].action[=].goalId = "goal-leg-strength"

RuleSet: Ex15(low)
* insert PhaseExercise(15, [["Calf raise"]], {low})
* action[1].action[=].action[=].goalId = "goal-leg-strength"

RuleSet: Ex16(low)
* insert PhaseExercise(16, [["Single-leg stand"]], {low})
* action[1].action[=].action[=].goalId = "goal-balance"

RuleSet: Ex17(low)
* insert PhaseExercise(17, [["Heel-to-toe walk"]], {low})

RuleSet: Ex18(low)
* insert PhaseExercise(18, [["Soft surface or balance board"]], {low})

RuleSet: Ex19(low)
* insert PhaseExercise(19, [["Bridge"]], {low})

RuleSet: Ex20(low)
* insert PhaseExercise(20, [["Bird-dog"]], {low})

RuleSet: Ex21(low)
* insert PhaseExercise(21, [["Heel taps"]], {low})

RuleSet: Ex22(low)
* insert PhaseExercise(22, [["Nerve glide"]], {low})
* action[1].action[=].action[=].goalId = "goal-leg-pain"

RuleSet: Ex23(low)
* insert PhaseExercise(23, [["Back-of-thigh stretch"]], {low})

RuleSet: Ex24(low)
* insert PhaseExercise(24, [["Clamshell"]], {low})

RuleSet: Ex25(low)
* insert PhaseExercise(25, [["Standing leg out and back"]], {low})

RuleSet: Ex26(low)
* insert PhaseExercise(26, [["Step up"]], {low})

RuleSet: Ex27(low)
* insert PhaseExercise(27, [["Light band row or light carry"]], {low})

RuleSet: Ex28(low)
* insert PhaseExercise(28, [["Toe lifts"]], {low})
* action[1].action[=].action[=].goalId = "goal-leg-strength"

RuleSet: Ex30(low)
* insert PhaseExercise(30, [["Bike or pool"]], {low})

RuleSet: Ex31(low)
* insert PhaseExercise(31, [["Gait drill"]], {low})

RuleSet: Ex32(low)
* insert PhaseExercise(32, [["Knee plank or side plank"]], {low})

RuleSet: Ex33(low)
* insert PhaseExercise(33, [["Hip hinge with stick"]], {low})

// One item of limits (2), physiotherapy (3), education (4) or check-ins (5).
RuleSet: Item(group, id, code, title, text, basis)
* action[{group}].action[+].id = "{id}"
* action[{group}].action[=].title = {title}
* action[{group}].action[=].description = {text}
* action[{group}].action[=].code = $codes#{code}
* insert ActionBasis(action[{group}].action[=], [[{basis}]])

RuleSet: ItemDays(group, low, high)
* insert Days(action[{group}].action[=], {low}, {high})

RuleSet: ItemFrom(group, low)
* action[{group}].action[=].extension[post-op-days].valueRange.low = {low} 'd'

RuleSet: LiftingLimit(number, low, high, kilograms, title, text, basis)
* insert Item(2, limit-lifting-{number}, lifting, [[{title}]], [[{text}]], [[{basis}]])
* insert ItemDays(2, {low}, {high})
* action[2].action[=].extension[limit].valueQuantity = {kilograms} 'kg' "kg"

RuleSet: SittingLimit(minutes, last, basis)
* insert Item(2, limit-sitting, sitting, [["Sitting"]], [["Do not sit longer than {minutes} minutes at a time. Then stand up and walk a little."]], [[{basis}]])
* insert ItemDays(2, 0, {last})
* action[2].action[=].extension[limit].valueQuantity = {minutes} 'min' "minutes"

RuleSet: DrivingLimit(weeks, basis)
* insert Item(2, limit-driving, driving, [["Driving"]], [["Do not drive while you take opioids or sedatives. Wait until you can brake hard. That is usually in {weeks}."]], [[{basis}]])
* insert ItemFrom(2, 0)

// Small operations (2.6, 2.7): the same limits of lifting, bending, driving and work.
RuleSet: LimitsAfterSmallOperation(section)
* insert LiftingLimit(1, 0, 14, 4.5, [["Lifting, weeks 1 and 2"]], [["Do not lift more than 4.5 kg (10 lb)."]], [["{section}, S3-22, S4-22"]])
* insert LiftingLimit(2, 15, 42, 9, [["Lifting, weeks 3 to 6"]], [["Do not lift more than 9 kg (20 lb). After week 6 your comfort decides."]], [["{section}, S3-22, S4-22"]])
* insert Item(2, limit-bending-twisting, bending-twisting, [["Bending and twisting"]], [["Do not bend or twist your back more than you must. Bend your knees and hips instead."]], [["{section}, S1-31, S1-33, S3-22"]])
* insert ItemDays(2, 0, 14)

RuleSet: WorkAfterSmallOperation(section)
* insert DrivingLimit(week 1 or 2, [["{section}"]])
* insert Item(2, limit-work-1, work, [["Desk work"]], [["Do not go back to desk work in the first 2 weeks. Most people start between weeks 2 and 4. Agree the day with your team."]], [["{section}, S1-77, S1-79, QOD-RTW, Kang20"]])
* insert ItemDays(2, 0, 14)
* insert Item(2, limit-work-2, work, [["Manual work"]], [["Do not go back to manual work in the first 6 weeks. Most people start between weeks 6 and 12. Agree the day with your team."]], [["{section}, S1-77, S1-79, QOD-RTW, Kang20"]])
* insert ItemDays(2, 0, 42)

// Physiotherapy: the home programme phase by phase.
RuleSet: HomeProgramme(phase, weeks, low, high, text, basis)
* insert Item(3, pt-home-{phase}, home-programme, [["Home programme, {weeks}"]], [[{text}]], [[{basis}]])
* insert ItemDays(3, {low}, {high})

RuleSet: DeviceFitting
* action[3].action[+].id = "pt-device"
* action[3].action[=].title = "Fitting of a walking aid"
* action[3].action[=].definitionCanonical = Canonical(device-fitting)
* insert ItemDays(3, 0, 14)
* insert ActionBasis(action[3].action[=], [["5.1, S1-40, S1-44, S1-45, S1-46, G5"]])

// Education sheets: their text and sources stand in their definition.
RuleSet: Sheet(id, title, last, basis)
* action[4].action[+].id = "{id}"
* action[4].action[=].title = {title}
* action[4].action[=].definitionCanonical = Canonical({id})
* insert ItemDays(4, 0, {last})
* insert ActionBasis(action[4].action[=], [[{basis}]])

// The stop rules (2.5) come first.
RuleSet: StopRules(last)
* insert ActionBasis(action[4], [["2.5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.8"]])
* insert Item(4, edu-stop-emergency, stop-rules, [["Stop and call the emergency number"]], [["Stop and call the emergency number at once for any of these. Your bladder or bowel changes. You are numb between your legs. A leg is suddenly weak or gives way. Your foot newly drags. You have chest pain or cannot breathe at rest."]], [["2.5, S1-21, S3-31; leg gives way and foot drags as in E-WEAK (7.2), the stricter of the two"]])
* insert ItemDays(4, 0, {last})
* insert Item(4, edu-stop-today, stop-rules, [["Stop and call the clinic today"]], [["Stop and call the clinic the same day for any of these. You fall. Your wound bleeds or leaks."]], [["2.5, S1-21, S3-17"]])
* insert ItemDays(4, 0, {last})
* insert Item(4, edu-stop-rest, stop-rules, [["Stop, rest, do half tomorrow"]], [["Stop and rest if one of these happens. Leg pain rises by 2 points and stays up for 30 minutes. Back pain reaches 7. You feel dizzy. Do half of it tomorrow."]], [["2.5, S1-26, S1-53"]])
* insert ItemDays(4, 0, {last})
* insert Item(4, edu-stop-shorten, stop-rules, [["Make it shorter next time"]], [["Pain or tiredness may still be up the next morning. Then make the next walk or exercise shorter."]], [["2.5, S0-15, S1-53"]])
* insert ItemDays(4, 0, {last})

RuleSet: Sheets(last)
* insert Sheet(edu-exercise, [["How to exercise"]], {last}, [["4, S0-11, S1-51, S1-52, S4-13"]])
* insert Sheet(edu-walking-aid, [["Walking aids"]], {last}, [["5.1, S1-40, S1-41, S1-42, S1-43, S1-44, S1-45, S1-46, G5"]])
* insert Sheet(edu-body-mechanics, [["How to move"]], {last}, [["5.2, S1-30, S1-31, S1-33, S1-34, S3-22, S4-24, G6"]])
* insert Sheet(edu-pain, [["Keep pain low enough to move"]], {last}, [["5.3, S1-57, S1-62, S1-64, G9, G10, G12"]])
* insert Sheet(edu-nutrition, [["Food and drink"]], {last}, [["5.4, S0-12, S0-13, S1-66, S1-68, G11"]])
* insert Sheet(edu-mind, [["Mind and mood"]], {last}, [["5.5, S0-3, S1-70, S1-72, S1-83, S3-23"]])
* insert Sheet(edu-rest, [["Rest and activity"]], {last}, [["5.7, S0-15, S1-53, S1-55, S2-7"]])
* insert Sheet(edu-expect, [["What to expect"]], {last}, [["5.8, S0-1, S0-18, S1-17, G1, G2"]])

RuleSet: OwnSheets(procedure, last)
* insert Sheet(edu-operation-{procedure}, [["Your operation"]], {last}, [["5.8, S1-6"]])
* insert Sheet(edu-daily-life-{procedure}, [["Daily life and work"]], {last}, [["5.6, S1-74, S1-75, S1-76, S1-77, S1-78, S1-79"]])
* insert Sheet(edu-watch-{procedure}, [["What to watch for"]], {last}, [["2, special watch; S1-22"]])

// Check-ins (6.2, 6.3, N8): expected from the day after discharge.
RuleSet: CheckIns(last, monthly)
* insert ActionBasis(action[5], [["6.2, 6.3, N8, N17, G-START; S0-15, S0-16, S1-27, S1-28, S1-29, S2-4"]])
* insert Item(5, check-in-daily, daily-check-in, [["Daily check-in, weeks 1 to 6"]], [["Answer the daily check-in once a day. Start on the day after you go home. It takes less than a minute."]], [["6.2, N8, G-START"]])
* insert ItemDays(5, 1, 42)
* insert Each(action[5].action[=], 1, #d)
* insert Item(5, check-in-daily-p2, daily-check-in, [["Daily check-in, weeks 7 to 12"]], [["Answer the daily check-in on at least 2 days in any 7. You may answer every day."]], [["6.2, N8"]])
* insert ItemDays(5, 43, 84)
* insert Rounds(action[5].action[=], 2, 7, #wk)
* insert Item(5, check-in-weekly-p0, weekly-check-in, [["Weekly questions, weeks 1 to 12"]], [["Once a week there are a few more questions. They take 2 to 3 minutes."]], [["6.3, N9"]])
* insert ItemDays(5, 7, 84)
* insert Each(action[5].action[=], 1, #wk)
* insert Item(5, check-in-weekly, weekly-check-in, [["Weekly check-in, weeks 13 to 26"]], [["Answer one check-in a week. Danger signs always come first."]], [["6.2, N8, N17"]])
* insert ItemDays(5, 85, 182)
* insert Each(action[5].action[=], 1, #wk)
* insert Item(5, check-in-monthly, monthly-check-in, [[{monthly}]], [["Answer one check-in a month. Danger signs always come first."]], [["6.2, N8, N17"]])
* insert ItemDays(5, 183, {last})
* insert Each(action[5].action[=], 1, #mo)

// Goals (2.9). Due: days after surgery.
RuleSet: PlanGoal(id, text, basis)
* goal[+].id = {id}
* goal[=].category.coding[0] = $codes#spine-rehab
* goal[=].category.coding[1] = $goal-category#physiotherapy
* goal[=].description.text = {text}
* goal[=].documentation[0].type = #derived-from
* goal[=].documentation[0].label = "Clinical basis"
* goal[=].documentation[0].display = {basis}

RuleSet: Due(days)
* goal[=].target[=].due = {days} 'd' "days after surgery"

RuleSet: MinutesWalked(days)
* goal[=].target[+].measure = $codes#walk-planned-minutes
* goal[=].target[=].detailQuantity = 100 '%' "% of the planned minutes"
* insert Due({days})

RuleSet: StepDays(days)
* goal[=].target[+].measure.coding[0] = $codes#step-target-days
* goal[=].target[=].measure.coding[1] = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[=].target[=].detailQuantity = 5 'd/wk' "days a week"
* goal[=].target[=].detailQuantity.comparator = #>=
* insert Due({days})

RuleSet: StrongerLeg(days)
* goal[=].target[+].measure = $codes#leg-strength-change
* goal[=].target[=].detailCodeableConcept = $leg-strength#B "Better"
* insert Due({days})

RuleSet: LessLegPain
* goal[=].target[+].measure = $codes#leg-pain-nrs
* goal[=].target[=].detailQuantity = 2 '{score}' "points below the pain before surgery"
* goal[=].target[=].detailQuantity.comparator = #>=
* insert Due(42)

RuleSet: Goals(block, last)
* insert PlanGoal("goal-walking", [["Walk the planned minutes in the planned number of walks every day."]], [["2.9, S1-2, S1-23, S1-24, S1-25"]])
* insert MinutesWalked(7)
* insert MinutesWalked(14)
* insert MinutesWalked(21)
* insert MinutesWalked(28)
* insert MinutesWalked(35)
* insert MinutesWalked(42)
* insert MinutesWalked(49)
* insert MinutesWalked(56)
* insert MinutesWalked(63)
* insert MinutesWalked(70)
* insert MinutesWalked(77)
* insert MinutesWalked(84)
* insert PlanGoal("goal-step-days", [["Reach your step target on at least 5 of 7 days."]], [["2.9, S1-29"]])
* insert StepDays(7)
* insert StepDays(14)
* insert StepDays(21)
* insert StepDays(28)
* insert StepDays(35)
* insert StepDays(42)
* insert StepDays(49)
* insert StepDays(56)
* insert StepDays(63)
* insert StepDays(70)
* insert StepDays(77)
* insert StepDays(84)
* insert PlanGoal("goal-block", [["Walk around the block without stopping."]], [["2.9, S0-9"]])
* goal[=].target[+].measure = $codes#walk-round-the-block
* goal[=].target[=].detailCodeableConcept = $yes-no#Y "Yes"
* insert Due({block})
* insert PlanGoal("goal-steps", [["Take at least 3500 steps a day. If you took fewer before surgery, aim for that."]], [["2.9, Master21"]])
* goal[=].target[+].measure = $LNC#41950-7 "Number of steps in 24 hour Measured"
* goal[=].target[=].detailQuantity = 3500 '/d' "steps a day"
* goal[=].target[=].detailQuantity.comparator = #>=
* insert Due(42)
* insert PlanGoal("goal-leg-pain", [["Have leg pain at least 2 points or 30 % below the pain before surgery."]], [["2.9, S1-20"]])
* insert LessLegPain
* insert PlanGoal("goal-leg-strength", [["Have a stronger leg than on the day you left hospital."]], [["2.9, S0-11, S3-12, S3-15, S3-17"]])
* insert StrongerLeg(42)
* insert StrongerLeg(84)
* insert StrongerLeg(182)
* insert PlanGoal("goal-balance", [["Stand on one leg for 10 seconds with your fingertips on a support."]], [["2.9, S1-35, S1-37"]])
* goal[=].target[+].measure = $codes#single-leg-stand
* goal[=].target[=].detailQuantity = 10 's' "seconds"
* goal[=].target[=].detailQuantity.comparator = #>=
* insert Due(84)
* insert PlanGoal("goal-own", [["Get back to the work or hobby you agreed with your team."]], [["2.9, S1-72, S1-79; due: set with the patient, week 12 until then"]])
* goal[=].target[+].measure = $codes#own-goal
* goal[=].target[=].detailCodeableConcept.text = "In the patient's own words"
* insert Due(84)
* insert PlanGoal("goal-week-minutes", [["Walk briskly for at least 150 minutes a week, in your own way."]], [["2.2 P4, N28"]])
* goal[=].target[+].measure = $codes#walking-minutes
* goal[=].target[=].detailQuantity = 150 'min/wk' "minutes a week"
* goal[=].target[=].detailQuantity.comparator = #>=
* insert Due({last})
