// Tailoring: tables 3.1 to 3.3 and rules N1, N21 to N25, N27. A factor, its rows, and the numbers of the computation.

RuleSet: FactorGroup(unit, basis)
* ^property[0].code = #notSelectable
* ^property[0].valueBoolean = true
* ^property[1].code = #unit
* ^property[1].valueCode = #{unit}
* ^property[2].code = #basis
* ^property[2].valueString = "{basis}"

RuleSet: FactorRow(parent, multiplier, band, basis)
* ^property[0].code = #parent
* ^property[0].valueCode = #{parent}
* ^property[1].code = #multiplier
* ^property[1].valueDecimal = {multiplier}
* ^property[2].code = #allowed-min
* ^property[2].valueDecimal = 0.5
* ^property[3].code = #allowed-max
* ^property[3].valueDecimal = 1
* ^property[4].code = #band-shift
* ^property[4].valueInteger = {band}
* ^property[5].code = #basis
* ^property[5].valueString = "{basis}"

RuleSet: FactorBound(index, bound, value)
* ^property[{index}].code = #{bound}
* ^property[{index}].valueDecimal = {value}

RuleSet: FactorTemplate(index, template)
* ^property[{index}].code = #template
* ^property[{index}].valueString = "{template}"

RuleSet: FactorEffect(index, words)
* ^property[{index}].code = #effect
* ^property[{index}].valueString = "{words}"

RuleSet: TailoringNumber(unit, value, min, max, basis)
* ^property[0].code = #unit
* ^property[0].valueCode = #{unit}
* ^property[1].code = #value
* ^property[1].valueDecimal = {value}
* ^property[2].code = #allowed-min
* ^property[2].valueDecimal = {min}
* ^property[3].code = #allowed-max
* ^property[3].valueDecimal = {max}
* ^property[4].code = #basis
* ^property[4].valueString = "{basis}"

CodeSystem: TailoringFactor
Id: tailoring-factor
Title: "Tailoring factors"
Description: "What a fact about the patient does to the plan. A factor is a parent; each of its rows says when it applies (from and to inclusive, below exclusive), what walking minutes are multiplied by, how many weeks the recovery band shifts and what else changes. The other concepts are the numbers of the computation. All values are defaults that a clinical lead confirms. [3.1, 3.2, 3.3]"
* insert Published
* insert ClinicalBasis([[3.1, 3.2, 3.3]])
* insert OwnCodes
* ^property[0].code = #notSelectable
* ^property[0].uri = "http://hl7.org/fhir/concept-properties#notSelectable"
* ^property[0].description = "True for a factor, which only holds its rows together."
* ^property[0].type = #boolean
* ^property[1].code = #parent
* ^property[1].uri = "http://hl7.org/fhir/concept-properties#parent"
* ^property[1].description = "The factor a row belongs to."
* ^property[1].type = #code
* insert OwnProperty(2, unit, code, [[Unit of the fact or value in UCUM.]])
* insert OwnProperty(3, from, decimal, [[The row applies from this value on.]])
* insert OwnProperty(4, to, decimal, [[The row applies up to this value, included.]])
* insert OwnProperty(5, below, decimal, [[The row applies below this value.]])
* insert OwnProperty(6, template, string, [[Canonical of the only template the row applies to.]])
* insert OwnProperty(7, multiplier, decimal, [[What walking minutes are multiplied by.]])
* insert OwnProperty(8, band-shift, integer, [[Weeks the recovery band shifts.]])
* insert OwnProperty(9, effect, string, [[What else changes in the plan.]])
* insert OwnProperty(10, value, decimal, [[A number of the computation.]])
* insert OwnProperty(11, allowed-min, decimal, [[The lowest multiplier or value a site may set.]])
* insert OwnProperty(12, allowed-max, decimal, [[The highest multiplier or value a site may set.]])
* insert OwnProperty(13, basis, string, [[Clinical rules and facts the row comes from.]])

* #weakness "Leg weakness before surgery" "Lowest key-muscle grade (MRC 0 to 5) before surgery; if not known, at discharge. Clinical basis: S1-3, N21."
* #weakness insert FactorGroup({score}, [[S1-3, N21]])
* #bmi "Body mass index" "Weight in kilograms by height in metres squared. Clinical basis: S1-13, S1-14, S1-15, S1-16."
* #bmi insert FactorGroup(kg/m2, [[S1-13, S1-14, S1-15, S1-16]])
* #diabetes "Diabetes" "Diabetes on the problem list. Clinical basis: S3-20, S4-6."
* #diabetes insert FactorGroup(1, [[S3-20, S4-6]])
* #age "Age" "Whole years on the day of surgery. Clinical basis: S3-20, N25."
* #age insert FactorGroup(a, [[S3-20, N25]])
* #compression "Nerve compression before surgery" "Months the nerve was pressed before surgery. Clinical basis: S3-8, S3-18, N25."
* #compression insert FactorGroup(mo, [[S3-8, S3-18, N25]])
* #fusion-level "Fused level" "Which level was fused, as the number of its upper vertebra. Clinical basis: S3-19, S4-6."
* #fusion-level insert FactorGroup(1, [[S3-19, S4-6]])
* #fused-levels "Number of fused levels" "How many levels were fused. Clinical basis: default."
* #fused-levels insert FactorGroup(1, [[default]])
* #fall-risk "Fall risk" "A fall in the past year, unsteady or worried about falling; or MRC 3 or less; or a device needed indoors in hospital. Clinical basis: S1-35, S1-81, N22."
* #fall-risk insert FactorGroup(1, [[S1-35, S1-81, N22]])
* #preop-steps "Steps before surgery" "Median steps a day before surgery. Clinical basis: S1-24."
* #preop-steps insert FactorGroup(/d, [[S1-24]])
* #smoking "Smoking" "Smokes now. Clinical basis: evidence."
* #smoking insert FactorGroup(1, [[evidence]])
* #confidence "Confidence in moving" "How sure the patient is that moving is safe, 0 to 10. Clinical basis: S3-23."
* #confidence insert FactorGroup({score}, [[S3-23]])
* #lives-alone "Lives alone" "Lives alone. Clinical basis: S1-73."
* #lives-alone insert FactorGroup(1, [[S1-73]])
* #weakness-none "Full strength (MRC 5)" "No weakness before surgery. Clinical basis: S1-3."
* #weakness-none insert FactorRow(weakness, 1, 0, [[S1-3]])
* #weakness-none insert FactorBound(6, from, 5)
* #weakness-none insert FactorBound(7, to, 5)
* #weakness-mild "Mild weakness (MRC 4)" "Weakness of MRC 4 in any key muscle. Clinical basis: S1-3, S1-10, S3-18."
* #weakness-mild insert FactorRow(weakness, 0.85, 1, [[S1-3, S1-10, S3-18]])
* #weakness-mild insert FactorBound(6, from, 4)
* #weakness-mild insert FactorBound(7, below, 5)
* #weakness-mild insert FactorEffect(8, [[Physiotherapy within 14 days.]])
* #weakness-mild insert FactorEffect(9, [[Ankle, calf and squat exercises by the weak muscle (EX-28, EX-15, EX-11).]])
* #weakness-mild insert FactorEffect(10, [[Weakness is recorded at discharge; leg strength is asked every week.]])
* #weakness-marked "Marked weakness (MRC 3 or less)" "Weakness of MRC 3 or less in any key muscle. Clinical basis: S1-10, S3-2, S4-6."
* #weakness-marked insert FactorRow(weakness, 0.7, 3, [[S1-10, S3-2, S4-6]])
* #weakness-marked insert FactorBound(6, from, 0)
* #weakness-marked insert FactorBound(7, below, 4)
* #weakness-marked insert FactorEffect(8, [[Physiotherapy within 7 days and twice a week.]])
* #weakness-marked insert FactorEffect(9, [[A walking device is set.]])
* #weakness-marked insert FactorEffect(10, [[Check for an orthosis if the foot drops.]])
* #weakness-marked insert FactorEffect(11, [[Counts as fall risk.]])
* #bmi-under "Underweight (BMI below 18.5)" "Body mass index below 18.5. Clinical basis: S1-13."
* #bmi-under insert FactorRow(bmi, 0.9, 1, [[S1-13]])
* #bmi-under insert FactorBound(6, from, 0)
* #bmi-under insert FactorBound(7, below, 18.5)
* #bmi-under insert FactorEffect(8, [[Offer a dietitian; the protein line is bold.]])
* #bmi-under insert FactorEffect(9, [[Ask for the wound daily to day 28; R-WOUND is on.]])
* #bmi-normal "Normal weight (BMI 18.5 to below 25)" "Body mass index from 18.5 to below 25. Clinical basis: S1-14."
* #bmi-normal insert FactorRow(bmi, 1, 0, [[S1-14]])
* #bmi-normal insert FactorBound(6, from, 18.5)
* #bmi-normal insert FactorBound(7, below, 25)
* #bmi-over "Overweight (BMI 25 to below 30)" "Body mass index from 25 to below 30. Clinical basis: S1-15."
* #bmi-over insert FactorRow(bmi, 1, 1, [[S1-15]])
* #bmi-over insert FactorBound(6, from, 25)
* #bmi-over insert FactorBound(7, below, 30)
* #bmi-over insert FactorEffect(8, [[Words: may take a little longer.]])
* #bmi-obese "Obesity (BMI 30 or more)" "Body mass index of 30 or more. Clinical basis: S1-12, S1-16."
* #bmi-obese insert FactorRow(bmi, 0.85, 2, [[S1-12, S1-16]])
* #bmi-obese insert FactorBound(6, from, 30)
* #bmi-obese insert FactorEffect(7, [[Ask for the wound daily to day 28; R-WOUND is on.]])
* #bmi-obese insert FactorEffect(8, [[More and shorter walks.]])
* #diabetes-known "Diabetes" "Diabetes is on the problem list. Clinical basis: S3-20, S4-6, G13."
* #diabetes-known insert FactorRow(diabetes, 1, 2, [[S3-20, S4-6, G13]])
* #diabetes-known insert FactorBound(6, from, 1)
* #diabetes-known insert FactorBound(7, to, 1)
* #diabetes-known insert FactorEffect(8, [[Foot check card and footwear line; the feeling of the feet is asked at discharge.]])
* #diabetes-known insert FactorEffect(9, [[Line on glucose before exercise if on insulin or a sulfonylurea.]])
* #diabetes-known insert FactorEffect(10, [[Ask for the wound daily to day 28; R-WOUND is on.]])
* #age-65 "Age 65 to 74" "Aged 65 to 74 on the day of surgery. Clinical basis: S3-20."
* #age-65 insert FactorRow(age, 0.9, 1, [[S3-20]])
* #age-65 insert FactorBound(6, from, 65)
* #age-65 insert FactorBound(7, below, 75)
* #age-65 insert FactorEffect(8, [[The fall questions must be answered.]])
* #age-75 "Age 75 or more" "Aged 75 or more on the day of surgery. Clinical basis: S3-20."
* #age-75 insert FactorRow(age, 0.8, 2, [[S3-20]])
* #age-75 insert FactorBound(6, from, 75)
* #age-75 insert FactorEffect(7, [[The fall questions must be answered.]])
* #age-75 insert FactorEffect(8, [[Balance work is supervised.]])
* #compression-6 "Compressed for 6 to 12 months" "The nerve was pressed for 6 to 12 months, both included. Clinical basis: S3-8, S3-18."
* #compression-6 insert FactorRow(compression, 1, 1, [[S3-8, S3-18]])
* #compression-6 insert FactorBound(6, from, 6)
* #compression-6 insert FactorBound(7, to, 12)
* #compression-12 "Compressed for more than 12 months" "The nerve was pressed for more than 12 months. Clinical basis: S3-8, S3-13."
* #compression-12 insert FactorRow(compression, 1, 2, [[S3-8, S3-13]])
* #compression-12 insert FactorBound(6, from, 13)
* #compression-12 insert FactorEffect(7, [[Line: slow nerve, about 1 mm a day. Weakness is still reviewed at 6 weeks.]])
* #level-l5-s1 "Fused L5–S1" "L5–S1 was fused. Clinical basis: S3-19, S4-6."
* #level-l5-s1 insert FactorRow(fusion-level, 1, 0, [[S3-19, S4-6]])
* #level-l5-s1 insert FactorBound(6, from, 5)
* #level-l5-s1 insert FactorBound(7, to, 5)
* #level-l5-s1 insert FactorTemplate(8, https://w3id.org/spine-rehab/fhir/PlanDefinition/lumbar-fusion-rehab)
* #level-l5-s1 insert FactorEffect(9, [[Check push-off and calf; calf raise (EX-15) early; note on leg pain.]])
* #level-l4-5 "Fused L4–5" "L4–5 was fused. Clinical basis: S3-2."
* #level-l4-5 insert FactorRow(fusion-level, 1, 0, [[S3-2]])
* #level-l4-5 insert FactorBound(6, from, 4)
* #level-l4-5 insert FactorBound(7, to, 4)
* #level-l4-5 insert FactorTemplate(8, https://w3id.org/spine-rehab/fhir/PlanDefinition/lumbar-fusion-rehab)
* #level-l4-5 insert FactorEffect(9, [[Check foot lift; foot lift exercise (EX-28) early.]])
* #level-l2-4 "Fused L2–4" "A level from L2 to L4 was fused. Clinical basis: default."
* #level-l2-4 insert FactorRow(fusion-level, 1, 0, [[default]])
* #level-l2-4 insert FactorBound(6, from, 2)
* #level-l2-4 insert FactorBound(7, to, 3)
* #level-l2-4 insert FactorTemplate(8, https://w3id.org/spine-rehab/fhir/PlanDefinition/lumbar-fusion-rehab)
* #level-l2-4 insert FactorEffect(9, [[Check for a knee that gives way; thigh squeeze and squat (EX-03, EX-13) early.]])
* #levels-2 "Two or more fused levels" "Two or more levels were fused. Clinical basis: default, N27."
* #levels-2 insert FactorRow(fused-levels, 0.9, 0, [[default, N27]])
* #levels-2 insert FactorBound(6, from, 2)
* #levels-2 insert FactorTemplate(7, https://w3id.org/spine-rehab/fhir/PlanDefinition/lumbar-fusion-rehab)
* #levels-2 insert FactorEffect(8, [[Lift at most 2.5 kg, sit at most 30 minutes and do not bend to day 84.]])
* #fall-risk-yes "Fall risk" "One of the fall questions is yes, or MRC 3 or less, or a device is needed indoors. Clinical basis: S1-35, S1-81."
* #fall-risk-yes insert FactorRow(fall-risk, 0.8, 0, [[S1-35, S1-81]])
* #fall-risk-yes insert FactorBound(6, from, 1)
* #fall-risk-yes insert FactorBound(7, to, 1)
* #fall-risk-yes insert FactorEffect(8, [[No EX-16, EX-17 or EX-18 without a person or a physiotherapist.]])
* #fall-risk-yes insert FactorEffect(9, [[Lines on night light, footwear and rugs.]])
* #fall-risk-yes insert FactorEffect(10, [[A walking device is needed; first physiotherapy at home within 7 days.]])
* #steps-low "Fewer than 2,000 steps before surgery" "Fewer than 2,000 steps a day before surgery. Clinical basis: S1-24."
* #steps-low insert FactorRow(preop-steps, 0.8, 0, [[S1-24]])
* #steps-low insert FactorBound(6, from, 0)
* #steps-low insert FactorBound(7, below, 2000)
* #smoking-current "Smokes now" "Smokes at the time of surgery. Clinical basis: evidence."
* #smoking-current insert FactorRow(smoking, 1, 0, [[evidence]])
* #smoking-current insert FactorBound(6, from, 1)
* #smoking-current insert FactorBound(7, to, 1)
* #smoking-current insert FactorEffect(8, [[Offer help to stop; wound line; after fusion the bone healing line.]])
* #confidence-low "Low confidence in moving" "Confidence of 3 of 10 or less at discharge. Clinical basis: S3-23."
* #confidence-low insert FactorRow(confidence, 1, 0, [[S3-23]])
* #confidence-low insert FactorBound(6, from, 0)
* #confidence-low insert FactorBound(7, to, 3)
* #confidence-low insert FactorEffect(8, [[Graded steps, reassuring text, physiotherapy or talking therapy is offered.]])
* #lives-alone-yes "Lives alone" "Lives alone. Clinical basis: S1-73."
* #lives-alone-yes insert FactorRow(lives-alone, 1, 0, [[S1-73]])
* #lives-alone-yes insert FactorBound(6, from, 1)
* #lives-alone-yes insert FactorBound(7, to, 1)
* #lives-alone-yes insert FactorEffect(8, [[A missed check-in is followed up one day earlier.]])
* #lives-alone-yes insert FactorEffect(9, [[A contact person is asked for.]])
* #bmi-note "Note on a high BMI" "From this body mass index the nurse sees a note: walking is poorer after decompression. Clinical basis: 3.1."
* #bmi-note insert TailoringNumber(kg/m2, 35, 30, 40, [[3.1]])
* #multiplier-floor "Lowest multiplier" "The product of all multipliers is never below this. Clinical basis: 3.1."
* #multiplier-floor insert TailoringNumber(1, 0.5, 0.4, 0.8, [[3.1]])
* #absolute-steps-floor "Lowest multiplier of steps" "Steps that do not come from the own steps before surgery are never multiplied by less. Clinical basis: 2.3."
* #absolute-steps-floor insert TailoringNumber(1, 0.6, 0.5, 1, [[2.3]])
* #extra-walk-multiplier "Multiplier of one more walk" "With a multiplier of this or less the first weeks get more walks a day. Clinical basis: 3.1."
* #extra-walk-multiplier insert TailoringNumber(1, 0.7, 0.5, 0.8, [[3.1]])
* #extra-walk-last-week "Last week of one more walk" "Up to this plan week small multipliers give more walks a day. Clinical basis: 3.1, N3."
* #extra-walk-last-week insert TailoringNumber(wk, 6, 2, 12, [[3.1, N3]])
* #extra-walks "Walks added" "So many walks a day are added. Clinical basis: 3.1."
* #extra-walks insert TailoringNumber(1, 1, 0, 2, [[3.1]])
* #most-walks "Most walks a day" "No plan has more walks a day. Clinical basis: 3.1."
* #most-walks insert TailoringNumber(1, 6, 4, 8, [[3.1]])
* #least-minutes "Fewest minutes of a walk" "No walk is shorter. Clinical basis: 3.1, N1."
* #least-minutes insert TailoringNumber(min, 2, 1, 5, [[3.1, N1]])
* #steps-rounding "Rounding of step targets" "Step targets are rounded to a multiple of this. Clinical basis: 2.3, N1."
* #steps-rounding insert TailoringNumber(/d, 50, 10, 100, [[2.3, N1]])
* #steps-floor "Lowest step target" "No step target is lower. Clinical basis: 2.3, N1."
* #steps-floor insert TailoringNumber(/d, 300, 100, 1000, [[2.3, N1]])
* #steps-cap "Highest step target" "No step target is higher. Clinical basis: 2.3, N1."
* #steps-cap insert TailoringNumber(/d, 10000, 6000, 15000, [[2.3, N1]])
* #band-shift-most "Longest band shift" "The recovery band shifts by at most so many weeks. Clinical basis: 3.2."
* #band-shift-most insert TailoringNumber(wk, 6, 0, 12, [[3.2]])
* #band-reference-weeks "Weeks of the band" "Week w of a shifted band is week w × 12 / (12 + shift) of the table. Clinical basis: 3.2."
* #band-reference-weeks insert TailoringNumber(wk, 12, 12, 12, [[3.2]])
* #measured-days "Days height and weight count" "A BMI is computed from height and weight younger than this. Clinical basis: 3.3."
* #measured-days insert TailoringNumber(d, 90, 14, 180, [[3.3]])
* #weak-visit-days "Days to physiotherapy, mild weakness" "Physiotherapy starts within so many days. Clinical basis: S1-10."
* #weak-visit-days insert TailoringNumber(d, 14, 1, 14, [[S1-10]])
* #marked-visit-days "Days to physiotherapy, marked weakness" "Physiotherapy starts within so many days; the same for a home visit with fall risk. Clinical basis: S1-10, S1-35."
* #marked-visit-days insert TailoringNumber(d, 7, 1, 7, [[S1-10, S1-35]])
* #marked-visits-a-week "Visits a week, marked weakness" "So many physiotherapy visits a week. Clinical basis: S1-10."
* #marked-visits-a-week insert TailoringNumber(1, 2, 1, 5, [[S1-10]])
* #wound-last-day "Last day of the wound question, raised risk" "With a low or high BMI or diabetes the wound is asked for daily to this day. Clinical basis: S1-13, S1-16."
* #wound-last-day insert TailoringNumber(d, 28, 21, 42, [[S1-13, S1-16]])
* #alone-miss-days "Days earlier for who lives alone" "A missed check-in is followed up so many days earlier. Clinical basis: S1-73."
* #alone-miss-days insert TailoringNumber(d, 1, 0, 2, [[S1-73]])
* #levels-2-lift "Lifting limit, two or more fused levels" "Most weight to lift. Clinical basis: N27."
* #levels-2-lift insert TailoringNumber(kg, 2.5, 1, 5, [[N27]])
* #levels-2-sit "Sitting limit, two or more fused levels" "Longest time to sit at a stretch. Clinical basis: N27."
* #levels-2-sit insert TailoringNumber(min, 30, 15, 45, [[N27]])
* #levels-2-last-day "Last day of the limits of two or more fused levels" "The limits stay in force to this post-operative day. Clinical basis: N27."
* #levels-2-last-day insert TailoringNumber(d, 84, 84, 182, [[N27]])
