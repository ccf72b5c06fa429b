// Expected recovery: tables 8.1 to 8.6. One concept per procedure, measure and time.

RuleSet: Band(procedure, measure, unit, centre, low, high, evidence, source)
* ^property[0].code = #procedure
* ^property[0].valueCode = #{procedure}
* ^property[1].code = #measure
* ^property[1].valueCode = #{measure}
* ^property[2].code = #unit
* ^property[2].valueCode = #{unit}
* ^property[3].code = #centre
* ^property[3].valueDecimal = {centre}
* ^property[4].code = #low
* ^property[4].valueDecimal = {low}
* ^property[5].code = #high
* ^property[5].valueDecimal = {high}
* ^property[6].code = #evidence
* ^property[6].valueCode = #{evidence}
* ^property[7].code = #source
* ^property[7].valueString = "{source}"

RuleSet: BandOn(day, procedure, measure, unit, centre, low, high, evidence, source)
* ^property[0].code = #procedure
* ^property[0].valueCode = #{procedure}
* ^property[1].code = #measure
* ^property[1].valueCode = #{measure}
* ^property[2].code = #unit
* ^property[2].valueCode = #{unit}
* ^property[3].code = #centre
* ^property[3].valueDecimal = {centre}
* ^property[4].code = #low
* ^property[4].valueDecimal = {low}
* ^property[5].code = #high
* ^property[5].valueDecimal = {high}
* ^property[6].code = #evidence
* ^property[6].valueCode = #{evidence}
* ^property[7].code = #source
* ^property[7].valueString = "{source}"
* ^property[8].code = #first-day
* ^property[8].valueInteger = {day}

RuleSet: BandDay(index, edge, day)
* ^property[{index}].code = #{edge}
* ^property[{index}].valueInteger = {day}

RuleSet: BandNumber(measure, unit, value, min, max, basis)
* ^property[0].code = #measure
* ^property[0].valueCode = #{measure}
* ^property[1].code = #unit
* ^property[1].valueCode = #{unit}
* ^property[2].code = #value
* ^property[2].valueDecimal = {value}
* ^property[3].code = #allowed-min
* ^property[3].valueDecimal = {min}
* ^property[4].code = #allowed-max
* ^property[4].valueDecimal = {max}
* ^property[5].code = #evidence
* ^property[5].valueCode = #A
* ^property[6].code = #basis
* ^property[6].valueString = "{basis}"

RuleSet: BandText(basis, first)
* ^property[0].code = #measure
* ^property[0].valueCode = #leg-strength
* ^property[1].code = #basis
* ^property[1].valueString = "{basis}"
* insert BandDay(2, first-day, {first})

CodeSystem: RecoveryBand
Id: recovery-band
Title: "Expected recovery"
Description: "What to expect after each operation: centre, low and high, meant as roughly the middle half of patients; measured (E), interpolated (I) or assumed (A), with the source. Values between two times are interpolated linearly. A band is context and never a verdict. All values are defaults that a clinical lead confirms. [8.1 to 8.6]"
* insert Published
* insert ClinicalBasis([[8.1, 8.2, 8.3, 8.4, 8.5, 8.6]])
* insert OwnCodes
* insert OwnProperty(0, procedure, code, [[The operation, as the template of it names its focus: a code of spine-rehab-codes.]])
* insert OwnProperty(1, measure, code, [[steps, walking-minutes, back-pain, leg-pain, odi or leg-strength.]])
* insert OwnProperty(2, unit, code, [[Unit of the numbers in UCUM.]])
* insert OwnProperty(3, centre, decimal, [[Centre of the band.]])
* insert OwnProperty(4, low, decimal, [[Lower edge of the band.]])
* insert OwnProperty(5, high, decimal, [[Upper edge of the band.]])
* insert OwnProperty(6, evidence, code, [[E measured at that time, I interpolated, A assumed, E/I both.]])
* insert OwnProperty(7, source, string, [[Where the numbers come from.]])
* insert OwnProperty(8, first-day, integer, [[Post-operative day of the numbers; none before surgery.]])
* insert OwnProperty(9, last-day, integer, [[Last post-operative day, where the numbers stay for a time.]])
* insert OwnProperty(10, value, decimal, [[A number of the computation.]])
* insert OwnProperty(11, allowed-min, decimal, [[The lowest value a site may set.]])
* insert OwnProperty(12, allowed-max, decimal, [[The highest value a site may set.]])
* insert OwnProperty(13, basis, string, [[Clinical rules and facts the concept comes from.]])

* #steps-m-w1 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 1" "Expected 29, about half of people between 15 and 45. Measured. Clinical basis: 8.1."
* #steps-m-w1 insert BandOn(7, microdiscectomy, steps, %, 29, 15, 45, E, [[Stienen, mixed cohort]])
* #steps-l-w1 "Steps a day, percent of the own steps before surgery, laminectomy, week 1" "Expected 30, about half of people between 15 and 45. Interpolated. Clinical basis: 8.1."
* #steps-l-w1 insert BandOn(7, laminectomy, steps, %, 30, 15, 45, I, [[interpolated, table 8.1]])
* #steps-f-w1 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 1" "Expected 25, about half of people between 10 and 40. Interpolated. Clinical basis: 8.1."
* #steps-f-w1 insert BandOn(7, lumbar-fusion, steps, %, 25, 10, 40, I, [[fusion slower, Chauhan24]])
* #steps-m-w2 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 2" "Expected 60, about half of people between 40 and 78. Measured. Clinical basis: 8.1."
* #steps-m-w2 insert BandOn(14, microdiscectomy, steps, %, 60, 40, 78, E, [[63 mixed]])
* #steps-l-w2 "Steps a day, percent of the own steps before surgery, laminectomy, week 2" "Expected 50, about half of people between 30 and 70. Interpolated. Clinical basis: 8.1."
* #steps-l-w2 insert BandOn(14, laminectomy, steps, %, 50, 30, 70, I, [[interpolated, table 8.1]])
* #steps-f-w2 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 2" "Expected 45, about half of people between 25 and 65. Interpolated. Clinical basis: 8.1."
* #steps-f-w2 insert BandOn(14, lumbar-fusion, steps, %, 45, 25, 65, I, [[interpolated, table 8.1]])
* #steps-m-w3 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 3" "Expected 69, about half of people between 48 and 88. Interpolated. Clinical basis: 8.1."
* #steps-m-w3 insert BandOn(21, microdiscectomy, steps, %, 69, 48, 88, I, [[interpolated, table 8.1]])
* #steps-l-w3 "Steps a day, percent of the own steps before surgery, laminectomy, week 3" "Expected 60, about half of people between 40 and 80. Interpolated. Clinical basis: 8.1."
* #steps-l-w3 insert BandOn(21, laminectomy, steps, %, 60, 40, 80, I, [[interpolated, table 8.1]])
* #steps-f-w3 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 3" "Expected 54, about half of people between 34 and 74. Interpolated. Clinical basis: 8.1."
* #steps-f-w3 insert BandOn(21, lumbar-fusion, steps, %, 54, 34, 74, I, [[interpolated, table 8.1]])
* #steps-m-w4 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 4" "Expected 77, about half of people between 55 and 98. Measured. Clinical basis: 8.1."
* #steps-m-w4 insert BandOn(28, microdiscectomy, steps, %, 77, 55, 98, E, [[measured, table 8.1]])
* #steps-l-w4 "Steps a day, percent of the own steps before surgery, laminectomy, week 4" "Expected 70, about half of people between 50 and 90. Interpolated. Clinical basis: 8.1."
* #steps-l-w4 insert BandOn(28, laminectomy, steps, %, 70, 50, 90, I, [[interpolated, table 8.1]])
* #steps-f-w4 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 4" "Expected 62, about half of people between 42 and 82. Interpolated. Clinical basis: 8.1."
* #steps-f-w4 insert BandOn(28, lumbar-fusion, steps, %, 62, 42, 82, I, [[interpolated, table 8.1]])
* #steps-m-w5 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 5" "Expected 84, about half of people between 62 and 105. Interpolated. Clinical basis: 8.1."
* #steps-m-w5 insert BandOn(35, microdiscectomy, steps, %, 84, 62, 105, I, [[interpolated, table 8.1]])
* #steps-l-w5 "Steps a day, percent of the own steps before surgery, laminectomy, week 5" "Expected 78, about half of people between 58 and 98. Interpolated. Clinical basis: 8.1."
* #steps-l-w5 insert BandOn(35, laminectomy, steps, %, 78, 58, 98, I, [[interpolated, table 8.1]])
* #steps-f-w5 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 5" "Expected 67, about half of people between 46 and 89. Interpolated. Clinical basis: 8.1."
* #steps-f-w5 insert BandOn(35, lumbar-fusion, steps, %, 67, 46, 89, I, [[interpolated, table 8.1]])
* #steps-m-w6 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 6" "Expected 90, about half of people between 70 and 112. Interpolated. Clinical basis: 8.1."
* #steps-m-w6 insert BandOn(42, microdiscectomy, steps, %, 90, 70, 112, I, [[interpolated, table 8.1]])
* #steps-l-w6 "Steps a day, percent of the own steps before surgery, laminectomy, week 6" "Expected 85, about half of people between 65 and 105. Measured. Clinical basis: 8.1."
* #steps-l-w6 insert BandOn(42, laminectomy, steps, %, 85, 65, 105, E, [[shape: end of the fast 40-day gain, Bienstock]])
* #steps-f-w6 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 6" "Expected 72, about half of people between 50 and 95. Interpolated. Clinical basis: 8.1."
* #steps-f-w6 insert BandOn(42, lumbar-fusion, steps, %, 72, 50, 95, I, [[interpolated, table 8.1]])
* #steps-m-w8 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 8" "Expected 96, about half of people between 75 and 120. Measured. Clinical basis: 8.1."
* #steps-m-w8 insert BandOn(56, microdiscectomy, steps, %, 96, 75, 120, E, [[most recovery within 8 weeks, Stienen]])
* #steps-l-w8 "Steps a day, percent of the own steps before surgery, laminectomy, week 8" "Expected 90, about half of people between 70 and 108. Interpolated. Clinical basis: 8.1."
* #steps-l-w8 insert BandOn(56, laminectomy, steps, %, 90, 70, 108, I, [[interpolated, table 8.1]])
* #steps-f-w8 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 8" "Expected 80, about half of people between 58 and 102. Interpolated. Clinical basis: 8.1."
* #steps-f-w8 insert BandOn(56, lumbar-fusion, steps, %, 80, 58, 102, I, [[interpolated, table 8.1]])
* #steps-m-w10 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 10" "Expected 100, about half of people between 78 and 130. Interpolated. Clinical basis: 8.1."
* #steps-m-w10 insert BandOn(70, microdiscectomy, steps, %, 100, 78, 130, I, [[interpolated, table 8.1]])
* #steps-l-w10 "Steps a day, percent of the own steps before surgery, laminectomy, week 10" "Expected 93, about half of people between 73 and 112. Interpolated. Clinical basis: 8.1."
* #steps-l-w10 insert BandOn(70, laminectomy, steps, %, 93, 73, 112, I, [[interpolated, table 8.1]])
* #steps-f-w10 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 10" "Expected 86, about half of people between 64 and 108. Interpolated. Clinical basis: 8.1."
* #steps-f-w10 insert BandOn(70, lumbar-fusion, steps, %, 86, 64, 108, I, [[interpolated, table 8.1]])
* #steps-m-w12 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 12" "Expected 105, about half of people between 80 and 140. Measured. Clinical basis: 8.1."
* #steps-m-w12 insert BandOn(84, microdiscectomy, steps, %, 105, 80, 140, E, [[Inoue recovered by 3 mo; Mobbs +58 % mean at 3 mo, n=28, drawn as upper edge]])
* #steps-l-w12 "Steps a day, percent of the own steps before surgery, laminectomy, week 12" "Expected 95, about half of people between 75 and 115. Interpolated. Clinical basis: 8.1."
* #steps-l-w12 insert BandOn(84, laminectomy, steps, %, 95, 75, 115, I, [[interpolated, table 8.1]])
* #steps-f-w12 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 12" "Expected 92, about half of people between 70 and 115. Measured. Clinical basis: 8.1."
* #steps-f-w12 insert BandOn(84, lumbar-fusion, steps, %, 92, 70, 115, E, [[Inoue]])
* #steps-m-w18 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 18" "Expected 108, about half of people between 82 and 145. Interpolated. Clinical basis: 8.1."
* #steps-m-w18 insert BandOn(126, microdiscectomy, steps, %, 108, 82, 145, I, [[interpolated, table 8.1]])
* #steps-l-w18 "Steps a day, percent of the own steps before surgery, laminectomy, week 18" "Expected 100, about half of people between 80 and 120. Measured. Clinical basis: 8.1."
* #steps-l-w18 insert BandOn(126, laminectomy, steps, %, 100, 80, 120, E, [[plateau at pre-op level by ~130 days, Bienstock]])
* #steps-f-w18 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 18" "Expected 98, about half of people between 76 and 122. Interpolated. Clinical basis: 8.1."
* #steps-f-w18 insert BandOn(126, lumbar-fusion, steps, %, 98, 76, 122, I, [[interpolated, table 8.1]])
* #steps-m-w26 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 26" "Expected 110, about half of people between 85 and 150. Measured. Clinical basis: 8.1."
* #steps-m-w26 insert BandOn(182, microdiscectomy, steps, %, 110, 85, 150, E, [[Inoue above pre-op at 6 mo]])
* #steps-l-w26 "Steps a day, percent of the own steps before surgery, laminectomy, week 26" "Expected 100, about half of people between 80 and 125. Measured. Clinical basis: 8.1."
* #steps-l-w26 insert BandOn(182, laminectomy, steps, %, 100, 80, 125, E, [[measured, table 8.1]])
* #steps-f-w26 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 26" "Expected 102, about half of people between 80 and 130. Measured. Clinical basis: 8.1."
* #steps-f-w26 insert BandOn(182, lumbar-fusion, steps, %, 102, 80, 130, E, [[measured, table 8.1]])
* #steps-m-w52 "Steps a day, percent of the own steps before surgery, microdiscectomy, week 52" "Expected 110, about half of people between 85 and 150. Assumed. Clinical basis: 8.1."
* #steps-m-w52 insert BandOn(364, microdiscectomy, steps, %, 110, 85, 150, A, [[Stienen found no rise above baseline to 1 yr]])
* #steps-l-w52 "Steps a day, percent of the own steps before surgery, laminectomy, week 52" "Expected 103, about half of people between 80 and 128. Assumed. Clinical basis: 8.1."
* #steps-l-w52 insert BandOn(364, laminectomy, steps, %, 103, 80, 128, A, [[assumed, table 8.1]])
* #steps-f-w52 "Steps a day, percent of the own steps before surgery, lumbar fusion, week 52" "Expected 103, about half of people between 80 and 130. Assumed. Clinical basis: 8.1."
* #steps-f-w52 insert BandOn(364, lumbar-fusion, steps, %, 103, 80, 130, A, [[assumed, table 8.1]])
* #walking-minutes-m-d1 "Walking minutes a day, microdiscectomy, day 1" "Expected 17, about half of people between 4 and 30. Measured. Clinical basis: 8.2."
* #walking-minutes-m-d1 insert BandOn(1, microdiscectomy, walking-minutes, min/d, 17, 4, 30, E, [[Gilmore20, mean 17 SD 20, all procedures]])
* #walking-minutes-l-d1 "Walking minutes a day, laminectomy, day 1" "Expected 17, about half of people between 4 and 30. Measured. Clinical basis: 8.2."
* #walking-minutes-l-d1 insert BandOn(1, laminectomy, walking-minutes, min/d, 17, 4, 30, E, [[Gilmore20, mean 17 SD 20, all procedures]])
* #walking-minutes-f-d1 "Walking minutes a day, lumbar fusion, day 1" "Expected 12, about half of people between 3 and 25. Interpolated. Clinical basis: 8.2."
* #walking-minutes-f-d1 insert BandOn(1, lumbar-fusion, walking-minutes, min/d, 12, 3, 25, I, [[interpolated, table 8.2]])
* #walking-minutes-m-d6 "Walking minutes a day, microdiscectomy, day 6" "Expected 55, about half of people between 30 and 80. Measured. Clinical basis: 8.2."
* #walking-minutes-m-d6 insert BandOn(6, microdiscectomy, walking-minutes, min/d, 55, 30, 80, E, [[53 SD 38]])
* #walking-minutes-l-d6 "Walking minutes a day, laminectomy, day 6" "Expected 50, about half of people between 25 and 75. Measured and interpolated. Clinical basis: 8.2."
* #walking-minutes-l-d6 insert BandOn(6, laminectomy, walking-minutes, min/d, 50, 25, 75, E/I, [[measured and interpolated, table 8.2]])
* #walking-minutes-f-d6 "Walking minutes a day, lumbar fusion, day 6" "Expected 40, about half of people between 18 and 62. Interpolated. Clinical basis: 8.2."
* #walking-minutes-f-d6 insert BandOn(6, lumbar-fusion, walking-minutes, min/d, 40, 18, 62, I, [[interpolated, table 8.2]])
* #walking-minutes-m-w2 "Walking minutes a day, microdiscectomy, week 2" "Expected 58, about half of people between 35 and 85. Interpolated. Clinical basis: 8.2."
* #walking-minutes-m-w2 insert BandOn(14, microdiscectomy, walking-minutes, min/d, 58, 35, 85, I, [[interpolated, table 8.2]])
* #walking-minutes-l-w2 "Walking minutes a day, laminectomy, week 2" "Expected 52, about half of people between 28 and 76. Interpolated. Clinical basis: 8.2."
* #walking-minutes-l-w2 insert BandOn(14, laminectomy, walking-minutes, min/d, 52, 28, 76, I, [[interpolated, table 8.2]])
* #walking-minutes-f-w2 "Walking minutes a day, lumbar fusion, week 2" "Expected 45, about half of people between 22 and 66. Interpolated. Clinical basis: 8.2."
* #walking-minutes-f-w2 insert BandOn(14, lumbar-fusion, walking-minutes, min/d, 45, 22, 66, I, [[interpolated, table 8.2]])
* #walking-minutes-m-w4 "Walking minutes a day, microdiscectomy, week 4" "Expected 65, about half of people between 40 and 95. Interpolated. Clinical basis: 8.2."
* #walking-minutes-m-w4 insert BandOn(28, microdiscectomy, walking-minutes, min/d, 65, 40, 95, I, [[interpolated, table 8.2]])
* #walking-minutes-l-w4 "Walking minutes a day, laminectomy, week 4" "Expected 57, about half of people between 32 and 82. Interpolated. Clinical basis: 8.2."
* #walking-minutes-l-w4 insert BandOn(28, laminectomy, walking-minutes, min/d, 57, 32, 82, I, [[interpolated, table 8.2]])
* #walking-minutes-f-w4 "Walking minutes a day, lumbar fusion, week 4" "Expected 52, about half of people between 28 and 76. Interpolated. Clinical basis: 8.2."
* #walking-minutes-f-w4 insert BandOn(28, lumbar-fusion, walking-minutes, min/d, 52, 28, 76, I, [[interpolated, table 8.2]])
* #walking-minutes-m-w6 "Walking minutes a day, microdiscectomy, week 6" "Expected 72, about half of people between 45 and 105. Interpolated. Clinical basis: 8.2."
* #walking-minutes-m-w6 insert BandOn(42, microdiscectomy, walking-minutes, min/d, 72, 45, 105, I, [[interpolated, table 8.2]])
* #walking-minutes-l-w6 "Walking minutes a day, laminectomy, week 6" "Expected 62, about half of people between 36 and 90. Interpolated. Clinical basis: 8.2."
* #walking-minutes-l-w6 insert BandOn(42, laminectomy, walking-minutes, min/d, 62, 36, 90, I, [[interpolated, table 8.2]])
* #walking-minutes-f-w6 "Walking minutes a day, lumbar fusion, week 6" "Expected 58, about half of people between 32 and 84. Interpolated. Clinical basis: 8.2."
* #walking-minutes-f-w6 insert BandOn(42, lumbar-fusion, walking-minutes, min/d, 58, 32, 84, I, [[interpolated, table 8.2]])
* #walking-minutes-m-w12 "Walking minutes a day, microdiscectomy, week 12" "Expected 80, about half of people between 50 and 115. Interpolated. Clinical basis: 8.2."
* #walking-minutes-m-w12 insert BandOn(84, microdiscectomy, walking-minutes, min/d, 80, 50, 115, I, [[interpolated, table 8.2]])
* #walking-minutes-l-w12 "Walking minutes a day, laminectomy, week 12" "Expected 68, about half of people between 40 and 98. Interpolated. Clinical basis: 8.2."
* #walking-minutes-l-w12 insert BandOn(84, laminectomy, walking-minutes, min/d, 68, 40, 98, I, [[interpolated, table 8.2]])
* #walking-minutes-f-w12 "Walking minutes a day, lumbar fusion, week 12" "Expected 68, about half of people between 40 and 98. Interpolated. Clinical basis: 8.2."
* #walking-minutes-f-w12 insert BandOn(84, lumbar-fusion, walking-minutes, min/d, 68, 40, 98, I, [[interpolated, table 8.2]])
* #walking-minutes-m-mo6-12 "Walking minutes a day, microdiscectomy, months 6 to 12" "Expected 82, about half of people between 50 and 118. Assumed. Clinical basis: 8.2."
* #walking-minutes-m-mo6-12 insert BandOn(182, microdiscectomy, walking-minutes, min/d, 82, 50, 118, A, [[assumed, table 8.2]])
* #walking-minutes-m-mo6-12 insert BandDay(9, last-day, 365)
* #walking-minutes-l-mo6-12 "Walking minutes a day, laminectomy, months 6 to 12" "Expected 70, about half of people between 40 and 100. Assumed. Clinical basis: 8.2."
* #walking-minutes-l-mo6-12 insert BandOn(182, laminectomy, walking-minutes, min/d, 70, 40, 100, A, [[assumed, table 8.2]])
* #walking-minutes-l-mo6-12 insert BandDay(9, last-day, 365)
* #walking-minutes-f-mo6-12 "Walking minutes a day, lumbar fusion, months 6 to 12" "Expected 72, about half of people between 42 and 102. Assumed. Clinical basis: 8.2."
* #walking-minutes-f-mo6-12 insert BandOn(182, lumbar-fusion, walking-minutes, min/d, 72, 42, 102, A, [[assumed, table 8.2]])
* #walking-minutes-f-mo6-12 insert BandDay(9, last-day, 365)
* #back-pain-m-pre-op "Back pain 0 to 10, microdiscectomy, before surgery" "Expected 6.0, about half of people between 4.0 and 7.4. Measured. Clinical basis: 8.3."
* #back-pain-m-pre-op insert Band(microdiscectomy, back-pain, {score}, 6.0, 4.0, 7.4, E, [[IJSS n=164]])
* #back-pain-l-pre-op "Back pain 0 to 10, laminectomy, before surgery" "Expected 6.3, about half of people between 4.5 and 8. Measured. Clinical basis: 8.3."
* #back-pain-l-pre-op insert Band(laminectomy, back-pain, {score}, 6.3, 4.5, 8, E, [[pooled 63/100]])
* #back-pain-f-pre-op "Back pain 0 to 10, lumbar fusion, before surgery" "Expected 6.5, about half of people between 4.9 and 8.1. Measured. Clinical basis: 8.3."
* #back-pain-f-pre-op insert Band(lumbar-fusion, back-pain, {score}, 6.5, 4.9, 8.1, E, [[QOD 6.5 SD 2.4]])
* #back-pain-m-w1 "Back pain 0 to 10, microdiscectomy, week 1" "Expected 3.5, about half of people between 2.0 and 5.2. Measured. Clinical basis: 8.3."
* #back-pain-m-w1 insert BandOn(7, microdiscectomy, back-pain, {score}, 3.5, 2.0, 5.2, E, [[−2.5]])
* #back-pain-l-w1 "Back pain 0 to 10, laminectomy, week 1" "Expected 4.0, about half of people between 2.5 and 5.7. Interpolated. Clinical basis: 8.3."
* #back-pain-l-w1 insert BandOn(7, laminectomy, back-pain, {score}, 4.0, 2.5, 5.7, I, [[interpolated, table 8.3]])
* #back-pain-f-w1 "Back pain 0 to 10, lumbar fusion, week 1" "Expected 5.5, about half of people between 4.0 and 7.0. Assumed. Clinical basis: 8.3."
* #back-pain-f-w1 insert BandOn(7, lumbar-fusion, back-pain, {score}, 5.5, 4.0, 7.0, A, [[assumed, table 8.3]])
* #back-pain-m-w2 "Back pain 0 to 10, microdiscectomy, week 2" "Expected 3.0, about half of people between 1.5 and 4.7. Measured. Clinical basis: 8.3."
* #back-pain-m-w2 insert BandOn(14, microdiscectomy, back-pain, {score}, 3.0, 1.5, 4.7, E, [[−3.0]])
* #back-pain-l-w2 "Back pain 0 to 10, laminectomy, week 2" "Expected 3.7, about half of people between 2.2 and 5.4. Interpolated. Clinical basis: 8.3."
* #back-pain-l-w2 insert BandOn(14, laminectomy, back-pain, {score}, 3.7, 2.2, 5.4, I, [[interpolated, table 8.3]])
* #back-pain-f-w2 "Back pain 0 to 10, lumbar fusion, week 2" "Expected 4.8, about half of people between 3.3 and 6.3. Interpolated. Clinical basis: 8.3."
* #back-pain-f-w2 insert BandOn(14, lumbar-fusion, back-pain, {score}, 4.8, 3.3, 6.3, I, [[interpolated, table 8.3]])
* #back-pain-m-w4 "Back pain 0 to 10, microdiscectomy, week 4" "Expected 2.9, about half of people between 1.2 and 4.6. Interpolated. Clinical basis: 8.3."
* #back-pain-m-w4 insert BandOn(28, microdiscectomy, back-pain, {score}, 2.9, 1.2, 4.6, I, [[interpolated, table 8.3]])
* #back-pain-l-w4 "Back pain 0 to 10, laminectomy, week 4" "Expected 3.5, about half of people between 1.9 and 5.2. Interpolated. Clinical basis: 8.3."
* #back-pain-l-w4 insert BandOn(28, laminectomy, back-pain, {score}, 3.5, 1.9, 5.2, I, [[interpolated, table 8.3]])
* #back-pain-f-w4 "Back pain 0 to 10, lumbar fusion, week 4" "Expected 4.0, about half of people between 2.5 and 5.6. Interpolated. Clinical basis: 8.3."
* #back-pain-f-w4 insert BandOn(28, lumbar-fusion, back-pain, {score}, 4.0, 2.5, 5.6, I, [[interpolated, table 8.3]])
* #back-pain-m-w6 "Back pain 0 to 10, microdiscectomy, week 6" "Expected 2.7, about half of people between 1.0 and 4.4. Measured. Clinical basis: 8.3."
* #back-pain-m-w6 insert BandOn(42, microdiscectomy, back-pain, {score}, 2.7, 1.0, 4.4, E, [[2.7 SD 2.6]])
* #back-pain-l-w6 "Back pain 0 to 10, laminectomy, week 6" "Expected 3.3, about half of people between 1.6 and 5.0. Interpolated. Clinical basis: 8.3."
* #back-pain-l-w6 insert BandOn(42, laminectomy, back-pain, {score}, 3.3, 1.6, 5.0, I, [[interpolated, table 8.3]])
* #back-pain-f-w6 "Back pain 0 to 10, lumbar fusion, week 6" "Expected 3.4, about half of people between 1.8 and 5.2. Interpolated. Clinical basis: 8.3."
* #back-pain-f-w6 insert BandOn(42, lumbar-fusion, back-pain, {score}, 3.4, 1.8, 5.2, I, [[interpolated, table 8.3]])
* #back-pain-m-w8 "Back pain 0 to 10, microdiscectomy, week 8" "Expected 2.5, about half of people between 0.8 and 4.3. Interpolated. Clinical basis: 8.3."
* #back-pain-m-w8 insert BandOn(56, microdiscectomy, back-pain, {score}, 2.5, 0.8, 4.3, I, [[interpolated, table 8.3]])
* #back-pain-l-w8 "Back pain 0 to 10, laminectomy, week 8" "Expected 3.3, about half of people between 1.5 and 5.0. Interpolated. Clinical basis: 8.3."
* #back-pain-l-w8 insert BandOn(56, laminectomy, back-pain, {score}, 3.3, 1.5, 5.0, I, [[interpolated, table 8.3]])
* #back-pain-f-w8 "Back pain 0 to 10, lumbar fusion, week 8" "Expected 3.2, about half of people between 1.6 and 5.0. Interpolated. Clinical basis: 8.3."
* #back-pain-f-w8 insert BandOn(56, lumbar-fusion, back-pain, {score}, 3.2, 1.6, 5.0, I, [[interpolated, table 8.3]])
* #back-pain-m-w12 "Back pain 0 to 10, microdiscectomy, week 12" "Expected 2.3, about half of people between 0.5 and 4.0. Measured. Clinical basis: 8.3."
* #back-pain-m-w12 insert BandOn(84, microdiscectomy, back-pain, {score}, 2.3, 0.5, 4.0, E, [[1.7 n=25 / −3.5; smoothed]])
* #back-pain-l-w12 "Back pain 0 to 10, laminectomy, week 12" "Expected 3.3, about half of people between 1.4 and 5.0. Measured. Clinical basis: 8.3."
* #back-pain-l-w12 insert BandOn(84, laminectomy, back-pain, {score}, 3.3, 1.4, 5.0, E, [[pooled 33/100]])
* #back-pain-f-w12 "Back pain 0 to 10, lumbar fusion, week 12" "Expected 2.8, about half of people between 1.2 and 4.6. Measured. Clinical basis: 8.3."
* #back-pain-f-w12 insert BandOn(84, lumbar-fusion, back-pain, {score}, 2.8, 1.2, 4.6, E, [[plateau time Shahi25; level I]])
* #back-pain-m-mo6 "Back pain 0 to 10, microdiscectomy, month 6" "Expected 2.7, about half of people between 0.8 and 4.6. Measured. Clinical basis: 8.3."
* #back-pain-m-mo6 insert BandOn(182, microdiscectomy, back-pain, {score}, 2.7, 0.8, 4.6, E, [[2.9]])
* #back-pain-l-mo6 "Back pain 0 to 10, laminectomy, month 6" "Expected 3.2, about half of people between 1.3 and 5.0. Interpolated. Clinical basis: 8.3."
* #back-pain-l-mo6 insert BandOn(182, laminectomy, back-pain, {score}, 3.2, 1.3, 5.0, I, [[interpolated, table 8.3]])
* #back-pain-f-mo6 "Back pain 0 to 10, lumbar fusion, month 6" "Expected 2.8, about half of people between 1.0 and 4.7. Interpolated. Clinical basis: 8.3."
* #back-pain-f-mo6 insert BandOn(182, lumbar-fusion, back-pain, {score}, 2.8, 1.0, 4.7, I, [[interpolated, table 8.3]])
* #back-pain-m-mo12 "Back pain 0 to 10, microdiscectomy, month 12" "Expected 2.9, about half of people between 0.8 and 4.8. Measured. Clinical basis: 8.3."
* #back-pain-m-mo12 insert BandOn(365, microdiscectomy, back-pain, {score}, 2.9, 0.8, 4.8, E, [[2.8; NORspine −3.2]])
* #back-pain-l-mo12 "Back pain 0 to 10, laminectomy, month 12" "Expected 3.1, about half of people between 1.2 and 5.0. Interpolated. Clinical basis: 8.3."
* #back-pain-l-mo12 insert BandOn(365, laminectomy, back-pain, {score}, 3.1, 1.2, 5.0, I, [[interpolated, table 8.3]])
* #back-pain-f-mo12 "Back pain 0 to 10, lumbar fusion, month 12" "Expected 2.8, about half of people between 1.0 and 4.8. Interpolated. Clinical basis: 8.3."
* #back-pain-f-mo12 insert BandOn(365, lumbar-fusion, back-pain, {score}, 2.8, 1.0, 4.8, I, [[interpolated, table 8.3]])
* #leg-pain-m-pre-op "Leg pain 0 to 10, microdiscectomy, before surgery" "Expected 6.3, about half of people between 4.0 and 8.0. Measured. Clinical basis: 8.4."
* #leg-pain-m-pre-op insert Band(microdiscectomy, leg-pain, {score}, 6.3, 4.0, 8.0, E, [[7.0 SD 2.5 QOD]])
* #leg-pain-l-pre-op "Leg pain 0 to 10, laminectomy, before surgery" "Expected 6.3, about half of people between 4.5 and 8. Measured. Clinical basis: 8.4."
* #leg-pain-l-pre-op insert Band(laminectomy, leg-pain, {score}, 6.3, 4.5, 8, E, [[pooled]])
* #leg-pain-f-pre-op "Leg pain 0 to 10, lumbar fusion, before surgery" "Expected 6.3, about half of people between 4.4 and 8.2. Measured. Clinical basis: 8.4."
* #leg-pain-f-pre-op insert Band(lumbar-fusion, leg-pain, {score}, 6.3, 4.4, 8.2, E, [[QOD]])
* #leg-pain-m-w1 "Leg pain 0 to 10, microdiscectomy, week 1" "Expected 2.7, about half of people between 1.0 and 4.6. Measured. Clinical basis: 8.4."
* #leg-pain-m-w1 insert BandOn(7, microdiscectomy, leg-pain, {score}, 2.7, 1.0, 4.6, E, [[−3.6]])
* #leg-pain-l-w1 "Leg pain 0 to 10, laminectomy, week 1" "Expected 3.3, about half of people between 1.5 and 5.2. Interpolated. Clinical basis: 8.4."
* #leg-pain-l-w1 insert BandOn(7, laminectomy, leg-pain, {score}, 3.3, 1.5, 5.2, I, [[interpolated, table 8.4]])
* #leg-pain-f-w1 "Leg pain 0 to 10, lumbar fusion, week 1" "Expected 3.5, about half of people between 1.5 and 5.5. Interpolated. Clinical basis: 8.4."
* #leg-pain-f-w1 insert BandOn(7, lumbar-fusion, leg-pain, {score}, 3.5, 1.5, 5.5, I, [[interpolated, table 8.4]])
* #leg-pain-m-w2 "Leg pain 0 to 10, microdiscectomy, week 2" "Expected 2.3, about half of people between 0.5 and 4.2. Measured. Clinical basis: 8.4."
* #leg-pain-m-w2 insert BandOn(14, microdiscectomy, leg-pain, {score}, 2.3, 0.5, 4.2, E, [[−4.0]])
* #leg-pain-l-w2 "Leg pain 0 to 10, laminectomy, week 2" "Expected 3.1, about half of people between 1.2 and 5.0. Interpolated. Clinical basis: 8.4."
* #leg-pain-l-w2 insert BandOn(14, laminectomy, leg-pain, {score}, 3.1, 1.2, 5.0, I, [[interpolated, table 8.4]])
* #leg-pain-f-w2 "Leg pain 0 to 10, lumbar fusion, week 2" "Expected 3.2, about half of people between 1.3 and 5.2. Interpolated. Clinical basis: 8.4."
* #leg-pain-f-w2 insert BandOn(14, lumbar-fusion, leg-pain, {score}, 3.2, 1.3, 5.2, I, [[interpolated, table 8.4]])
* #leg-pain-m-w4 "Leg pain 0 to 10, microdiscectomy, week 4" "Expected 2.5, about half of people between 0.5 and 4.5. Interpolated. Clinical basis: 8.4."
* #leg-pain-m-w4 insert BandOn(28, microdiscectomy, leg-pain, {score}, 2.5, 0.5, 4.5, I, [[interpolated, table 8.4]])
* #leg-pain-l-w4 "Leg pain 0 to 10, laminectomy, week 4" "Expected 3.0, about half of people between 1.1 and 4.9. Interpolated. Clinical basis: 8.4."
* #leg-pain-l-w4 insert BandOn(28, laminectomy, leg-pain, {score}, 3.0, 1.1, 4.9, I, [[interpolated, table 8.4]])
* #leg-pain-f-w4 "Leg pain 0 to 10, lumbar fusion, week 4" "Expected 2.8, about half of people between 1.0 and 4.8. Interpolated. Clinical basis: 8.4."
* #leg-pain-f-w4 insert BandOn(28, lumbar-fusion, leg-pain, {score}, 2.8, 1.0, 4.8, I, [[interpolated, table 8.4]])
* #leg-pain-m-w6 "Leg pain 0 to 10, microdiscectomy, week 6" "Expected 2.6, about half of people between 0.5 and 4.6. Measured. Clinical basis: 8.4."
* #leg-pain-m-w6 insert BandOn(42, microdiscectomy, leg-pain, {score}, 2.6, 0.5, 4.6, E, [[3.0 SD 2.9; 91 % relieved]])
* #leg-pain-l-w6 "Leg pain 0 to 10, laminectomy, week 6" "Expected 2.9, about half of people between 1.0 and 4.8. Interpolated. Clinical basis: 8.4."
* #leg-pain-l-w6 insert BandOn(42, laminectomy, leg-pain, {score}, 2.9, 1.0, 4.8, I, [[interpolated, table 8.4]])
* #leg-pain-f-w6 "Leg pain 0 to 10, lumbar fusion, week 6" "Expected 2.6, about half of people between 0.8 and 4.6. Interpolated. Clinical basis: 8.4."
* #leg-pain-f-w6 insert BandOn(42, lumbar-fusion, leg-pain, {score}, 2.6, 0.8, 4.6, I, [[interpolated, table 8.4]])
* #leg-pain-m-w12 "Leg pain 0 to 10, microdiscectomy, week 12" "Expected 1.8, about half of people between 0 and 3.6. Measured. Clinical basis: 8.4."
* #leg-pain-m-w12 insert BandOn(84, microdiscectomy, leg-pain, {score}, 1.8, 0, 3.6, E, [[1.7]])
* #leg-pain-l-w12 "Leg pain 0 to 10, laminectomy, week 12" "Expected 2.9, about half of people between 0.8 and 4.8. Measured. Clinical basis: 8.4."
* #leg-pain-l-w12 insert BandOn(84, laminectomy, leg-pain, {score}, 2.9, 0.8, 4.8, E, [[pooled]])
* #leg-pain-f-w12 "Leg pain 0 to 10, lumbar fusion, week 12" "Expected 2.2, about half of people between 0.4 and 4.2. Measured. Clinical basis: 8.4."
* #leg-pain-f-w12 insert BandOn(84, lumbar-fusion, leg-pain, {score}, 2.2, 0.4, 4.2, E, [[plateau time; level I]])
* #leg-pain-m-mo6 "Leg pain 0 to 10, microdiscectomy, month 6" "Expected 1.7, about half of people between 0.2 and 3.4. Measured. Clinical basis: 8.4."
* #leg-pain-m-mo6 insert BandOn(182, microdiscectomy, leg-pain, {score}, 1.7, 0.2, 3.4, E, [[1.6]])
* #leg-pain-l-mo6 "Leg pain 0 to 10, laminectomy, month 6" "Expected 2.8, about half of people between 0.8 and 4.8. Interpolated. Clinical basis: 8.4."
* #leg-pain-l-mo6 insert BandOn(182, laminectomy, leg-pain, {score}, 2.8, 0.8, 4.8, I, [[interpolated, table 8.4]])
* #leg-pain-f-mo6 "Leg pain 0 to 10, lumbar fusion, month 6" "Expected 2.2, about half of people between 0.4 and 4.2. Interpolated. Clinical basis: 8.4."
* #leg-pain-f-mo6 insert BandOn(182, lumbar-fusion, leg-pain, {score}, 2.2, 0.4, 4.2, I, [[interpolated, table 8.4]])
* #leg-pain-m-mo12 "Leg pain 0 to 10, microdiscectomy, month 12" "Expected 2.2, about half of people between 0.4 and 4.0. Measured. Clinical basis: 8.4."
* #leg-pain-m-mo12 insert BandOn(365, microdiscectomy, leg-pain, {score}, 2.2, 0.4, 4.0, E, [[Swespine 2.16, n=6,216]])
* #leg-pain-l-mo12 "Leg pain 0 to 10, laminectomy, month 12" "Expected 2.8, about half of people between 0.8 and 4.8. Interpolated. Clinical basis: 8.4."
* #leg-pain-l-mo12 insert BandOn(365, laminectomy, leg-pain, {score}, 2.8, 0.8, 4.8, I, [[interpolated, table 8.4]])
* #leg-pain-f-mo12 "Leg pain 0 to 10, lumbar fusion, month 12" "Expected 2.3, about half of people between 0.4 and 4.4. Interpolated. Clinical basis: 8.4."
* #leg-pain-f-mo12 insert BandOn(365, lumbar-fusion, leg-pain, {score}, 2.3, 0.4, 4.4, I, [[interpolated, table 8.4]])
* #odi-m-pre-op "Oswestry Disability Index 0 to 100, microdiscectomy, before surgery" "Expected 45, about half of people between 33 and 57. Measured. Clinical basis: 8.5."
* #odi-m-pre-op insert Band(microdiscectomy, odi, {score}, 45, 33, 57, E, [[QOD 47 SD 17.5; IJSS 20.2/50 = 40]])
* #odi-l-pre-op "Oswestry Disability Index 0 to 100, laminectomy, before surgery" "Expected 44, about half of people between 33 and 55. Measured. Clinical basis: 8.5."
* #odi-l-pre-op insert Band(laminectomy, odi, {score}, 44, 33, 55, E, [[44.2]])
* #odi-f-pre-op "Oswestry Disability Index 0 to 100, lumbar fusion, before surgery" "Expected 48, about half of people between 38 and 58. Measured. Clinical basis: 8.5."
* #odi-f-pre-op insert Band(lumbar-fusion, odi, {score}, 48, 38, 58, E, [[47.7 SD 15]])
* #odi-m-w1 "Oswestry Disability Index 0 to 100, microdiscectomy, week 1" "Expected 39, about half of people between 27 and 52. Measured. Clinical basis: 8.5."
* #odi-m-w1 insert BandOn(7, microdiscectomy, odi, {score}, 39, 27, 52, E, [[−2.8/50 ≈ −6]])
* #odi-l-w1 "Oswestry Disability Index 0 to 100, laminectomy, week 1" "Expected 43, about half of people between 31 and 55. Interpolated. Clinical basis: 8.5."
* #odi-l-w1 insert BandOn(7, laminectomy, odi, {score}, 43, 31, 55, I, [[interpolated, table 8.5]])
* #odi-f-w1 "Oswestry Disability Index 0 to 100, lumbar fusion, week 1" "Expected 52, about half of people between 40 and 63. Assumed. Clinical basis: 8.5."
* #odi-f-w1 insert BandOn(7, lumbar-fusion, odi, {score}, 52, 40, 63, A, [[assumed, table 8.5]])
* #odi-m-w2 "Oswestry Disability Index 0 to 100, microdiscectomy, week 2" "Expected 34, about half of people between 22 and 47. Measured. Clinical basis: 8.5."
* #odi-m-w2 insert BandOn(14, microdiscectomy, odi, {score}, 34, 22, 47, E, [[−5/50 = −10]])
* #odi-l-w2 "Oswestry Disability Index 0 to 100, laminectomy, week 2" "Expected 38, about half of people between 27 and 50. Interpolated. Clinical basis: 8.5."
* #odi-l-w2 insert BandOn(14, laminectomy, odi, {score}, 38, 27, 50, I, [[interpolated, table 8.5]])
* #odi-f-w2 "Oswestry Disability Index 0 to 100, lumbar fusion, week 2" "Expected 48, about half of people between 36 and 60. Measured. Clinical basis: 8.5."
* #odi-f-w2 insert BandOn(14, lumbar-fusion, odi, {score}, 48, 36, 60, E, [[no clear ODI gain before week 6 in back-dominant, Massel20]])
* #odi-m-w4 "Oswestry Disability Index 0 to 100, microdiscectomy, week 4" "Expected 29, about half of people between 17 and 42. Interpolated. Clinical basis: 8.5."
* #odi-m-w4 insert BandOn(28, microdiscectomy, odi, {score}, 29, 17, 42, I, [[interpolated, table 8.5]])
* #odi-l-w4 "Oswestry Disability Index 0 to 100, laminectomy, week 4" "Expected 34, about half of people between 22 and 46. Interpolated. Clinical basis: 8.5."
* #odi-l-w4 insert BandOn(28, laminectomy, odi, {score}, 34, 22, 46, I, [[interpolated, table 8.5]])
* #odi-f-w4 "Oswestry Disability Index 0 to 100, lumbar fusion, week 4" "Expected 44, about half of people between 32 and 56. Interpolated. Clinical basis: 8.5."
* #odi-f-w4 insert BandOn(28, lumbar-fusion, odi, {score}, 44, 32, 56, I, [[interpolated, table 8.5]])
* #odi-m-w6 "Oswestry Disability Index 0 to 100, microdiscectomy, week 6" "Expected 26, about half of people between 14 and 39. Interpolated. Clinical basis: 8.5."
* #odi-m-w6 insert BandOn(42, microdiscectomy, odi, {score}, 26, 14, 39, I, [[interpolated, table 8.5]])
* #odi-l-w6 "Oswestry Disability Index 0 to 100, laminectomy, week 6" "Expected 31, about half of people between 19 and 43. Interpolated. Clinical basis: 8.5."
* #odi-l-w6 insert BandOn(42, laminectomy, odi, {score}, 31, 19, 43, I, [[interpolated, table 8.5]])
* #odi-f-w6 "Oswestry Disability Index 0 to 100, lumbar fusion, week 6" "Expected 40, about half of people between 28 and 52. Interpolated. Clinical basis: 8.5."
* #odi-f-w6 insert BandOn(42, lumbar-fusion, odi, {score}, 40, 28, 52, I, [[interpolated, table 8.5]])
* #odi-m-w12 "Oswestry Disability Index 0 to 100, microdiscectomy, week 12" "Expected 21, about half of people between 8 and 34. Measured. Clinical basis: 8.5."
* #odi-m-w12 insert BandOn(84, microdiscectomy, odi, {score}, 21, 8, 34, E, [[−12.1/50 = −24]])
* #odi-l-w12 "Oswestry Disability Index 0 to 100, laminectomy, week 12" "Expected 26, about half of people between 14 and 38. Measured. Clinical basis: 8.5."
* #odi-l-w12 insert BandOn(84, laminectomy, odi, {score}, 26, 14, 38, E, [[25.6]])
* #odi-f-w12 "Oswestry Disability Index 0 to 100, lumbar fusion, week 12" "Expected 33, about half of people between 20 and 45. Measured. Clinical basis: 8.5."
* #odi-f-w12 insert BandOn(84, lumbar-fusion, odi, {score}, 33, 20, 45, E, [[>half reach MCID by 3 mo]])
* #odi-m-mo6 "Oswestry Disability Index 0 to 100, microdiscectomy, month 6" "Expected 18, about half of people between 6 and 31. Interpolated. Clinical basis: 8.5."
* #odi-m-mo6 insert BandOn(182, microdiscectomy, odi, {score}, 18, 6, 31, I, [[interpolated, table 8.5]])
* #odi-l-mo6 "Oswestry Disability Index 0 to 100, laminectomy, month 6" "Expected 26, about half of people between 13 and 39. Interpolated. Clinical basis: 8.5."
* #odi-l-mo6 insert BandOn(182, laminectomy, odi, {score}, 26, 13, 39, I, [[interpolated, table 8.5]])
* #odi-f-mo6 "Oswestry Disability Index 0 to 100, lumbar fusion, month 6" "Expected 26, about half of people between 13 and 40. Measured. Clinical basis: 8.5."
* #odi-f-mo6 insert BandOn(182, lumbar-fusion, odi, {score}, 26, 13, 40, E, [[plateau from here]])
* #odi-m-mo12 "Oswestry Disability Index 0 to 100, microdiscectomy, month 12" "Expected 16, about half of people between 4 and 30. Measured. Clinical basis: 8.5."
* #odi-m-mo12 insert BandOn(365, microdiscectomy, odi, {score}, 16, 4, 30, E, [[NORspine −28.7]])
* #odi-l-mo12 "Oswestry Disability Index 0 to 100, laminectomy, month 12" "Expected 28, about half of people between 14 and 41. Measured. Clinical basis: 8.5."
* #odi-l-mo12 insert BandOn(365, laminectomy, odi, {score}, 28, 14, 41, E, [[27.9]])
* #odi-f-mo12 "Oswestry Disability Index 0 to 100, lumbar fusion, month 12" "Expected 25, about half of people between 12 and 40. Interpolated. Clinical basis: 8.5."
* #odi-f-mo12 insert BandOn(365, lumbar-fusion, odi, {score}, 25, 12, 40, I, [[interpolated, table 8.5]])
* #personal-odi-share "Share of the own score before surgery" "The band of the ODI moves by this share of the difference between the own score before surgery and the reference. Clinical basis: 8.5."
* #personal-odi-share insert BandNumber(odi, 1, 0.5, 0, 1, [[8.5]])
* #absolute-steps-low "Lower edge without own steps" "Without steps before surgery the band starts at the step target times this. Clinical basis: 8.1, 2.3."
* #absolute-steps-low insert BandNumber(steps, 1, 0.6, 0.3, 1, [[8.1, 2.3]])
* #absolute-steps-high "Upper edge without own steps" "Without steps before surgery the band ends at the step target times this. Clinical basis: 8.1, 2.3."
* #absolute-steps-high insert BandNumber(steps, 1, 1.7, 1, 3, [[8.1, 2.3]])
* #odi-reference-m "Reference ODI before microdiscectomy" "The score before surgery the band is drawn for. Clinical basis: 8.5."
* #odi-reference-m insert BandNumber(odi, {score}, 45, 0, 100, [[8.5]])
* #odi-reference-l "Reference ODI before laminectomy" "The score before surgery the band is drawn for. Clinical basis: 8.5."
* #odi-reference-l insert BandNumber(odi, {score}, 44, 0, 100, [[8.5]])
* #odi-reference-f "Reference ODI before lumbar fusion" "The score before surgery the band is drawn for. Clinical basis: 8.5."
* #odi-reference-f insert BandNumber(odi, {score}, 48, 0, 100, [[8.5]])
* #strength-d0-3 "Leg strength, days 0 to 3" "Weakness is most noticeable. Clinical basis: S3-10."
* #strength-d0-3 insert BandText([[S3-10]], 0)
* #strength-d0-3 insert BandDay(3, last-day, 3)
* #strength-w1-3 "Leg strength, weeks 1 to 3" "Nerve pain eases before strength does. Clinical basis: S3-11."
* #strength-w1-3 insert BandText([[S3-11]], 1)
* #strength-w1-3 insert BandDay(3, last-day, 21)
* #strength-w2-6 "Leg strength, weeks 2 to 6" "First clear gain. None by week 6 needs a review (R-WEAK6). Clinical basis: S3-12, S3-17."
* #strength-w2-6 insert BandText([[S3-12, S3-17]], 8)
* #strength-w2-6 insert BandDay(3, last-day, 42)
* #strength-w6 "Leg strength, week 6" "Small nerve fibres have recovered. Clinical basis: S4-3."
* #strength-w6 insert BandText([[S4-3]], 42)
* #strength-w6 insert BandDay(3, last-day, 42)
* #strength-mo3-6 "Leg strength, months 3 to 6" "Most remaining weakness goes for most people. Clinical basis: S3-15."
* #strength-mo3-6 insert BandText([[S3-15]], 85)
* #strength-mo3-6 insert BandDay(3, last-day, 182)
* #strength-mo12 "Leg strength, to 12 months" "Strength goes on coming back; large nerve fibres recover. Clinical basis: S3-16, S4-3."
* #strength-mo12 insert BandText([[S3-16, S4-3]], 183)
* #strength-mo12 insert BandDay(3, last-day, 365)
* #strength-mo18-24 "Leg strength, months 18 to 24" "Slow late gains in some people. Clinical basis: S3-16."
* #strength-mo18-24 insert BandText([[S3-16]], 548)
* #strength-mo18-24 insert BandDay(3, last-day, 730)
* #strength-later "Leg strength, any time later" "New leg symptoms can appear. Clinical basis: S2-1."
* #strength-later insert BandText([[S2-1]], 731)
