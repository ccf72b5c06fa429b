// The exercise library (clinical content, section 4). Level 0 of each exercise is its dose here; the levels follow (N26).
// Sentences for patients: second person, at most 15 words.

RuleSet: Exercise(nn, name, display)
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/ex-{nn}"
* name = "{name}"
* kind = #ServiceRequest
* profile = "https://w3id.org/spine-rehab/fhir/StructureDefinition/rehab-request"
* code = $exercise#EX-{nn} {display}
* intent = #order
* doNotPerform = false

RuleSet: Basis(ids)
* relatedArtifact[+].type = #derived-from
* relatedArtifact[=].label = "Clinical basis"
* relatedArtifact[=].display = {ids}

RuleSet: Times(frequency, unit)
* timingTiming.repeat.frequency = {frequency}
* timingTiming.repeat.period = 1
* timingTiming.repeat.periodUnit = {unit}

RuleSet: DoseSets(sets)
* extension[exercise-dose].extension[sets].valuePositiveInt = {sets}

RuleSet: DoseRepetitions(low, high)
* extension[exercise-dose].extension[repetitions].valueRange.low = {low} '1'
* extension[exercise-dose].extension[repetitions].valueRange.high = {high} '1'

RuleSet: DoseHold(seconds)
* extension[exercise-dose].extension[hold].valueQuantity = {seconds} 's' "seconds"

RuleSet: DosePerSide
* extension[exercise-dose].extension[perSide].valueBoolean = true

RuleSet: DoseResistance(resistance)
* extension[exercise-dose].extension[resistance].valueString = {resistance}

RuleSet: DoseMinutes(minutes)
* extension[exercise-dose].extension[minutes].valueQuantity = {minutes} 'min' "minutes"

RuleSet: DoseDistance(metres)
* extension[exercise-dose].extension[distance].valueQuantity = {metres} 'm' "metres"

RuleSet: DoseText(text)
* extension[exercise-dose].extension[text].valueString = {text}

RuleSet: Level(number, text)
* extension[exercise-level][+].extension[number].valuePositiveInt = {number}
* extension[exercise-level][=].extension[text].valueString = {text}

RuleSet: LevelAdds(number, nn)
* extension[exercise-level][+].extension[number].valuePositiveInt = {number}
* extension[exercise-level][=].extension[adds].valueCoding = $exercise#EX-{nn}

RuleSet: LevelFromPhase(phase)
* extension[exercise-level][=].extension[fromPhase].valueUnsignedInt = {phase}

RuleSet: LevelWithFallRisk(company)
* extension[exercise-level][=].extension[fallRisk].valueCoding = $codes#{company}

RuleSet: Start(procedure, phase)
* extension[exercise-start][+].extension[procedure].valueCoding = $codes#{procedure}
* extension[exercise-start][=].extension[phase].valueUnsignedInt = {phase}

RuleSet: StartDay(day)
* extension[exercise-start][=].extension[fromDay].valuePositiveInt = {day}

RuleSet: StartNote(text)
* extension[exercise-start][=].extension[note].valueString = {text}

Instance: ex-01
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Belly breathing"
Description: "It calms you and lets tight muscles loosen."
* insert Exercise(01, BellyBreathing, [["Belly breathing"]])
* title = "Belly breathing"
* purpose = "It calms you and lets tight muscles loosen."
* description = "Lie or sit comfortably. Put one hand on your belly. Breathe in through your nose so that your hand rises. Breathe out slowly through your mouth."
* usage = "Take care: Stop if you feel dizzy. You need: Nothing."
* insert Basis([["EX-01, S1-65, S1-71, S1-51"]])
* insert Times(3, #d)
* insert DoseSets(1)
* insert DoseRepetitions(6, 6)
* insert DoseText([["6 breaths, 3 × a day"]])
* insert Level(1, [["Take 10 breaths. Use it before your walks."]])
* insert Start(microdiscectomy, 0)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)

Instance: ex-02
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Ankle pumps"
Description: "It keeps the blood in your legs moving and lets the nerve move."
* insert Exercise(02, AnklePumps, [["Ankle pumps"]])
* title = "Ankle pumps"
* purpose = "It keeps the blood in your legs moving and lets the nerve move."
* description = "Stretch your legs out. Pull your toes up towards you. Then point them away. Keep a brisk pace."
* usage = "Take care: Stop if your calf hurts in a new way, and call your team today. You need: Nothing."
* insert Basis([["EX-02, S3-27"]])
* timingTiming.repeat.frequency = 1
* timingTiming.repeat.period = 1
* timingTiming.repeat.periodMax = 2
* timingTiming.repeat.periodUnit = #h
* insert DoseSets(1)
* insert DoseRepetitions(15, 15)
* insert DoseText([["15, every 1–2 hours while you are awake"]])
* insert Level(1, [["Add circles."]])
* insert Level(2, [["Do 20 each time."]])
* insert Start(microdiscectomy, 0)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)

Instance: ex-03
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Thigh squeeze"
Description: "It keeps the big muscle at the front of your thigh."
* insert Exercise(03, ThighSqueeze, [["Thigh squeeze"]])
* title = "Thigh squeeze"
* purpose = "It keeps the big muscle at the front of your thigh."
* description = "Lie with your leg straight on the bed. Push the back of your knee down. Hold for 5 seconds, then let go. Do the same with the other leg."
* usage = "Take care: Keep breathing. You need: Nothing."
* insert Basis([["EX-03, S3-24"]])
* insert Times(3, #d)
* insert DoseSets(1)
* insert DoseRepetitions(10, 10)
* insert DoseHold(5)
* insert DosePerSide
* insert DoseText([["10 each side, hold 5 seconds, 3 × a day"]])
* insert Level(1, [["Hold for 10 seconds."]])
* insert LevelAdds(2, 14)
* insert Start(microdiscectomy, 0)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)

Instance: ex-04
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Buttock squeeze"
Description: "It keeps the muscles of your hips."
* insert Exercise(04, ButtockSqueeze, [["Buttock squeeze"]])
* title = "Buttock squeeze"
* purpose = "It keeps the muscles of your hips."
* description = "Lie down. Tighten both buttocks. Hold for 5 seconds, then let go."
* usage = "Take care: Squeeze more softly if your back hurts more. You need: Nothing."
* insert Basis([["EX-04, S3-24"]])
* insert Times(3, #d)
* insert DoseSets(1)
* insert DoseRepetitions(10, 10)
* insert DoseHold(5)
* insert DoseText([["10, hold 5 seconds, 3 × a day"]])
* insert Level(1, [["Hold for 10 seconds."]])
* insert LevelAdds(2, 19)
* insert Start(microdiscectomy, 0)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)

Instance: ex-05
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Tummy brace"
Description: "It wakes up the muscles that steady your spine."
* insert Exercise(05, TummyBrace, [["Tummy brace"]])
* title = "Tummy brace"
* purpose = "It wakes up the muscles that steady your spine."
* description = "Lie on your back with your knees bent. Breathe out and gently draw in your lower belly. It feels like zipping up tight trousers. Hold for 5 seconds and keep breathing."
* usage = "Take care: Never hold your breath. You need: Nothing."
* insert Basis([["EX-05, S1-47, S4-14"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(8, 8)
* insert DoseHold(5)
* insert DoseText([["8, hold 5 seconds, 2 × a day"]])
* insert Level(1, [["Hold for 10 seconds."]])
* insert Level(2, [["Do it sitting, then standing, then walking."]])
* insert Start(microdiscectomy, 0)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)
* insert StartNote([["In phase 0 with a light effort of 30 %."]])

Instance: ex-06
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Small pelvic tilt"
Description: "It eases a stiff low back."
* insert Exercise(06, SmallPelvicTilt, [["Small pelvic tilt"]])
* title = "Small pelvic tilt"
* purpose = "It eases a stiff low back."
* description = "Lie on your back with your knees bent. Flatten your low back a little into the bed. Hold for 3 seconds, then let go."
* usage = "Take care: Keep it small. Never force it. You need: Nothing."
* insert Basis([["EX-06, S1-47"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(10, 10)
* insert DoseHold(3)
* insert DoseText([["10, hold 3 seconds, 2 × a day"]])
* insert Level(1, [["Do it sitting."]])
* insert Start(microdiscectomy, 1)
* insert Start(laminectomy, 1)
* insert Start(lumbar-fusion, 2)

Instance: ex-07
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Heel slide"
Description: "It moves your hip and knee and lets the nerve move."
* insert Exercise(07, HeelSlide, [["Heel slide"]])
* title = "Heel slide"
* purpose = "It moves your hip and knee and lets the nerve move."
* description = "Lie on your back. Slide one heel towards your buttock. Slide it away again. Keep your back still. Change legs."
* usage = "Take care: Make the slide shorter if your leg hurts more. You need: A slippery sock."
* insert Basis([["EX-07, S1-49, S3-27"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(10, 15)
* insert DosePerSide
* insert DoseText([["10–15 each side, 2 × a day"]])
* insert Level(1, [["Brace your tummy while you slide."]])
* insert Level(2, [["Lift your heel 1 cm."]])
* insert Start(microdiscectomy, 0)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)

Instance: ex-08
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Leg-out slide"
Description: "It moves your hip gently."
* insert Exercise(08, LegOutSlide, [["Leg-out slide"]])
* title = "Leg-out slide"
* purpose = "It moves your hip gently."
* description = "Lie on your back with your legs straight. Slide one leg out to the side. Slide it back. Keep your toes pointing to the ceiling. Change legs."
* usage = "Take care: Your pelvis must not tilt. You need: Nothing."
* insert Basis([["EX-08, S3-27"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(10, 10)
* insert DoseText([["10, 2 × a day"]])
* insert LevelAdds(1, 25)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)

Instance: ex-09
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Bent-knee fall-out"
Description: "It trains the core to keep your pelvis level."
* insert Exercise(09, BentKneeFallOut, [["Bent-knee fall-out"]])
* title = "Bent-knee fall-out"
* purpose = "It trains the core to keep your pelvis level."
* description = "Lie on your back with your knees bent. Brace your tummy. Let one knee sink outward a little. Bring it back. Keep your pelvis level."
* usage = "Take care: Stop before your pelvis tips. You need: Nothing."
* insert Basis([["EX-09, S4-14"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(8, 8)
* insert DosePerSide
* insert DoseText([["8 each side, 2 × a day"]])
* insert Level(1, [["Go slower."]])
* insert Level(2, [["Let the knee sink a little further."]])
* insert Start(microdiscectomy, 1)
* insert Start(lumbar-fusion, 2)

Instance: ex-10
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Log roll and sit up"
Description: "It gets you out of bed without a twist."
* insert Exercise(10, LogRoll, [["Log roll and sit up"]])
* title = "Log roll and sit up"
* purpose = "It gets you out of bed without a twist."
* description = "Bend your knees. Roll your whole body to the side as one piece. Let your legs drop over the edge. Push yourself up with your arms. Go the same way back to lie down."
* usage = "Take care: Never sit straight up from lying. You need: Your bed."
* insert Basis([["EX-10, S1-31, S3-22"]])
* timingTiming.code.text = "Each time you get up or lie down"
* timingTiming.repeat.when[0] = #WAKE
* timingTiming.repeat.when[1] = #HS
* insert DoseText([["each time you get up or lie down"]])
* insert Level(1, [["Do it without pushing with your hands."]])
* insert Start(microdiscectomy, 0)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)

Instance: ex-11
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Sit to stand"
Description: "It makes your legs strong enough for daily life."
* insert Exercise(11, SitToStand, [["Sit to stand"]])
* title = "Sit to stand"
* purpose = "It makes your legs strong enough for daily life."
* description = "Sit on a firm chair. Slide to the edge and put your feet back. Lean forward from your hips with a flat back. Stand up. Sit down slowly."
* usage = "Take care: If you might fall, put the chair against a wall. You may use your hands. You need: A firm chair with arms."
* insert Basis([["EX-11, S3-26"]])
* insert Times(3, #d)
* insert DoseSets(1)
* insert DoseRepetitions(5, 5)
* insert DoseText([["5, 3 × a day"]])
* insert Level(1, [["Do 10."]])
* insert Level(2, [["Use a lower seat."]])
* insert Level(3, [["Do it without hands."]])
* insert Start(microdiscectomy, 1)
* insert Start(laminectomy, 1)
* insert Start(lumbar-fusion, 1)

Instance: ex-12
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Supported standing and weight shift"
Description: "It is the first step to good balance."
* insert Exercise(12, SupportedStanding, [["Supported standing and weight shift"]])
* title = "Supported standing and weight shift"
* purpose = "It is the first step to good balance."
* description = "Hold a kitchen counter with both hands. Shift your weight slowly from side to side. Then shift it from heel to toe."
* usage = "Take care: Sit down if you feel dizzy. You need: A kitchen counter."
* insert Basis([["EX-12, S1-36, S1-81"]])
* insert Times(3, #d)
* insert DoseSets(1)
* insert DoseMinutes(1)
* insert DoseText([["1 minute, 3 × a day"]])
* insert Level(1, [["Hold on with one hand."]])
* insert Level(2, [["Hold on with your fingertips."]])
* insert Level(3, [["Do it with no hands."]])
* insert Start(microdiscectomy, 1)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 1)

Instance: ex-13
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Mini squat"
Description: "It makes thighs and hips strong and trains good bending."
* insert Exercise(13, MiniSquat, [["Mini squat"]])
* title = "Mini squat"
* purpose = "It makes thighs and hips strong and trains good bending."
* description = "Stand at the counter with your feet as wide as your hips. Bend your hips and knees a little, as if to sit. Keep your back straight. Come up again."
* usage = "Take care: Go less deep if your knee hurts. You need: A kitchen counter."
* insert Basis([["EX-13, S1-33"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(8, 8)
* insert DoseText([["8, 2 × a day"]])
* insert Level(1, [["Go deeper, up to 45 degrees."]])
* insert Level(2, [["Do 15."]])
* insert Start(microdiscectomy, 1)
* insert Start(laminectomy, 1)
* insert Start(lumbar-fusion, 1)
* insert StartNote([["In phase 1 only a quarter of the way down."]])

Instance: ex-14
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Straight leg raise"
Description: "It makes your thigh and hip strong."
* insert Exercise(14, StraightLegRaise, [["Straight leg raise"]])
* title = "Straight leg raise"
* purpose = "It makes your thigh and hip strong."
* description = "Lie on your back with one knee bent. Brace your tummy. Lift the straight leg, at most as high as the other knee. Lower it slowly. Change legs."
* usage = "Take care: Stop if pain shoots down your leg. You need: Nothing."
* insert Basis([["EX-14, S1-48"]])
* insert Times(1, #d)
* insert DoseSets(1)
* insert DoseRepetitions(10, 15)
* insert DosePerSide
* insert DoseText([["10–15 each side, once a day"]])
* insert Level(1, [["Do 2 sets."]])
* insert Level(2, [["Hold for 2 seconds at the top."]])
* insert Start(microdiscectomy, 1)
* insert Start(laminectomy, 1)
* insert Start(lumbar-fusion, 1)
* insert StartDay(22)
* insert StartNote([["From week 4."]])

Instance: ex-15
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Calf raise"
Description: "It gives you back the power to push off."
* insert Exercise(15, CalfRaise, [["Calf raise"]])
* title = "Calf raise"
* purpose = "It gives you back the power to push off."
* description = "Stand on the floor and hold the counter. Rise onto your tiptoes. Hold for 2 seconds. Lower yourself slowly."
* usage = "Take care: If you might fall, hold on with both hands and use no step. Stop if your calf hurts. You need: A kitchen counter. Later a low step with a rail."
* insert Basis([["EX-15, S1-50, G7"]])
* insert Times(1, #d)
* insert DoseSets(1)
* insert DoseRepetitions(15, 20)
* insert DoseHold(2)
* insert DoseText([["15–20 on the floor, hold 2 seconds, once a day"]])
* insert Level(1, [["Use one leg."]])
* insert Level(2, [["From week 7 use a low step with a rail. If you might fall, only with your physio."]])
* insert LevelFromPhase(2)
* insert LevelWithFallRisk(with-physiotherapist)
* insert Start(microdiscectomy, 1)
* insert StartNote([["On the floor in phase 1."]])
* insert Start(laminectomy, 1)
* insert StartNote([["On the floor in phase 1."]])
* insert Start(lumbar-fusion, 1)
* insert StartNote([["On the floor in phase 1."]])

Instance: ex-16
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Single-leg stand"
Description: "It trains your balance."
* insert Exercise(16, SingleLegStand, [["Single-leg stand"]])
* title = "Single-leg stand"
* purpose = "It trains your balance."
* description = "Stand beside the counter and hold on. Lift one foot just off the floor. Stand tall for 10 seconds. Change legs."
* usage = "Take care: If you might fall, do it only with a person beside you. You need: A kitchen counter."
* insert Basis([["EX-16, S1-37, S1-35"]])
* insert Times(1, #d)
* insert DoseSets(3)
* insert DoseRepetitions(1, 1)
* insert DoseHold(10)
* insert DosePerSide
* insert DoseText([["3 × 10 seconds each side, once a day"]])
* insert Level(1, [["Hold on more lightly."]])
* insert Level(2, [["Do not hold on."]])
* insert Level(3, [["Stand for 30 seconds."]])
* insert Start(microdiscectomy, 2)
* insert Start(laminectomy, 1)
* insert StartNote([["Both hands on the counter in phase 1."]])
* insert Start(lumbar-fusion, 2)
* extension[fall-risk-care].valueCoding = $codes#with-person

Instance: ex-17
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Heel-to-toe walk"
Description: "It trains your balance while you walk."
* insert Exercise(17, HeelToToeWalk, [["Heel-to-toe walk"]])
* title = "Heel-to-toe walk"
* purpose = "It trains your balance while you walk."
* description = "Walk along the counter. Put each heel down so that it touches the toes behind it. Look ahead. Walk 3 metres."
* usage = "Take care: If you might fall, do it only with a person beside you. You need: A counter or wall and a line on the floor."
* insert Basis([["EX-17, S1-38"]])
* insert Times(1, #d)
* insert DoseSets(2)
* insert DoseDistance(3)
* insert DoseText([["2 × 3 metres, once a day"]])
* insert Level(1, [["Walk 5 metres."]])
* insert Level(2, [["Walk 10 metres."]])
* insert Level(3, [["Use less support."]])
* insert Start(microdiscectomy, 2)
* insert Start(laminectomy, 2)
* insert Start(lumbar-fusion, 2)
* extension[fall-risk-care].valueCoding = $codes#with-person

Instance: ex-18
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Soft surface or balance board"
Description: "It trains your balance on unsteady ground."
* insert Exercise(18, SoftSurface, [["Soft surface or balance board"]])
* title = "Soft surface or balance board"
* purpose = "It trains your balance on unsteady ground."
* description = "Put a folded towel or cushion on the floor by the counter. Stand on it for 20 seconds. Later you may use a balance board."
* usage = "Take care: Show it to your physio first. Never do it alone with numb feet or after a fall. You need: A cushion. Later a balance board."
* insert Basis([["EX-18, S1-39"]])
* insert Times(1, #d)
* insert DoseSets(2)
* insert DoseRepetitions(1, 1)
* insert DoseHold(20)
* insert DoseText([["2 × 20 seconds, once a day"]])
* insert Level(1, [["Use a harder surface and less support."]])
* insert Start(microdiscectomy, 3)
* insert Start(laminectomy, 3)
* insert StartNote([["Only with a physiotherapist if you might fall."]])
* insert Start(lumbar-fusion, 3)
* extension[fall-risk-care].valueCoding = $codes#with-person

Instance: ex-19
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Bridge"
Description: "It makes your buttocks and back strong."
* insert Exercise(19, Bridge, [["Bridge"]])
* title = "Bridge"
* purpose = "It makes your buttocks and back strong."
* description = "Lie on your back with your knees bent. Brace your tummy and squeeze your buttocks. Lift your hips by a hand. Hold for 3 seconds. Lower them."
* usage = "Take care: Lift less if your back hurts more. You need: Nothing."
* insert Basis([["EX-19, S1-47"]])
* insert Times(1, #d)
* insert DoseSets(1)
* insert DoseRepetitions(8, 8)
* insert DoseHold(3)
* insert DoseText([["8, hold 3 seconds, once a day"]])
* insert Level(1, [["Do 2 sets of 12."]])
* insert Level(2, [["Hold for 5 seconds."]])
* insert Level(3, [["March in place."]])
* insert Start(microdiscectomy, 2)
* insert Start(laminectomy, 2)
* insert Start(lumbar-fusion, 2)
* insert StartDay(50)
* insert StartNote([["From week 8. Lift your hips only a little."]])

Instance: ex-20
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Bird-dog"
Description: "It makes your back stable."
* insert Exercise(20, BirdDog, [["Bird-dog"]])
* title = "Bird-dog"
* purpose = "It makes your back stable."
* description = "Go onto your hands and knees. Brace your tummy. Slide one leg back along the floor. Bring it back and change legs. Later, lift the opposite arm and leg to level."
* usage = "Take care: Your wound must be healed. Stop if your wrist hurts. You need: A mat."
* insert Basis([["EX-20, S4-14"]])
* insert Times(1, #d)
* insert DoseSets(1)
* insert DoseRepetitions(6, 6)
* insert DosePerSide
* insert DoseText([["6 each side, once a day"]])
* insert Level(1, [["Lift the leg."]])
* insert Level(2, [["Lift the opposite arm and leg."]])
* insert Level(3, [["Hold for 10 seconds."]])
* insert Start(microdiscectomy, 2)
* insert Start(laminectomy, 2)
* insert Start(lumbar-fusion, 3)

Instance: ex-21
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Heel taps"
Description: "It trains your core while your legs move."
* insert Exercise(21, HeelTaps, [["Heel taps"]])
* title = "Heel taps"
* purpose = "It trains your core while your legs move."
* description = "Lie on your back with your knees bent. Brace your tummy. Lift one foot 5 cm. Tap it down again. Change feet."
* usage = "Take care: Go back to the easier way if your back arches. You need: A mat."
* insert Basis([["EX-21, S4-14"]])
* insert Times(1, #d)
* insert DoseSets(1)
* insert DoseRepetitions(8, 8)
* insert DosePerSide
* insert DoseText([["8 each side, once a day"]])
* insert Level(1, [["Start with both knees bent in the air."]])
* insert Level(2, [["Add your arms."]])
* insert Start(microdiscectomy, 2)
* insert Start(lumbar-fusion, 2)
* insert StartNote([["Keep to the easiest way."]])

Instance: ex-22
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Nerve glide"
Description: "It lets the nerve slide freely in your leg."
* insert Exercise(22, NerveGlide, [["Nerve glide"]])
* title = "Nerve glide"
* purpose = "It lets the nerve slide freely in your leg."
* description = "Sit tall on a chair. Straighten one knee a little while you look up. Bend it back while you look down. Move smoothly and do not hold."
* usage = "Take care: Stay where it is comfortable. Stop if tingling lasts longer than a few minutes. Do not do it with new numbness. You need: A chair."
* insert Basis([["EX-22, S3-28, S2-18"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(8, 8)
* insert DosePerSide
* insert DoseText([["8 each side, 2 × a day"]])
* insert Level(1, [["Straighten the knee a little more."]])
* insert Start(microdiscectomy, 1)
* insert Start(laminectomy, 2)
* insert StartNote([["Only with leg symptoms."]])
* insert Start(lumbar-fusion, 1)
* insert StartNote([["Gently."]])

Instance: ex-23
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Back-of-thigh stretch"
Description: "It makes the back of your thigh supple."
* insert Exercise(23, BackOfThighStretch, [["Back-of-thigh stretch"]])
* title = "Back-of-thigh stretch"
* purpose = "It makes the back of your thigh supple."
* description = "Lie on your back. Hold one thigh from behind with both hands. Straighten the knee until you feel a mild pull. Hold for 20 seconds. Change legs."
* usage = "Take care: If it feels like nerve pain, do the nerve glide instead. You need: A towel."
* insert Basis([["EX-23, S2-18"]])
* insert Times(1, #d)
* insert DoseSets(2)
* insert DoseRepetitions(1, 1)
* insert DoseHold(20)
* insert DosePerSide
* insert DoseText([["2 × 20 seconds each side, once a day"]])
* insert Level(1, [["Hold for 30 seconds."]])
* insert Start(microdiscectomy, 3)

Instance: ex-24
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Clamshell"
Description: "It makes the side of your hip strong."
* insert Exercise(24, Clamshell, [["Clamshell"]])
* title = "Clamshell"
* purpose = "It makes the side of your hip strong."
* description = "Lie on your side with your knees bent and feet together. Open the top knee. Keep your pelvis still. Close it slowly. Change sides."
* usage = "Take care: Roll over as one piece. You need: A pillow. Later a band."
* insert Basis([["EX-24, S3-26"]])
* insert Times(1, #d)
* insert DoseSets(1)
* insert DoseRepetitions(10, 10)
* insert DosePerSide
* insert DoseText([["10 each side, once a day"]])
* insert Level(1, [["Do 2 sets of 15."]])
* insert Level(2, [["Use a band."]])
* insert Start(microdiscectomy, 2)
* insert Start(laminectomy, 2)
* insert Start(lumbar-fusion, 2)

Instance: ex-25
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Standing leg out and back"
Description: "It makes your hips strong."
* insert Exercise(25, StandingLegOut, [["Standing leg out and back"]])
* title = "Standing leg out and back"
* purpose = "It makes your hips strong."
* description = "Stand upright at the counter. Lift one straight leg to the side. Then lift it a little to the back. Change legs."
* usage = "Take care: Do not lean with your body. You need: A kitchen counter."
* insert Basis([["EX-25, S3-26"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(8, 8)
* insert DosePerSide
* insert DoseText([["8 each side, 2 × a day"]])
* insert Level(1, [["Do 2 sets of 12."]])
* insert Level(2, [["Use a band."]])
* insert Start(microdiscectomy, 2)
* insert Start(laminectomy, 1)
* insert Start(lumbar-fusion, 1)

Instance: ex-26
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Step up"
Description: "It makes you ready for stairs."
* insert Exercise(26, StepUp, [["Step up"]])
* title = "Step up"
* purpose = "It makes you ready for stairs."
* description = "Hold the rail. Step onto a low step with your stronger leg first. Step down again. Change the leading leg when that is easy."
* usage = "Take care: If you might fall, do it only with a person beside you. You need: A step of 10 to 15 cm with a rail."
* insert Basis([["EX-26, S3-29"]])
* insert Times(1, #d)
* insert DoseSets(1)
* insert DoseRepetitions(6, 6)
* insert DosePerSide
* insert DoseText([["6 each side, once a day"]])
* insert Level(1, [["Do 10."]])
* insert Level(2, [["Use a higher step."]])
* insert Level(3, [["Let the weaker leg lead."]])
* insert Start(microdiscectomy, 2)
* insert Start(laminectomy, 2)
* insert Start(lumbar-fusion, 2)
* insert StartNote([["Use a low step."]])
* extension[fall-risk-care].valueCoding = $codes#with-person

Instance: ex-27
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Light band row or light carry"
Description: "It makes your back strong and trains good lifting."
* insert Exercise(27, BandRow, [["Light band row or light carry"]])
* title = "Light band row or light carry"
* purpose = "It makes your back strong and trains good lifting."
* description = "Stand tall. Pull a light band towards your ribs. Or carry a light load close to your body."
* usage = "Take care: Stay within your lifting limit. You need: A light exercise band."
* insert Basis([["EX-27, S3-29, S0-10, G3"]])
* insert Times(3, #wk)
* insert DoseSets(2)
* insert DoseRepetitions(10, 10)
* insert DoseResistance([["light band, or a load within the lifting limit"]])
* insert DoseText([["2 × 10, 3 days a week"]])
* insert Level(1, [["Use a heavier band."]])
* insert Level(2, [["Carry with both arms."]])
* insert Start(microdiscectomy, 3)
* insert Start(laminectomy, 3)
* insert Start(lumbar-fusion, 3)

Instance: ex-28
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Toe lifts"
Description: "It makes the muscles strong that lift your foot."
* insert Exercise(28, ToeLifts, [["Toe lifts"]])
* title = "Toe lifts"
* purpose = "It makes the muscles strong that lift your foot."
* description = "Sit with your heels on the floor. Lift the front of your feet. Hold for 2 seconds. Lower them."
* usage = "Take care: If your foot newly drags, stop. Call the emergency number. You need: A chair."
* insert Basis([["EX-28, S3-2"]])
* insert Times(2, #d)
* insert DoseSets(1)
* insert DoseRepetitions(15, 15)
* insert DoseHold(2)
* insert DoseText([["15, hold 2 seconds, 2 × a day"]])
* insert Level(1, [["Do it standing."]])
* insert Level(2, [["Lean your back on a wall."]])
* insert Start(microdiscectomy, 1)
* insert Start(laminectomy, 1)
* insert Start(lumbar-fusion, 1)

Instance: ex-29
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Purposeful walk"
Description: "It is the best single thing for your recovery."
* insert Exercise(29, PurposefulWalk, [["Purposeful walk"]])
* title = "Purposeful walk"
* purpose = "It is the best single thing for your recovery."
* description = "Choose a flat route with places to sit. Wear good shoes and take your phone. Walk tall, as if a string lifts your head. Take small steps and swing your arms. Turn with several small steps."
* usage = "Take care: Use your walking aid if you have one. Know when to stop before you go. You need: Good shoes and your phone."
* insert Basis([["EX-29, N32, S1-23, S1-25, S1-30, S3-25"]])
* insert DoseText([["minutes and number of walks as planned for the week"]])
* insert Level(1, [["Walk longer first. Then walk faster. From week 7 add gentle hills."]])
* insert Start(microdiscectomy, 0)
* insert Start(laminectomy, 0)
* insert Start(lumbar-fusion, 0)

Instance: ex-30
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Bike or pool"
Description: "It brings back your fitness."
* insert Exercise(30, BikeOrPool, [["Bike or pool"]])
* title = "Bike or pool"
* purpose = "It brings back your fitness."
* description = "Sit upright on a stationary bike and pedal without resistance. Or walk in water up to your chest."
* usage = "Take care: Your wound must be healed, and your surgeon must agree. Use no pool before week 7. You need: A stationary bike or a pool."
* insert Basis([["EX-30"]])
* insert Times(3, #wk)
* insert DoseMinutes(10)
* insert DoseText([["10 minutes, 3 days a week"]])
* insert Level(1, [["Add 5 minutes each week."]])
* insert Start(microdiscectomy, 3)
* insert StartNote([["The bike may start in phase 2."]])
* insert Start(laminectomy, 3)
* insert Start(lumbar-fusion, 3)

Instance: ex-31
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Gait drill"
Description: "It takes away a limp that protected your leg."
* insert Exercise(31, GaitDrill, [["Gait drill"]])
* title = "Gait drill"
* purpose = "It takes away a limp that protected your leg."
* description = "Walk 10 metres along a corridor. Put your heel down first. Roll over the foot. Push off with your big toe. Count even steps."
* usage = "Take care: Keep your walking aid if you have one. You need: A corridor."
* insert Basis([["EX-31, S2-8, S3-2"]])
* insert Times(1, #d)
* insert DoseSets(3)
* insert DoseDistance(10)
* insert DoseText([["3 × 10 metres, once a day"]])
* insert Level(1, [["Use a mirror or a video."]])
* insert Level(2, [["Walk faster."]])
* insert Start(laminectomy, 1)
* insert Start(lumbar-fusion, 2)

Instance: ex-32
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Knee plank or side plank"
Description: "It makes your trunk last longer."
* insert Exercise(32, KneePlank, [["Knee plank or side plank"]])
* title = "Knee plank or side plank"
* purpose = "It makes your trunk last longer."
* description = "Rest on your forearms and knees. Make a straight line from head to knees. Hold for 10 seconds. Keep breathing."
* usage = "Take care: Stop if your back sags or hurts. You need: A mat."
* insert Basis([["EX-32, S2-12, N32"]])
* insert Times(3, #wk)
* insert DoseSets(3)
* insert DoseRepetitions(1, 1)
* insert DoseHold(10)
* insert DoseText([["3 × 10 seconds, 3 days a week"]])
* insert Level(1, [["Hold for 30 seconds."]])
* insert Level(2, [["Do it from your toes."]])
* insert Start(microdiscectomy, 3)
* insert Start(lumbar-fusion, 4)

Instance: ex-33
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Hip hinge with stick"
Description: "It teaches you to bend without rounding your back."
* insert Exercise(33, HipHinge, [["Hip hinge with stick"]])
* title = "Hip hinge with stick"
* purpose = "It teaches you to bend without rounding your back."
* description = "Hold a stick along your head, back and tailbone. Bend at your hips and knees. Keep the stick touching all three places. Come up again."
* usage = "Take care: Stop before the stick loses contact. You need: A broom stick."
* insert Basis([["EX-33, S1-33, S3-30"]])
* insert Times(1, #d)
* insert DoseSets(1)
* insert DoseRepetitions(8, 8)
* insert DoseText([["8, once a day"]])
* insert Level(1, [["Do it without the stick."]])
* insert Level(2, [["Pick up a light object."]])
* insert Start(microdiscectomy, 2)
* insert Start(laminectomy, 3)
* insert Start(lumbar-fusion, 3)
