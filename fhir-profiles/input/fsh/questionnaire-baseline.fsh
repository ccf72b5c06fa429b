Instance: discharge-baseline
InstanceOf: Questionnaire
Usage: #definition
Title: "Discharge baseline"
Description: "What is known on the day of leaving hospital; every later new or worse compares with it."
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/Questionnaire/discharge-baseline"
* name = "DischargeBaseline"
* title = "Discharge baseline"
* description = "Filled in once by a nurse or doctor with the patient before the patient leaves hospital. Every later new or worse compares with it, and the plan is tailored by it. Own wording, free to use; the three questions about falls follow STEADI of the US CDC, public domain. [6.1, N33]"
* purpose = "Sets what later answers are compared with, and what the plan is tailored by. Not known is not no. Clinical basis: 6.1, 3.1, N13, N14, N15, N21, N22, N25, N33, G1, G4, G13, E-BLADDER, E-BILAT, S0-6, S1-3, S1-10, S1-24, S1-40, S1-41, S1-42, S1-43, S1-45, S1-73, S1-81, S3-2, S3-8, S3-18, S3-19, S3-20, S3-23, S4-4, S4-6."
* copyright = "Copyright 2026+ the spine-rehab project. Apache-2.0. The questions about falls follow the three key questions of STEADI, US Centers for Disease Control and Prevention, public domain. This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license."
* subjectType = #Patient
* item[+]
  * insert Ask(b.notice, display, [["Your nurse or doctor fills this in with you before you go home. Later answers are compared with it. Leave empty what is not known."]])
* item[+]
  * insert Ask(b.exclude, choice, [["Is any of these true for you? Tap all that are true."]])
  * repeats = true
  * insert Measures(out-of-scope)
  * insert Answer($out-of-scope#neck-upper-back, [[Surgery on the neck or upper back]])
  * insert Answer($out-of-scope#injury, [[Surgery because of an injury]])
  * insert Answer($out-of-scope#tumour, [[Surgery because of a tumour]])
  * insert Answer($out-of-scope#infection, [[Surgery because of an infection]])
  * insert Answer($out-of-scope#deformity, [[A bent or twisted spine, treated at four or more levels]])
  * insert Answer($out-of-scope#under-18, [[Younger than 18]])
  * insert Answer($out-of-scope#pregnant, [[Pregnant]])
  * insert Answer($out-of-scope#dura-bed-rest, [[On bed rest after a tear in the lining of the nerves]])
  * insert Answer($out-of-scope#cauda-equina, [[Surgery because the nerves to bladder and bowel were squeezed]])
  * insert ExclusiveAnswer($out-of-scope#none, [[None of these]])
  * insert Help(b.exclude, [["If one is true, no plan is drafted. Then your team makes the plan by hand."]])
* item[+]
  * insert Ask(b.strength, group, [["How strong are your legs today? Each muscle gets a grade from 0 to 5."]])
  * insert Help(b.strength, [["0 no movement. 1 flicker. 2 moves with gravity removed. 3 moves against gravity. 4 weaker than normal. 5 normal."]])
  * insert Muscle(hipflex, [[Lift your left knee: hip flexion]], [[Lift your right knee: hip flexion]], leg-strength-hip-flexion)
  * insert Muscle(kneeext, [[Straighten your left knee]], [[Straighten your right knee]], leg-strength-knee-extension)
  * insert Muscle(dorsi, [[Pull your left foot up]], [[Pull your right foot up]], leg-strength-ankle-dorsiflexion)
  * insert Muscle(push, [[Push your left foot down]], [[Push your right foot down]], leg-strength-push-off)
* item[+]
  * insert Ask(b.preop, integer, [["How strong was your weakest leg muscle before surgery? Give the grade from 0 to 5."]])
  * insert Measures(leg-strength-before-surgery)
  * insert From(0)
  * insert UpTo(5)
  * insert Unit({score}, [[grade]])
* item[+]
  * insert Ask(b.compress, integer, [["For how many months was the nerve squeezed before surgery?"]])
  * insert Measures(compression-time)
  * insert From(0)
  * insert Unit(mo, [[months]])
* item[+]
  * insert Ask(b.levels, integer, [["At how many levels of your spine was the surgery?"]])
  * insert Measures(levels-operated)
  * insert From(1)
  * insert UpTo(10)
  * insert Unit(1, [[levels]])
* item[+]
  * insert Ask(b.numb, choice, [["Where do you feel numb or tingling now? Tap all that are true."]])
  * repeats = true
  * insert Measures(numb-area)
  * insert ExclusiveAnswer($numb-area#none, [[Nowhere]])
  * insert Answer($numb-area#foot, [[Foot]])
  * insert Answer($numb-area#leg, [[Leg]])
  * insert Answer($numb-area#both-legs, [[Both legs]])
  * insert Answer($numb-area#saddle, [[Between the legs, bottom or genitals]])
* item[+]
  * insert Ask(b.numb.text, string, [["What did the doctor find between the legs, at bottom or genitals?"]])
  * insert OnlyIfCode(b.numb, $numb-area#saddle)
* item[+]
  * insert Ask(b.bladder, choice, [["How is your usual control of your bladder?"]])
  * insert Measures(usual-control-bladder)
  * insert Answer($usual-control#normal, [[Normal]])
  * insert Answer($usual-control#long-standing, [[A long-standing problem]])
* item[+]
  * insert Ask(b.bladder.text, string, [["What is the problem with your bladder?"]])
  * insert OnlyIfCode(b.bladder, $usual-control#long-standing)
* item[+]
  * insert Ask(b.bowel, choice, [["How is your usual control of your bowels?"]])
  * insert Measures(usual-control-bowel)
  * insert Answer($usual-control#normal, [[Normal]])
  * insert Answer($usual-control#long-standing, [[A long-standing problem]])
* item[+]
  * insert Ask(b.bowel.text, string, [["What is the problem with your bowels?"]])
  * insert OnlyIfCode(b.bowel, $usual-control#long-standing)
* item[+]
  * insert Ask(b.legside, choice, [["Which leg hurt before surgery?"]])
  * insert Measures(leg-side-before-surgery)
  * insert Answer($leg-side#none, [[Neither leg]])
  * insert Answer($leg-side#left, [[Left leg]])
  * insert Answer($leg-side#right, [[Right leg]])
  * insert Answer($leg-side#both, [[Both legs]])
* item[+]
  * insert Ask(b.nrs, group, [["How bad is your pain? 0 is no pain, 10 is the worst you can imagine."]])
  * insert Nrs(b.nrs.back.preop, [["Back pain before surgery, on average"]])
  * item[=]
    * insert Measures(back-pain-before-surgery)
  * insert Nrs(b.nrs.back, [["Back pain today"]])
  * item[=]
    * code[+] = $LNC#72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
    * insert Measures(back-pain-nrs)
  * insert Nrs(b.nrs.leg.preop, [["Leg pain before surgery, on average"]])
  * item[=]
    * insert Measures(leg-pain-before-surgery)
  * insert Nrs(b.nrs.leg, [["Leg pain today"]])
  * item[=]
    * code[+] = $LNC#72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
    * insert Measures(leg-pain-nrs)
* item[+]
  * insert Ask(b.walk, group, [["Your longest walk in hospital"]])
  * item[+]
    * insert Ask(b.walk.distance, quantity, [["How far was it?"]])
    * insert Measures(hospital-walk-distance)
    * insert UnitChoice(m, [[metres]])
    * insert UnitChoice([ft_i], [[feet]])
  * item[+]
    * insert Ask(b.walk.minutes, integer, [["How many minutes did it take?"]])
    * insert Measures(hospital-walk-minutes)
    * insert From(0)
    * insert UpTo(1440)
    * insert Unit(min, [[minutes]])
  * item[+]
    * insert Ask(b.walk.device, choice, [["What did you walk with?"]])
    * insert Measures(walking-aid-hospital-walk)
    * insert WalkingAids
* item[+]
  * insert Ask(b.indoordevice, choice, [["What do you need to walk indoors in hospital?"]])
  * insert Measures(walking-aid-indoors)
  * insert WalkingAids
* item[+]
  * insert Ask(b.walk10, boolean, [["Can you walk 10 metres safely without holding on with both hands?"]])
  * insert Measures(walks-10-metres)
* item[+]
  * insert Ask(b.tug, decimal, [["How many seconds do you need to stand up, walk 3 metres and sit again?"]])
  * code[0] = $LNC#89423-8 "Time to rise from chair, walk 10 feet and back, and return to sitting [TUG]"
  * extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
  * extension[=].valueDecimal = 0
  * insert Unit(s, [[seconds]])
* item[+]
  * insert Ask(b.unload, choice, [["Were you told not to put weight on a leg? If so, which?"]])
  * insert Measures(leg-side-unload)
  * insert Answer($leg-side#none, [[Neither leg]])
  * insert Answer($leg-side#left, [[Left leg]])
  * insert Answer($leg-side#right, [[Right leg]])
  * insert Answer($leg-side#both, [[Both legs]])
* item[+]
  * insert Ask(b.hand, choice, [["Which hand do you prefer?"]])
  * insert Measures(dominant-hand)
  * insert Answer($dominant-hand#left, [[Left hand]])
  * insert Answer($dominant-hand#right, [[Right hand]])
  * insert Answer($dominant-hand#both, [[Both the same]])
* item[+]
  * insert Ask(b.steps, integer, [["How many steps a day did you take before surgery?"]])
  * insert Measures(steps-before-surgery)
  * insert From(0)
  * insert Unit(/d, [[steps a day]])
* item[+]
  * insert Ask(b.steps.source, choice, [["How do you know your steps before surgery?"]])
  * insert Measures(steps-source)
  * insert OnlyAboveZero(b.steps)
  * insert Answer($steps-source#phone, [[Phone]])
  * insert Answer($steps-source#watch, [[Watch or band]])
  * insert Answer($steps-source#pedometer, [[Step counter]])
  * insert Answer($steps-source#guess, [[My best guess]])
* item[+]
  * insert Ask(b.fall, group, [["Falls"]])
  * insert Fall(1, [["Have you fallen in the past year?"]], fell-past-year)
  * insert Fall(2, [["Do you feel unsteady when you stand or walk?"]], unsteady)
  * insert Fall(3, [["Do you worry about falling?"]], worried-about-falling)
* item[+]
  * insert Ask(b.conf, integer, [["How sure are you that moving is safe for your back? 0 is not sure at all, 10 is fully sure."]])
  * insert Measures(movement-confidence)
  * insert From(0)
  * insert UpTo(10)
  * insert Unit({score}, [[score]])
* item[+]
  * insert Ask(b.wound, choice, [["How does your wound look today?"]])
  * insert Measures(wound-state)
  * insert Wounds
* item[+]
  * insert Ask(b.dm, boolean, [["Do you have diabetes?"]])
  * insert Measures(diabetes)
* item[+]
  * insert Ask(b.insulin, boolean, [["Do you take insulin or a sulfonylurea?"]])
  * insert Measures(insulin-or-sulfonylurea)
  * insert OnlyIfYes(b.dm)
  * insert Help(b.insulin, [["A sulfonylurea is a tablet such as gliclazide, glimepiride or glipizide."]])
* item[+]
  * insert Ask(b.smoke, choice, [["Do you smoke?"]])
  * insert Measures(smoking)
  * insert Answer($smoking#current, [[Yes]])
  * insert Answer($smoking#former, [[Not any more]])
  * insert Answer($smoking#never, [[Never did]])
* item[+]
  * insert Ask(b.alone, boolean, [["Do you live alone?"]])
  * insert Measures(lives-alone)
* item[+]
  * insert Ask(b.fluidlimit, boolean, [["Were you told to limit how much you drink?"]])
  * insert Measures(fluid-limit)
* item[+]
  * insert Ask(b.lang, choice, [["In which language do you want your plan and your check-ins?"]])
  * insert Answer($language#en, [[English]])
  * insert Answer($language#de, [[German]])
  * insert Answer($language#ar, [[Arabic]])
* item[+]
  * insert Ask(b.zone, string, [["In which time zone will you be at home?"]])
  * insert Help(b.zone, [["Give its name, such as Europe/London."]])
* item[+]
  * insert Ask(b.mobile, string, [["What is your mobile number?"]])
* item[+]
  * insert Ask(b.owngoal, string, [["What do you want to get back to? Think of your work or a hobby."]])

RuleSet: Muscle(key, left, right, code)
* item[+]
  * insert Grade(b.strength.{key}.L, [[{left}]], {code})
  * code[2] = $leg-side#left
* item[+]
  * insert Grade(b.strength.{key}.R, [[{right}]], {code})
  * code[2] = $leg-side#right

RuleSet: Grade(linkId, text, code)
* linkId = "{linkId}"
* type = #integer
* text = "{text}"
* code[0] = $codes#leg-strength-mrc
* code[1] = $codes#{code}
* insert From(0)
* insert UpTo(5)
* insert Unit({score}, [[grade]])

RuleSet: Nrs(linkId, text)
* item[+]
  * insert Ask({linkId}, integer, [[{text}]])
  * insert From(0)
  * insert UpTo(10)
  * insert Unit({score}, [[score]])

RuleSet: Fall(number, text, code)
* item[+]
  * insert Ask(b.fall.{number}, boolean, [[{text}]])
  * insert Measures({code})
