Instance: daily-check-in
InstanceOf: Questionnaire
Usage: #definition
Title: "Daily check-in"
Description: "Nine short questions a day after spine surgery, danger signs first."
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/Questionnaire/daily-check-in"
* name = "DailyCheckIn"
* title = "Daily check-in"
* description = "Nine short questions a day after lumbar spine surgery, danger signs first. Own wording, free to use. [6.2]"
* purpose = "Shows how recovery goes and finds danger signs early. The answers become observations. Missing is never no and never 0. Clinical basis: 6.2, G-DAY, G-MISSING, G-UNIT, N5, N15, N16, N18, N34, G4, S0-2, S0-15, S0-16, S1-4, S1-16, S1-20, S1-21, S1-22, S1-26, S1-27, S1-28, S1-29, S1-54, S2-4, S2-9, S3-2, S3-17, S3-21, S3-31, S4-1, S4-8, S4-10, S4-25."
* copyright = "Copyright 2026+ the spine-rehab project. Apache-2.0. This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license."
* subjectType = #Patient
* insert NotWatched
* insert DangerSigns
* insert Pain
* insert Strength
* item[+]
  * insert Ask(d.walk, group, [["Your walks today"]])
  * prefix = "5"
  * insert Help(d.walk, [["Leave empty what you do not know."]])
  * item[+]
    * insert Ask(d.walk.count, integer, [["How many walks did you take?"]])
    * insert Measures(walk-count)
    * insert From(0)
    * insert Unit(/d, [[walks a day]])
  * item[+]
    * insert Ask(d.walk.minutes, integer, [["How many minutes did you walk in total?"]])
    * insert Measures(walking-minutes)
    * insert From(0)
    * insert UpTo(1440)
    * insert Unit(min/d, [[minutes a day]])
  * item[+]
    * insert Ask(d.walk.longest, quantity, [["How far was your longest walk?"]])
    * insert Measures(longest-walk-distance)
    * insert UnitChoice(m, [[metres]])
    * insert UnitChoice(km, [[kilometres]])
    * insert UnitChoice([ft_i], [[feet]])
    * insert UnitChoice([mi_i], [[miles]])
* item[+]
  * insert Ask(d.steps, integer, [["How many steps did you take today? Your phone or watch can tell you."]])
  * prefix = "6"
  * code[0] = $LNC#41950-7 "Number of steps in 24 hour Measured"
  * insert From(0)
  * insert Unit(/d, [[steps a day]])
* item[+]
  * insert Ask(d.activity.yesterday, boolean, [["My walks and steps are from yesterday, not today."]])
  * insert Help(d.activity.yesterday, [["Before 5 pm your day is not over yet. Then give us the walks and steps of yesterday."]])
* item[+]
  * insert Ask(d.ex, choice, [["Did you do your exercises today?"]])
  * prefix = "7"
  * insert Measures(exercise-adherence)
  * insert Answer($adherence#all, [[All of them]])
  * insert Answer($adherence#some, [[Some of them]])
  * insert Answer($adherence#none, [[None of them]])
* item[+]
  * insert Ask(d.hard, choice, [["What made it hard? Tap all that are true."]])
  * prefix = "8"
  * repeats = true
  * insert Measures(walk-difficulty)
  * insert ExclusiveAnswer($difficulty#nothing, [[Nothing]])
  * insert Answer($difficulty#pain, [[Pain]])
  * insert Answer($difficulty#tired, [[Tired]])
  * insert Answer($difficulty#leg-weak, [[My leg felt weak]])
  * insert Answer($difficulty#dizzy, [[Dizzy]])
  * insert Answer($difficulty#fear, [[I was afraid to move]])
  * insert Answer($difficulty#weather-place, [[The weather or the place]])
  * insert Answer($difficulty#no-time, [[No time]])
  * insert Answer($difficulty#other, [[Something else]])
* item[+]
  * insert Ask(d.hard.other, string, [["If something else made it hard: what was it?"]])
* item[+]
  * insert Ask(d.wound, choice, [["How does your wound look today?"]])
  * prefix = "9"
  * insert Measures(wound-state)
  * insert Wounds
  * insert Help(d.wound, [["We ask this until day 21, or day 28 if your risk is higher."]])
* item[+]
  * insert Ask(d.temp, quantity, [["If you took your temperature: what was it?"]])
  * code[0] = $LNC#8310-5 "Body temperature"
  * insert UnitChoice(Cel, [[°C]])
  * insert UnitChoice([degF], [[°F]])
  * insert Help(d.temp, [["Please take it if you feel hot or your wound is not clean."]])
* item[+]
  * insert Ask(d.yesterday, boolean, [["These answers are for yesterday."]])
  * insert Help(d.yesterday, [["You can give answers for yesterday until noon."]])
