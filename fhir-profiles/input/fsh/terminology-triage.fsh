// Numbers of the triage rules: tables 7.1 to 7.4 and rules N1 to N35. One concept per number.

RuleSet: TriageNumber(rule, unit, value, min, max, stricter, only, basis)
* ^property[0].code = #rule
* ^property[0].valueCode = #{rule}
* ^property[1].code = #unit
* ^property[1].valueCode = #{unit}
* ^property[2].code = #value
* ^property[2].valueDecimal = {value}
* ^property[3].code = #allowed-min
* ^property[3].valueDecimal = {min}
* ^property[4].code = #allowed-max
* ^property[4].valueDecimal = {max}
* ^property[5].code = #stricter
* ^property[5].valueCode = #{stricter}
* ^property[6].code = #stricter-only
* ^property[6].valueBoolean = {only}
* ^property[7].code = #basis
* ^property[7].valueString = "{basis}"

RuleSet: AlsoRule(index, rule)
* ^property[{index}].code = #rule
* ^property[{index}].valueCode = #{rule}

RuleSet: OwnProperty(index, code, type, words)
* ^property[{index}].code = #{code}
* ^property[{index}].uri = "https://w3id.org/spine-rehab/fhir/property/{code}"
* ^property[{index}].description = "{words}"
* ^property[{index}].type = #{type}

CodeSystem: TriageParameter
Id: triage-parameter
Title: "Numbers of the triage rules"
Description: "One concept per number of the triage rules: value, unit, allowed range and clinical basis. A site changes a value in an overlay. An emergency number can only be made stricter. All values are defaults that a clinical lead confirms. [7, G-EDITABLE]"
* insert Published
* insert ClinicalBasis([[7.1, 7.2, 7.3, 7.4]])
* insert OwnCodes
* insert OwnProperty(0, rule, code, [[The rule, tier or ground rule that reads the number.]])
* insert OwnProperty(1, unit, code, [[Unit of the value in UCUM.]])
* insert OwnProperty(2, value, decimal, [[The number the rules use.]])
* insert OwnProperty(3, allowed-min, decimal, [[The lowest value a site may set.]])
* insert OwnProperty(4, allowed-max, decimal, [[The highest value a site may set.]])
* insert OwnProperty(5, stricter, code, [[Which values make the rule fire more often or sooner: lower, higher or none.]])
* insert OwnProperty(6, stricter-only, boolean, [[True where a site may only make the rule stricter.]])
* insert OwnProperty(7, basis, string, [[Clinical rules and facts the number comes from.]])

* #late-days "Latest day of a late check-in" "Emergency and urgent rules still fire for a check-in that arrives this many days late. Clinical basis: G-LATE, N19."
* #late-days insert TriageNumber(G-LATE, d, 14, 14, 60, higher, true, [[G-LATE, N19]])
* #late-label-hours "Hours until a check-in is labelled late" "A check-in received more than this many hours after the time it describes is labelled late. Clinical basis: G-LATE."
* #late-label-hours insert TriageNumber(G-LATE, h, 24, 1, 48, none, false, [[G-LATE]])
* #yesterday-until "Last hour of the answer for yesterday" "Up to this hour a patient may say that a check-in is for yesterday. Clinical basis: G-DAY."
* #yesterday-until insert TriageNumber(G-DAY, h, 12, 0, 14, none, false, [[G-DAY]])
* #clock-ahead-minutes "Minutes a clock may be ahead" "A check-in dated further ahead of the server gets the time of the server. Clinical basis: N4."
* #clock-ahead-minutes insert TriageNumber(N4, min, 10, 1, 60, none, false, [[N4]])
* #day-closes-at "Hour at which a day closes" "A day closes at this hour of the next day, patient-local. Clinical basis: N5."
* #day-closes-at insert TriageNumber(N5, h, 3, 0, 6, none, false, [[N5]])
* #evening-from "Hour from which a day can be judged" "Rules that look for too little read a day only if the check-in was sent from this hour on, or the day is closed. Clinical basis: N5."
* #evening-from insert TriageNumber(N5, h, 17, 12, 22, none, false, [[N5]])
* #fahrenheit-lowest-as-celsius "Lowest number read as Fahrenheit" "A temperature in Celsius from this number on was meant in Fahrenheit. Clinical basis: G-UNIT, N20."
* #fahrenheit-lowest-as-celsius insert TriageNumber(G-UNIT, 1, 93, 80, 95, none, false, [[G-UNIT, N20]])
* #fahrenheit-highest-as-celsius "Highest number read as Fahrenheit" "A temperature in Celsius up to this number was meant in Fahrenheit. Clinical basis: G-UNIT, N20."
* #fahrenheit-highest-as-celsius insert TriageNumber(G-UNIT, 1, 110, 106, 115, none, false, [[G-UNIT, N20]])
* #fahrenheit-lowest "Lowest Fahrenheit" "A temperature in Fahrenheit below this is rejected. Clinical basis: N20."
* #fahrenheit-lowest insert TriageNumber(G-UNIT, [degF], 60, 50, 90, none, false, [[N20]])
* #temperature-lowest "Lowest temperature" "A temperature below this cannot be and is asked again. Clinical basis: G-UNIT."
* #temperature-lowest insert TriageNumber(G-UNIT, Cel, 34, 30, 35, none, false, [[G-UNIT]])
* #temperature-highest "Highest temperature" "A temperature above this cannot be and is asked again. Clinical basis: G-UNIT."
* #temperature-highest insert TriageNumber(G-UNIT, Cel, 43, 42, 45, none, false, [[G-UNIT]])
* #steps-lowest "Fewest steps of a valid day" "Days with fewer steps count as not measured. Clinical basis: G-VALID, 2.3."
* #steps-lowest insert TriageNumber(G-VALID, /d, 100, 0, 500, none, false, [[G-VALID, 2.3]])
* #steps-highest "Most steps of a valid day" "Days with more steps count as not measured. Clinical basis: G-VALID, 2.3."
* #steps-highest insert TriageNumber(G-VALID, /d, 30000, 20000, 60000, none, false, [[G-VALID, 2.3]])
* #page-minutes "Minutes to acknowledge an emergency" "An emergency that nobody has acknowledged after this many minutes goes to the next person. Clinical basis: 7.1 tiers."
* #page-minutes insert TriageNumber(tier-E, min, 15, 1, 15, lower, true, [[7.1 tiers]])
* #second-escalation-minutes "Minutes to the second escalation" "An emergency that nobody has acknowledged after this many minutes is escalated a second time. Clinical basis: 7.1 tiers."
* #second-escalation-minutes insert TriageNumber(tier-E, min, 30, 2, 30, lower, true, [[7.1 tiers]])
* #urgent-call-hours "Hours to call after an urgent signal" "The nurse calls the patient within this many hours. Clinical basis: 7.1 tiers."
* #urgent-call-hours insert TriageNumber(tier-U, h, 4, 1, 8, lower, false, [[7.1 tiers]])
* #review-working-days "Working days to a review" "A review is done within this many working days. Clinical basis: 7.1 tiers."
* #review-working-days insert TriageNumber(tier-R, d, 2, 1, 5, lower, false, [[7.1 tiers]])
* #next-day-review-working-days "Working days to a next-day review" "A missed, contradicting or historic check-in is looked at within this many working days. Clinical basis: 7.1 tiers, G-LATE."
* #next-day-review-working-days insert TriageNumber(R-MISS, d, 1, 1, 2, lower, false, [[7.1 tiers, G-LATE]])
* #next-day-review-working-days insert AlsoRule(8, R-INCONSIST)
* #next-day-review-working-days insert AlsoRule(9, R-HISTORIC)
* #historic-emergency-hours "Hours to a historic emergency" "Answers older than the latest day that name an emergency are looked at within this many hours. Clinical basis: N19."
* #historic-emergency-hours insert TriageNumber(R-HISTORIC, h, 4, 1, 4, lower, true, [[N19]])
* #compare-days "Days a pain jump is compared with" "Pain of a day is compared with the median of this many days before it. Clinical basis: E-WEAK, E-PAIN."
* #compare-days insert TriageNumber(E-WEAK, d, 3, 3, 3, none, true, [[E-WEAK, E-PAIN]])
* #compare-days insert AlsoRule(8, E-PAIN)
* #compare-days insert AlsoRule(9, U-PAIN)
* #compare-values "Fewest values to compare with" "A jump is judged only if this many of the days before have a value. Clinical basis: E-WEAK, E-PAIN, N13."
* #compare-values insert TriageNumber(E-WEAK, 1, 2, 1, 2, lower, true, [[E-WEAK, E-PAIN, N13]])
* #compare-values insert AlsoRule(8, E-PAIN)
* #compare-values insert AlsoRule(9, U-PAIN)
* #weakness-pain-rise "Pain rise that makes weakness an emergency" "A leg a little weaker together with pain this many points above the days before is an emergency. Clinical basis: E-WEAK, S3-6, S3-17."
* #weakness-pain-rise insert TriageNumber(E-WEAK, {score}, 3, 1, 3, lower, true, [[E-WEAK, S3-6, S3-17]])
* #both-legs-pain "Pain in both legs" "Leg pain newly in both legs is an emergency from this score on. Clinical basis: E-BILAT, N14."
* #both-legs-pain insert TriageNumber(E-BILAT, {score}, 4, 1, 4, lower, true, [[E-BILAT, N14]])
* #severe-pain "Severe pain" "Pain from this score on can be an emergency if it jumped. Clinical basis: E-PAIN, S3-31, S1-21."
* #severe-pain insert TriageNumber(E-PAIN, {score}, 8, 5, 8, lower, true, [[E-PAIN, S3-31, S1-21]])
* #severe-pain insert AlsoRule(8, U-PAIN)
* #severe-pain-rise "Jump of severe pain" "Severe pain this many points above the days before is an emergency in the first days, and urgent after them. Clinical basis: E-PAIN, U-PAIN."
* #severe-pain-rise insert TriageNumber(E-PAIN, {score}, 4, 2, 4, lower, true, [[E-PAIN, U-PAIN]])
* #severe-pain-rise insert AlsoRule(8, U-PAIN)
* #severe-pain-last-day "Last day of the severe pain emergency" "Up to this post-operative day a jump of severe pain is an emergency. Clinical basis: E-PAIN, U-PAIN."
* #severe-pain-last-day insert TriageNumber(E-PAIN, d, 14, 14, 90, higher, true, [[E-PAIN, U-PAIN]])
* #severe-pain-last-day insert AlsoRule(8, U-PAIN)
* #emergency-fever "Fever in an emergency" "A temperature of this or more counts as fever beside shaking, confusion or headache. Clinical basis: E-SEPSIS, E-MENING."
* #emergency-fever insert TriageNumber(E-SEPSIS, Cel, 38.0, 37.0, 38.0, lower, true, [[E-SEPSIS, E-MENING]])
* #emergency-fever insert AlsoRule(8, E-MENING)
* #emergency-cold "Low temperature in an emergency" "A temperature below this counts beside shaking or confusion. Clinical basis: E-SEPSIS."
* #emergency-cold insert TriageNumber(E-SEPSIS, Cel, 36.0, 36.0, 36.5, higher, true, [[E-SEPSIS]])
* #fever "Fever" "A temperature of this or more is a fever: urgent from the day after the early days, a review in them. Clinical basis: U-FEVER, R-FEVER, S1-21."
* #fever insert TriageNumber(U-FEVER, Cel, 38.0, 37.5, 38.5, lower, false, [[U-FEVER, R-FEVER, S1-21]])
* #fever insert AlsoRule(8, R-FEVER)
* #early-fever "Fever in the early days" "In the early days a fever is urgent only from this temperature on. Clinical basis: U-FEVER."
* #early-fever insert TriageNumber(U-FEVER, Cel, 38.5, 37.5, 39.0, lower, false, [[U-FEVER]])
* #early-fever-last-day "Last early day of fever" "Last post-operative day on which only a high fever is urgent. Clinical basis: U-FEVER, R-FEVER."
* #early-fever-last-day insert TriageNumber(U-FEVER, d, 2, 0, 3, lower, false, [[U-FEVER, R-FEVER]])
* #early-fever-last-day insert AlsoRule(8, R-FEVER)
* #spinal-fluid-last-day "Last day of a clear wound leak" "Up to this post-operative day clear fluid from the wound can be a leak of spinal fluid. Clinical basis: U-CSF."
* #spinal-fluid-last-day insert TriageNumber(U-CSF, d, 42, 42, 365, higher, false, [[U-CSF]])
* #weak-again-check-ins "Check-ins a little weaker in a row" "From this many check-ins in a row on the surgeon is told the same day. Clinical basis: U-WEAK, S3-17."
* #weak-again-check-ins insert TriageNumber(U-WEAK, 1, 2, 1, 3, lower, false, [[U-WEAK, S3-17]])
* #pain-rise "Rise of pain" "Pain this many points above the week before on two days is urgent. Clinical basis: U-PAIN (a), N12."
* #pain-rise insert TriageNumber(U-PAIN, {score}, 3, 2, 4, lower, false, [[U-PAIN (a), N12]])
* #pain-pair-days "Days between two high scores" "Two high scores count together if they lie at most this many days apart. Clinical basis: U-PAIN (a) (b), N12."
* #pain-pair-days insert TriageNumber(U-PAIN, d, 2, 1, 4, higher, false, [[U-PAIN (a) (b), N12]])
* #pain-reference-days "Days a rise of pain is compared with" "A rise is measured against the median of this many days before the first high score. Clinical basis: U-PAIN (a), N12."
* #pain-reference-days insert TriageNumber(U-PAIN, d, 7, 7, 14, none, false, [[U-PAIN (a), N12]])
* #pain-reference-values "Fewest values of the reference week" "A rise is judged only if this many of those days have a value. Clinical basis: U-PAIN (a), N12."
* #pain-reference-values insert TriageNumber(U-PAIN, 1, 3, 2, 5, lower, false, [[U-PAIN (a), N12]])
* #severe-pain-twice "Severe pain twice" "Pain from this score on at two check-ins is urgent. Clinical basis: U-PAIN (b)."
* #severe-pain-twice insert TriageNumber(U-PAIN, {score}, 8, 6, 9, lower, false, [[U-PAIN (b)]])
* #severe-pain-twice-first-day "First day of severe pain twice" "From this post-operative day on severe pain twice is urgent. Clinical basis: U-PAIN (b)."
* #severe-pain-twice-first-day insert TriageNumber(U-PAIN, d, 3, 0, 7, lower, false, [[U-PAIN (b)]])
* #first-scores-pain "Very severe pain at first" "Pain from this score on in one of the first check-ins is urgent, because there is nothing to compare with. Clinical basis: N13."
* #first-scores-pain insert TriageNumber(U-PAIN, {score}, 9, 7, 9, lower, false, [[N13]])
* #first-scores "First check-ins" "So many check-ins count as the first ones. Clinical basis: N13."
* #first-scores insert TriageNumber(U-PAIN, 1, 2, 1, 4, higher, false, [[N13]])
* #weak6-first-day "First day of the six-week strength question" "First post-operative day on which strength is judged after weakness at discharge. Clinical basis: R-WEAK6, S3-17, S3-9."
* #weak6-first-day insert TriageNumber(R-WEAK6, d, 42, 35, 49, lower, false, [[R-WEAK6, S3-17, S3-9]])
* #weak6-last-day "Last day of the six-week strength question" "Last post-operative day of the weekly check-in that is judged. Clinical basis: R-WEAK6."
* #weak6-last-day insert TriageNumber(R-WEAK6, d, 49, 42, 63, none, false, [[R-WEAK6]])
* #weak6-ask-day "Day to ask for leg strength" "Without an answer the nurse asks on this post-operative day. Clinical basis: R-WEAK6."
* #weak6-ask-day insert TriageNumber(R-WEAK6-ASK, d, 50, 43, 64, lower, false, [[R-WEAK6]])
* #weak6-second-day "Second look at leg strength" "Strength is judged again from this post-operative day. Clinical basis: R-WEAK6, N9."
* #weak6-second-day insert TriageNumber(R-WEAK6, d, 84, 70, 98, none, false, [[R-WEAK6, N9]])
* #weak6-third-day "Third look at leg strength" "Strength is judged a third time from this post-operative day. Clinical basis: R-WEAK6, N9."
* #weak6-third-day insert TriageNumber(R-WEAK6, d, 182, 150, 210, none, false, [[R-WEAK6, N9]])
* #full-strength "Full strength" "Muscle grades below this count as weakness at discharge. Clinical basis: R-WEAK6."
* #full-strength insert TriageNumber(R-WEAK6, {score}, 5, 5, 5, none, false, [[R-WEAK6]])
* #rising-pain "Rise of the weekly median" "A weekly median of pain this many points above the week before needs a review. Clinical basis: R-PAIN."
* #rising-pain insert TriageNumber(R-PAIN, {score}, 2.0, 1, 3, lower, false, [[R-PAIN]])
* #median-days "Days of a weekly median" "So many days make a weekly median. Clinical basis: R-PAIN, R-LEG-PERSIST, R-BACK-HIGH, R-STEPS."
* #median-days insert TriageNumber(R-PAIN, d, 7, 7, 7, none, false, [[R-PAIN, R-LEG-PERSIST, R-BACK-HIGH, R-STEPS]])
* #median-days insert AlsoRule(8, R-LEG-PERSIST)
* #median-days insert AlsoRule(9, R-BACK-HIGH)
* #median-days insert AlsoRule(10, R-STEPS)
* #median-days insert AlsoRule(11, R-LATE-LEG)
* #median-values "Fewest values of a weekly median" "A weekly median needs this many values. Clinical basis: R-PAIN, R-LEG-PERSIST, R-BACK-HIGH, R-STEPS."
* #median-values insert TriageNumber(R-PAIN, 1, 4, 3, 6, lower, false, [[R-PAIN, R-LEG-PERSIST, R-BACK-HIGH, R-STEPS]])
* #median-values insert AlsoRule(8, R-LEG-PERSIST)
* #median-values insert AlsoRule(9, R-BACK-HIGH)
* #median-values insert AlsoRule(10, R-STEPS)
* #rising-pain-first-day "First day of rising pain" "Rising pain is judged from this post-operative day. Clinical basis: R-PAIN."
* #rising-pain-first-day insert TriageNumber(R-PAIN, d, 14, 14, 28, lower, false, [[R-PAIN]])
* #persisting-leg-pain "Persisting leg pain" "A weekly median of leg pain from this score on needs a review. Clinical basis: R-LEG-PERSIST, S4-10, S4-25."
* #persisting-leg-pain insert TriageNumber(R-LEG-PERSIST, {score}, 4, 3, 6, lower, false, [[R-LEG-PERSIST, S4-10, S4-25]])
* #persisting-leg-pain-first-day "First day of persisting leg pain" "Persisting leg pain is judged from this post-operative day. Clinical basis: R-LEG-PERSIST."
* #persisting-leg-pain-first-day insert TriageNumber(R-LEG-PERSIST, d, 42, 28, 56, lower, false, [[R-LEG-PERSIST]])
* #persisting-pain-again-days "Days until persisting pain is raised again" "After so many days the same finding opens again. Clinical basis: R-LEG-PERSIST, N10."
* #persisting-pain-again-days insert TriageNumber(R-LEG-PERSIST, d, 28, 14, 56, lower, false, [[R-LEG-PERSIST, N10]])
* #persisting-pain-again-days insert AlsoRule(8, R-BACK-HIGH)
* #high-back-pain "High back pain" "A weekly median of back pain from this score on needs a review. Clinical basis: R-BACK-HIGH."
* #high-back-pain insert TriageNumber(R-BACK-HIGH, {score}, 4, 3, 6, lower, false, [[R-BACK-HIGH]])
* #high-back-pain-note "Back pain worth a note after fusion" "From this weekly median on the nurse sees a note after fusion. Clinical basis: R-BACK-HIGH."
* #high-back-pain-note insert TriageNumber(R-BACK-HIGH, {score}, 2.25, 1, 4, lower, false, [[R-BACK-HIGH]])
* #high-back-pain-first-day "First day of high back pain" "High back pain is judged from this post-operative day. Clinical basis: R-BACK-HIGH."
* #high-back-pain-first-day insert TriageNumber(R-BACK-HIGH, d, 42, 28, 56, lower, false, [[R-BACK-HIGH]])
* #step-fall-share "Fall of the weekly steps" "A weekly median of steps of at most this share of the week before needs a review. Clinical basis: R-STEPS (a), S1-27."
* #step-fall-share insert TriageNumber(R-STEPS, %, 60, 40, 80, higher, false, [[R-STEPS (a), S1-27]])
* #step-fall-first-day "First day of falling weekly steps" "Falling weekly steps are judged from this post-operative day. Clinical basis: R-STEPS (a)."
* #step-fall-first-day insert TriageNumber(R-STEPS, d, 15, 14, 28, lower, false, [[R-STEPS (a)]])
* #step-fall-least "Fewest steps to fall from" "Only a median of at least this many steps can fall. Clinical basis: R-STEPS (a) (b)."
* #step-fall-least insert TriageNumber(R-STEPS, /d, 500, 100, 1500, lower, false, [[R-STEPS (a) (b)]])
* #step-drop-share "Sudden drop of steps" "Days with less than this share of the week before are a drop. Clinical basis: R-STEPS (b), S1-27."
* #step-drop-share insert TriageNumber(R-STEPS, %, 50, 30, 70, higher, false, [[R-STEPS (b), S1-27]])
* #step-drop-days "Days of a sudden drop" "So many days in a row make a drop. Clinical basis: R-STEPS (b)."
* #step-drop-days insert TriageNumber(R-STEPS, d, 3, 2, 5, lower, false, [[R-STEPS (b)]])
* #step-drop-first-day "First day of a sudden drop" "A drop is judged from this post-operative day. Clinical basis: R-STEPS (b)."
* #step-drop-first-day insert TriageNumber(R-STEPS, d, 11, 11, 21, lower, false, [[R-STEPS (b)]])
* #overdo-ticks "Ticks of overdoing" "So many check-ins that tick overdoing need a review. Clinical basis: R-OVERDO, S1-53, S1-26, S0-15."
* #overdo-ticks insert TriageNumber(R-OVERDO, 1, 2, 1, 3, lower, false, [[R-OVERDO, S1-53, S1-26, S0-15]])
* #overdo-check-ins "Check-ins looked at for overdoing" "The ticks are counted over this many check-ins. Clinical basis: R-OVERDO."
* #overdo-check-ins insert TriageNumber(R-OVERDO, 1, 3, 2, 7, higher, false, [[R-OVERDO]])
* #overdo-steps "Steps of overdoing" "Steps of this many times the target of the day can be overdoing. Clinical basis: R-OVERDO."
* #overdo-steps insert TriageNumber(R-OVERDO, 1, 1.5, 1.2, 2.5, lower, false, [[R-OVERDO]])
* #overdo-pain-rise "Pain after overdoing" "Pain this many points higher on the next day makes it overdoing. Clinical basis: R-OVERDO."
* #overdo-pain-rise insert TriageNumber(R-OVERDO, {score}, 2, 1, 4, lower, false, [[R-OVERDO]])
* #red-wound-days "Days of a red wound" "A bit of redness on so many days in a row needs a review where the risk is raised. Clinical basis: R-WOUND, S1-13, S1-16."
* #red-wound-days insert TriageNumber(R-WOUND, d, 2, 1, 4, lower, false, [[R-WOUND, S1-13, S1-16]])
* #red-wound-bmi-from "BMI of raised wound risk" "From this body mass index on the wound risk is raised. Clinical basis: R-WOUND, S1-16."
* #red-wound-bmi-from insert TriageNumber(R-WOUND, kg/m2, 30, 25, 35, lower, false, [[R-WOUND, S1-16]])
* #red-wound-bmi-below "Low BMI of raised wound risk" "Below this body mass index the wound risk is raised. Clinical basis: R-WOUND, S1-13."
* #red-wound-bmi-below insert TriageNumber(R-WOUND, kg/m2, 18.5, 17, 20, higher, false, [[R-WOUND, S1-13]])
* #miss-p0 "Missed check-ins in phase 0" "So many missed check-ins in a row call the nurse in the first two weeks. Clinical basis: R-MISS."
* #miss-p0 insert TriageNumber(R-MISS, d, 2, 1, 3, lower, false, [[R-MISS]])
* #miss-p1 "Missed check-ins in phase 1" "So many missed check-ins in a row call the nurse in weeks 3 to 6. Clinical basis: R-MISS."
* #miss-p1 insert TriageNumber(R-MISS, d, 3, 1, 5, lower, false, [[R-MISS]])
* #miss-p2 "Days without a check-in in phase 2" "So many days without a check-in call the nurse in weeks 7 to 12. Clinical basis: R-MISS, N8."
* #miss-p2 insert TriageNumber(R-MISS, d, 5, 2, 10, lower, false, [[R-MISS, N8]])
* #miss-later "Missed check-ins later" "So many missed weekly or monthly check-ins in a row call the nurse. Clinical basis: R-MISS, N8."
* #miss-later insert TriageNumber(R-MISS, 1, 2, 1, 3, lower, false, [[R-MISS, N8]])
* #miss-alone "Fewer missed check-ins for who lives alone" "Who lives alone is called after this many fewer. Clinical basis: R-MISS, S1-73."
* #miss-alone insert TriageNumber(R-MISS, 1, 1, 0, 2, higher, false, [[R-MISS, S1-73]])
* #miss-least "Fewest missed check-ins" "The limit is never below this. Clinical basis: R-MISS."
* #miss-least insert TriageNumber(R-MISS, 1, 1, 1, 1, none, false, [[R-MISS]])
* #miss-raised-at "Hour at which silence is raised" "A missed check-in is raised at this hour of the next morning, patient-local. Clinical basis: R-MISS, N4."
* #miss-raised-at insert TriageNumber(R-MISS, h, 6, 5, 10, none, false, [[R-MISS, N4]])
* #expected-p2-check-ins "Expected check-ins in phase 2" "So many check-ins are expected in seven days in weeks 7 to 12. Clinical basis: N8."
* #expected-p2-check-ins insert TriageNumber(R-MISS, 1, 2, 1, 7, higher, false, [[N8]])
* #monthly-window-days "Days a monthly check-in stays open" "A monthly check-in is expected within this many days. Clinical basis: N8."
* #monthly-window-days insert TriageNumber(R-MISS, d, 14, 7, 28, none, false, [[N8]])
* #low-mood "Low mood" "A PHQ-2 score from this on needs a review. Clinical basis: R-MOOD, S1-70."
* #low-mood insert TriageNumber(R-MOOD, {score}, 3, 2, 3, lower, false, [[R-MOOD, S1-70]])
* #low-mood-first-day "First day of low mood" "Mood is judged from this post-operative day. Clinical basis: R-MOOD."
* #low-mood-first-day insert TriageNumber(R-MOOD, d, 7, 7, 14, lower, false, [[R-MOOD]])
* #fear "Fear of movement" "Confidence in moving of at most this score is fear. Clinical basis: R-FEAR, S3-23."
* #fear insert TriageNumber(R-FEAR, {score}, 3, 2, 5, higher, false, [[R-FEAR, S3-23]])
* #fear-weeks "Weeks of fear" "So many weekly check-ins in a row need a review. Clinical basis: R-FEAR."
* #fear-weeks insert TriageNumber(R-FEAR, 1, 2, 1, 3, lower, false, [[R-FEAR]])
* #fear-first-day "First day of fear" "Fear is judged from this post-operative day. Clinical basis: R-FEAR."
* #fear-first-day insert TriageNumber(R-FEAR, d, 14, 7, 28, lower, false, [[R-FEAR]])
* #opioid-day "Opioid review after disc surgery or decompression" "Opioids still taken from this post-operative day on need a review. Clinical basis: R-OPIOID, S1-59."
* #opioid-day insert TriageNumber(R-OPIOID, d, 28, 14, 42, lower, false, [[R-OPIOID, S1-59]])
* #opioid-day-fusion "Opioid review after fusion" "Opioids still taken after fusion from this post-operative day on need a review. Clinical basis: R-OPIOID, S1-59."
* #opioid-day-fusion insert TriageNumber(R-OPIOID, d, 42, 21, 56, lower, false, [[R-OPIOID, S1-59]])
* #constipation-days "Constipation" "So many days without a bowel movement need a review. Clinical basis: R-CONSTIP."
* #constipation-days insert TriageNumber(R-CONSTIP, d, 4, 2, 5, lower, false, [[R-CONSTIP]])
* #constipation-days-opioid "Constipation with an opioid" "With an opioid so many days without a bowel movement need a review. Clinical basis: R-CONSTIP."
* #constipation-days-opioid insert TriageNumber(R-CONSTIP, d, 3, 2, 4, lower, false, [[R-CONSTIP]])
* #constipation-first-day "First day of constipation" "Constipation is judged from this post-operative day. Clinical basis: R-CONSTIP."
* #constipation-first-day insert TriageNumber(R-CONSTIP, d, 3, 1, 7, lower, false, [[R-CONSTIP]])
* #adherence-share "Few walking days" "Less than this share of the planned walking days is little. Clinical basis: R-ADHERE, S1-4, S3-21."
* #adherence-share insert TriageNumber(R-ADHERE, %, 40, 20, 60, higher, false, [[R-ADHERE, S1-4, S3-21]])
* #adherence-weeks "Weeks of few walking days" "So many weeks in a row need a review. Clinical basis: R-ADHERE."
* #adherence-weeks insert TriageNumber(R-ADHERE, 1, 2, 1, 4, lower, false, [[R-ADHERE]])
* #adherence-first-day "First day of few walking days" "Walking days are judged from this post-operative day. Clinical basis: R-ADHERE."
* #adherence-first-day insert TriageNumber(R-ADHERE, d, 14, 14, 28, lower, false, [[R-ADHERE]])
* #walking-day-share "Share of the minutes of a walking day" "A day with at least this share of its planned minutes is a walking day. Clinical basis: N7."
* #walking-day-share insert TriageNumber(R-ADHERE, %, 50, 25, 100, none, false, [[N7]])
* #walking-share-least-days "Fewest days to judge walking" "With fewer answered days the walking share is not judged. Clinical basis: N7."
* #walking-share-least-days insert TriageNumber(R-ADHERE, d, 3, 2, 5, none, false, [[N7]])
* #late-leg-pain "Leg pain returning late" "A weekly median of leg pain from this score on after a good time needs a review. Clinical basis: R-LATE-LEG, S2-1, S2-10."
* #late-leg-pain insert TriageNumber(R-LATE-LEG, {score}, 4, 3, 6, lower, false, [[R-LATE-LEG, S2-1, S2-10]])
* #late-leg-pain-first-day "First day of late leg pain" "Returning leg pain is judged from this post-operative day. Clinical basis: R-LATE-LEG."
* #late-leg-pain-first-day insert TriageNumber(R-LATE-LEG, d, 91, 60, 120, lower, false, [[R-LATE-LEG]])
* #late-leg-good-days "Good days before late leg pain" "The good time lasted at least this many days. Clinical basis: R-LATE-LEG."
* #late-leg-good-days insert TriageNumber(R-LATE-LEG, d, 14, 7, 28, lower, false, [[R-LATE-LEG]])
* #late-leg-good-pain "Pain of a good day" "Leg pain of at most this score is a good day. Clinical basis: R-LATE-LEG."
* #late-leg-good-pain insert TriageNumber(R-LATE-LEG, {score}, 2, 1, 3, higher, false, [[R-LATE-LEG]])
* #odi-worse "Rise of the ODI" "An ODI this many points above the one before needs a review. Clinical basis: R-PROM."
* #odi-worse insert TriageNumber(R-PROM, {score}, 10, 5, 15, lower, false, [[R-PROM]])
* #rmdq-worse "Rise of the RMDQ" "An RMDQ this many points above the one before needs a review. Clinical basis: R-PROM."
* #rmdq-worse insert TriageNumber(R-PROM, {score}, 5, 2, 8, lower, false, [[R-PROM]])
* #odi-gain-least "Least gain of the ODI" "A gain of fewer points one year after disc surgery needs a review. Clinical basis: R-PROM."
* #odi-gain-least insert TriageNumber(R-PROM, {score}, 13, 8, 22, higher, false, [[R-PROM]])
* #odi-gain-share-least "Least share of gain of the ODI" "A gain of a smaller share one year after disc surgery needs a review. Clinical basis: R-PROM."
* #odi-gain-share-least insert TriageNumber(R-PROM, %, 33, 20, 50, higher, false, [[R-PROM]])
* #odi-gain-month "Month of the gain of the ODI" "The gain is judged this many months after disc surgery. Clinical basis: R-PROM."
* #odi-gain-month insert TriageNumber(R-PROM, mo, 12, 6, 12, none, false, [[R-PROM]])
* #low-steps "Few steps at six weeks" "Below this weekly median the patient gets a coaching line; no signal. Clinical basis: I-LOWSTEP."
* #low-steps insert TriageNumber(I-LOWSTEP, /d, 3500, 2000, 5000, higher, false, [[I-LOWSTEP]])
* #low-steps-day "Day of few steps" "The coaching line is judged on this post-operative day. Clinical basis: I-LOWSTEP."
* #low-steps-day insert TriageNumber(I-LOWSTEP, d, 42, 28, 56, none, false, [[I-LOWSTEP]])
* #step-back-share "Share of the minutes after a step back" "After a step back the minutes of a week are this share of the plan. Clinical basis: N2."
* #step-back-share insert TriageNumber(2.4, 1, 0.8, 0.5, 0.9, none, false, [[N2]])
* #adaptive-step-back "Growth after a step back" "With targets that follow the patient a step back multiplies the last week by this. Clinical basis: N24."
* #adaptive-step-back insert TriageNumber(2.3, 1, 0.8, 0.5, 0.95, none, false, [[N24]])
* #adaptive-most-steps "Most steps added in a week" "A target that follows the patient grows by at most this many steps in a week. Clinical basis: N24."
* #adaptive-most-steps insert TriageNumber(2.3, /d, 1000, 250, 1500, lower, false, [[N24]])
* #adaptive-values "Valid days to follow the patient" "With fewer valid days the target stays. Clinical basis: N24."
* #adaptive-values insert TriageNumber(2.3, 1, 4, 3, 7, none, false, [[N24]])
