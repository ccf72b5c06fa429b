Instance: weekly-check-in
InstanceOf: Questionnaire
Usage: #definition
Title: "Weekly check-in"
Description: "How the week went after spine surgery, danger signs first."
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/Questionnaire/weekly-check-in"
* name = "WeeklyCheckIn"
* title = "Weekly check-in"
* description = "How the week went after lumbar spine surgery, danger signs first; later once a month. Own wording, free to use, except the PHQ-2, which is quoted word for word. [6.3]"
* purpose = "Shows what a single day does not: strength, feeling, sleep, mood, medicines, work. Danger signs in it count like those of any day. Missing is never no and never 0. Clinical basis: 6.3, 6.4, G-MISSING, G4, G13, N9, N17, N18, N34, R-WEAK6, R-MOOD, R-FEAR, R-OPIOID, R-CONSTIP, S0-2, S0-16, S1-2, S1-4, S1-21, S1-27, S1-40, S1-53, S1-55, S1-59, S1-70, S1-72, S1-79, S2-3, S2-4, S2-9, S3-2, S3-17, S3-21, S3-22, S3-23, S4-1, S4-7, S4-8, S4-9, S4-10."
* copyright = "Copyright 2026+ the spine-rehab project. Apache-2.0, except the two questions of w.phq2 and their answers: PHQ-2, developed by Drs. Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.; quoted word for word, never translated by us, and to be hidden in a language without a published version. This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license."
* subjectType = #Patient
* insert NotWatched
* insert DangerSigns
* insert Pain
* insert Strength
* item[+]
  * insert Ask(w.strength, choice, [["Think of the last 7 days. How strong was your leg, compared with the day you left hospital?"]])
  * prefix = "5"
  * insert Measures(leg-strength-change)
  * insert LegStrengths
* item[+]
  * insert Ask(w.strength.hard, choice, [["What is hard for your leg? Tap all that are true."]])
  * repeats = true
  * insert Measures(leg-weakness)
  * insert Answer($leg-weakness#lifting-foot, [[Lifting my foot]])
  * insert Answer($leg-weakness#pushing-off, [[Pushing off with my foot]])
  * insert Answer($leg-weakness#heavy, [[My leg feels heavy]])
  * insert Answer($leg-weakness#giving-way, [[My leg gives way]])
  * insert ExclusiveAnswer($leg-weakness#none, [[None of these]])
* item[+]
  * insert Ask(w.nerve, choice, [["What do you feel in your leg? Tap all that are true."]])
  * prefix = "6"
  * repeats = true
  * insert Measures(leg-feeling)
  * insert Answer($leg-feeling#burning, [[Burning]])
  * insert Answer($leg-feeling#tingling, [[Tingling]])
  * insert Answer($leg-feeling#numb, [[Numb]])
  * insert Answer($leg-feeling#shooting, [[Shooting pain]])
  * insert Answer($leg-feeling#pebbles, [[Like pebbles under my foot]])
  * insert ExclusiveAnswer($leg-feeling#none, [[None of these]])
* item[+]
  * insert Ask(w.nerve.change, choice, [["How is the feeling in your leg, compared with the day you left hospital?"]])
  * insert Measures(leg-feeling-change)
  * insert Answer($leg-feeling-change#better, [[Better]])
  * insert Answer($leg-feeling-change#same, [[The same]])
  * insert Answer($leg-feeling-change#worse, [[Worse]])
  * insert Help(w.nerve.change, [["Your leg felt normal then and feels normal now? Tap: The same."]])
* item[+]
  * insert Ask(w.site, choice, [["Where does your leg bother you? Tap all that are true."]])
  * prefix = "7"
  * repeats = true
  * insert Measures(leg-area)
  * insert Answer($leg-area#buttock, [[Buttock]])
  * insert Answer($leg-area#thigh, [[Thigh]])
  * insert Answer($leg-area#calf, [[Calf]])
  * insert Answer($leg-area#foot-ankle, [[Foot or ankle]])
  * insert ExclusiveAnswer($leg-area#none, [[Nowhere]])
* item[+]
  * insert Ask(w.longest, group, [["Your longest walk of the last 7 days without a stop"]])
  * prefix = "8"
  * insert Help(w.longest, [["Leave empty what you do not know."]])
  * item[+]
    * insert Ask(w.longest.minutes, integer, [["How many minutes did it take?"]])
    * insert Measures(longest-nonstop-minutes)
    * insert From(0)
    * insert UpTo(1440)
    * insert Unit(min, [[minutes]])
  * item[+]
    * insert Ask(w.longest.distance, quantity, [["How far was it?"]])
    * insert Measures(longest-nonstop-distance)
    * insert UnitChoice(m, [[metres]])
    * insert UnitChoice(km, [[kilometres]])
    * insert UnitChoice([ft_i], [[feet]])
    * insert UnitChoice([mi_i], [[miles]])
* item[+]
  * insert Ask(w.conf, integer, [["How sure are you that moving is safe for your back? 0 is not sure at all, 10 is fully sure."]])
  * prefix = "9"
  * insert Measures(movement-confidence)
  * insert From(0)
  * insert UpTo(10)
  * insert Unit({score}, [[score]])
* item[+]
  * insert Ask(w.phq2, group, [["Over the last 2 weeks, how often have you been bothered by any of the following problems?"]])
  * prefix = "10"
  * code[0] = $LNC#55758-7 "Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]"
  * item[+]
    * insert Ask(w.phq2.1, choice, [["Little interest or pleasure in doing things"]])
    * code[0] = $LNC#44250-9 "Little interest or pleasure in doing things in last 2 weeks"
    * insert PhqAnswers
  * item[+]
    * insert Ask(w.phq2.2, choice, [["Feeling down, depressed, or hopeless"]])
    * code[0] = $LNC#44255-8 "Feeling down, depressed, or hopeless in last 2 weeks"
    * insert PhqAnswers
* item[+]
  * insert Ask(w.sleep, integer, [["On how many of the last 7 nights did pain wake you?"]])
  * prefix = "11"
  * insert Measures(nights-broken-by-pain)
  * insert From(0)
  * insert UpTo(7)
  * insert Unit(/wk, [[nights a week]])
* item[+]
  * insert Ask(w.opi, integer, [["On how many of the last 7 days did you take an opioid?"]])
  * prefix = "12"
  * insert Measures(opioid-days)
  * insert From(0)
  * insert UpTo(7)
  * insert Unit(d/wk, [[days a week]])
  * insert Help(w.opi, [["Opioids are strong pain medicines, such as morphine, oxycodone, codeine or tramadol."]])
* item[+]
  * insert Ask(w.bowel, integer, [["How many days ago did you last open your bowels? 0 is today."]])
  * prefix = "13"
  * insert Measures(days-since-bowel-movement)
  * insert From(0)
  * insert Unit(d, [[days]])
* item[+]
  * insert Ask(w.device, group, [["Your walking aid"]])
  * prefix = "14"
  * item[+]
    * insert Ask(w.device.in, choice, [["What do you use indoors?"]])
    * insert Measures(walking-aid-indoors)
    * insert WalkingAids
  * item[+]
    * insert Ask(w.device.out, choice, [["What do you use outdoors?"]])
    * insert Measures(walking-aid-outdoors)
    * insert WalkingAids
* item[+]
  * insert Ask(w.pt, group, [["Your physiotherapy and exercises"]])
  * prefix = "15"
  * item[+]
    * insert Ask(w.pt.visits, integer, [["How many visits to your physio did you have in the last 7 days?"]])
    * insert Measures(physiotherapy-visits)
    * insert From(0)
    * insert Unit(/wk, [[visits a week]])
  * item[+]
    * insert Ask(w.pt.percent, integer, [["How much of your exercise plan did you do? 0 is none, 100 is all."]])
    * insert Measures(exercise-share)
    * insert From(0)
    * insert UpTo(100)
    * insert Unit(%, [[percent]])
* item[+]
  * insert Ask(w.restrict, choice, [["Did you keep to your limits for lifting, bending and twisting?"]])
  * prefix = "16"
  * insert Measures(limits-kept)
  * insert Answer($limits-kept#mostly, [[Mostly]])
  * insert Answer($limits-kept#partly, [[Partly]])
  * insert Answer($limits-kept#no, [[No]])
* item[+]
  * insert Ask(w.lying, integer, [["How many hours do you lie down in the daytime, on most days?"]])
  * prefix = "17"
  * insert Measures(daytime-lying)
  * insert From(0)
  * insert UpTo(24)
  * insert Unit(h/d, [[hours a day]])
* item[+]
  * insert Ask(w.work, choice, [["How much of your work or your role at home are you back to?"]])
  * prefix = "18"
  * insert Measures(work-status)
  * insert Answer($work-status#off, [[I am still off]])
  * insert Answer($work-status#part, [[Part of it]])
  * insert Answer($work-status#full, [[All of it]])
  * insert Answer($work-status#not-applicable, [[Does not apply to me]])
  * insert Help(w.work, [["We ask this from week 4 after your surgery."]])
* item[+]
  * insert Ask(w.best, string, [["What was your small win of the week?"]])
  * prefix = "19"
  * insert Measures(small-win)

RuleSet: PhqAnswers
* insert ScoredAnswer($phq-2-answer#not-at-all, [[Not at all]], 0)
* insert ScoredAnswer($phq-2-answer#several-days, [[Several days]], 1)
* insert ScoredAnswer($phq-2-answer#more-than-half, [[More than half the days]], 2)
* insert ScoredAnswer($phq-2-answer#nearly-every-day, [[Nearly every day]], 3)
