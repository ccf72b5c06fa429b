CodeSystem: SpineRehabCodes
Id: spine-rehab-codes
Title: "Spine rehabilitation codes"
Description: "Categories, measures, restrictions and goal measures of a rehabilitation plan after lumbar spine surgery."
* insert Published
* insert ClinicalBasis([[2.2, 2.6, 2.9, 6.2, 6.3, N34]])
* insert OwnCodes
* ^property[0].code = #kind
* ^property[0].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes#kind"
* ^property[0].description = "What the code is for: plan, category, measure, restriction, care, education, schedule, goal, task, procedure, supervision."
* ^property[0].type = #code
* #spine-rehab "Spine rehabilitation" "Marks a care plan or goal as part of rehabilitation after spine surgery."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #plan
* #walking "Walking" "Request category: purposeful walks on top of moving around the house."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #category
* #exercise "Exercise" "Request category: an exercise of the exercise library."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #category
* #restriction "Restriction" "Request category: something not to do, or not beyond a limit."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #category
* #physiotherapy "Physiotherapy" "Request category: physiotherapy, at home or in the clinic."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #category
* #education "Education" "Request category: something to know, with the stop rules first."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #category
* #check-in "Check-in" "Request category: when the patient is asked how it goes."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #category
* #walking-minutes "Minutes walked in a day" "Sum of the minutes of all purposeful walks of one day."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #walk-count "Walks in a day" "Number of purposeful walks of one day."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #longest-walk-distance "Longest walk of a day" "Distance of the longest single walk of one day."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #exercise-sessions "Exercise sessions in a day" "Number of exercise sessions done in one day."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #wear-time-percent "Time the step counter was worn" "Share of the day the step counter was worn, in percent."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #back-pain-nrs "Back pain 0 to 10" "Average back pain of the last 24 hours, 0 none to 10 worst."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-pain-nrs "Leg pain 0 to 10" "Average leg pain of the last 24 hours, 0 none to 10 worst."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-strength-change "Leg strength compared with the day of leaving hospital" "The patient's own comparison with discharge."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #wound-state "State of the wound" "What the patient sees at the wound."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #exercise-adherence "Exercises done" "How many of the day's exercises were done."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #walk-difficulty "What made it hard" "What stood in the way of walking or exercising."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-side "Side of the leg pain" "Which leg hurts."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #baseline "Baseline at discharge" "Observation category: what was known on the day of leaving hospital, and what later answers are compared with."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #category
* #leg-weakness "What is hard for the leg" "Lifting the foot, pushing off, a heavy leg, giving way."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-feeling "Feeling in the leg" "Burning, tingling, numbness, shooting pain, like pebbles under the foot."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-feeling-change "Feeling in the leg compared with the day of leaving hospital" "The patient's own comparison with discharge."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-area "Where the leg bothers" "Buttock, thigh, calf, foot or ankle."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #longest-nonstop-minutes "Longest walk without a stop, minutes" "Minutes of the longest walk of a week without a stop."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #longest-nonstop-distance "Longest walk without a stop, distance" "Distance of the longest walk of a week without a stop."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #movement-confidence "Confidence that moving is safe" "How sure the patient is that moving is safe for the back, 0 not at all to 10 fully."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #nights-broken-by-pain "Nights broken by pain" "Nights of the last 7 on which pain woke the patient."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #opioid-days "Days with an opioid" "Days of the last 7 on which an opioid was taken."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #days-since-bowel-movement "Days since the last bowel movement" "Whole days, 0 is today."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #walking-aid-indoors "Walking aid indoors" "What the patient walks with indoors."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #walking-aid-outdoors "Walking aid outdoors" "What the patient walks with outdoors."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #walking-aid-hospital-walk "Walking aid of the longest walk in hospital" "What the patient walked with."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #physiotherapy-visits "Physiotherapy visits in a week" "Visits of the last 7 days."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #exercise-share "Share of the exercises done" "Share of the exercise plan done in a week, in percent."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #limits-kept "Limits kept" "Whether the limits for lifting, bending and twisting were kept."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #daytime-lying "Hours lying down in the daytime" "Hours of a usual day."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #work-status "Back to work or role" "How much of the work, or of the role at home, is taken up again."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #small-win "Small win of the week" "What the patient is glad about, in the patient's words."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-strength-mrc "Leg strength, MRC grade 0 to 5" "Strength of a muscle group by the grades of the Medical Research Council."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-strength-hip-flexion "Hip flexion" "Muscle group: lifting the knee."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-strength-knee-extension "Knee extension" "Muscle group: straightening the knee."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-strength-ankle-dorsiflexion "Ankle dorsiflexion" "Muscle group: pulling the foot up."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-strength-push-off "Push-off" "Muscle group: pushing the foot down."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-strength-before-surgery "Lowest leg strength before surgery, MRC grade" "Lowest grade of any key muscle before surgery. [N21]"
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #compression-time "Time of nerve compression before surgery" "Months. [N25]"
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #levels-operated "Levels operated on" "Number of levels of the spine."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #numb-area "Where it is numb or tingles" "Where numbness or tingling is felt at discharge."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #usual-control-bladder "Usual control of the bladder" "Normal, or a long-standing problem. [N15]"
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #usual-control-bowel "Usual control of the bowels" "Normal, or a long-standing problem. [N15]"
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-side-before-surgery "Side of the leg pain before surgery" "Which leg hurt before surgery. [N14]"
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #back-pain-before-surgery "Back pain before surgery 0 to 10" "Average back pain before surgery."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-pain-before-surgery "Leg pain before surgery 0 to 10" "Average leg pain before surgery."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #hospital-walk-distance "Longest walk in hospital, distance" "Distance of the longest walk before discharge."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #hospital-walk-minutes "Longest walk in hospital, minutes" "Minutes of the longest walk before discharge."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #walks-10-metres "Walks 10 metres safely" "Whether 10 metres are walked safely without holding on with both hands."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #leg-side-unload "Leg not to be loaded" "Which leg must not carry weight."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #dominant-hand "Preferred hand" "Which hand the patient prefers. [N22]"
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #steps-before-surgery "Steps a day before surgery" "Usual steps a day before surgery."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #steps-source "Source of the steps before surgery" "Where the number comes from."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #fell-past-year "Fell in the past year" "First key question of STEADI."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #unsteady "Unsteady when standing or walking" "Second key question of STEADI."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #worried-about-falling "Worried about falling" "Third key question of STEADI."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #diabetes "Diabetes" "Whether the patient has diabetes."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #insulin-or-sulfonylurea "Insulin or sulfonylurea" "Whether the diabetes is treated with a medicine that can lower the glucose too far."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #smoking "Smoking" "Whether the patient smokes."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #lives-alone "Lives alone" "Whether the patient lives alone."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #fluid-limit "Fluid limit" "Whether the patient was told to limit fluids."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #out-of-scope "Out of scope" "Why no plan is drafted."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #measure
* #review "Review of a signal" "Task: the nurse's work on a signal."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #task
* #lifting "Lifting limit" "Restriction: no lifting beyond the stated weight."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #restriction
* #bending-twisting "Bending and twisting limit" "Restriction: no excess bending or twisting of the trunk."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #restriction
* #sitting "Sitting limit" "Restriction: no sitting beyond the stated time without standing up."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #restriction
* #driving "Driving limit" "Restriction: no driving until the stated conditions are met."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #restriction
* #work "Work limit" "Restriction: no return to work before the stated time."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #restriction
* #home-programme "Home programme" "Physiotherapy: the exercises of this plan, done at home."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #care
* #outpatient-physiotherapy "Outpatient physiotherapy" "Physiotherapy: visits in a clinic or practice."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #care
* #stop-rules "When to stop" "Education: when to stop a walk or an exercise, and what to do then."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #body-mechanics "How to move" "Education: walking, turning, getting up, picking up."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #pain-control "Pain control" "Education: how to keep pain low enough to move."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #rest-balance "Rest and activity" "Education: how to balance rest and activity."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #leg-pain-return "When leg pain comes back" "Education: what returning leg pain can mean."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #what-to-expect "What to expect" "Education: how long recovery takes."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #daily-check-in "Daily check-in" "Schedule: one check-in a day."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #schedule
* #weekly-check-in "Weekly check-in" "Schedule: one check-in a week."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #schedule
* #monthly-check-in "Monthly check-in" "Schedule: one check-in a month."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #schedule
* #walk-planned-minutes "Planned walks done" "Goal: walk the planned minutes in the planned number of walks."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #goal
* #walk-round-the-block "Walk round the block" "Goal: walk round the block without stopping."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #goal
* #single-leg-stand "Stand on one leg" "Goal: stand on one leg with fingertip support, self-timed."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #goal
* #step-target-days "Days the step target was reached" "Goal: days of a week on which the step target of that week was reached."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #goal
* #own-goal "The patient's own goal" "Goal: the work or hobby the patient wants to go back to, in the patient's words."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #goal
* insert TestAndReviewCodes
* insert TemplateCodes

CodeSystem: LegStrengthChange
Id: leg-strength-change
Title: "Leg strength compared with discharge"
Description: "Answers to: leg strength compared with the day you left hospital."
* insert Published
* insert ClinicalBasis([[S3-2, S3-17, G1, 6.2]])
* insert OwnCodes
* #B "Better"
* #S "The same"
* #L "A little weaker"
* #M "Much weaker"

CodeSystem: WoundState
Id: wound-state
Title: "State of the wound"
Description: "What the patient sees at the wound."
* insert Published
* insert ClinicalBasis([[S1-16, S1-21, 6.2]])
* insert OwnCodes
* #clean "Clean and dry"
* #bitred "A bit red at the edge"
* #spread "Redness is spreading, or it is hot or swollen"
* #pus "Leaking cloudy fluid or blood"
* #clear "Leaking clear, watery fluid"
* #open "The wound has opened"

CodeSystem: ExerciseAdherence
Id: exercise-adherence
Title: "Exercises done today"
Description: "How many of the day's exercises were done."
* insert Published
* insert ClinicalBasis([[S0-16, S3-21, 6.2]])
* insert OwnCodes
* #all "All of them"
* #some "Some of them"
* #none "None of them"

CodeSystem: WalkDifficulty
Id: walk-difficulty
Title: "What made it hard"
Description: "What stood in the way of walking or exercising."
* insert Published
* insert ClinicalBasis([[S1-28, 6.2]])
* insert OwnCodes
* #nothing "Nothing"
* #pain "Pain"
* #tired "Tired"
* #leg-weak "My leg felt weak"
* #dizzy "Dizzy"
* #fear "I was afraid to move"
* #weather-place "The weather or the place"
* #no-time "No time"
* #other "Something else"

CodeSystem: LegSide
Id: leg-side
Title: "Side of the leg pain"
Description: "Which leg hurts."
* insert Published
* insert ClinicalBasis([[S4-7, 6.2, N14]])
* insert OwnCodes
* #left "Left leg"
* #right "Right leg"
* #both "Both legs"
* #none "Neither leg"

CodeSystem: ReviewStatus
Id: review-status
Title: "State of a review"
Description: "Where the work on a signal stands."
* insert Published
* insert ClinicalBasis([[7.1]])
* insert OwnCodes
* #waiting "Waiting" "Nobody has taken it yet."
* #taken "Taken" "Somebody works on it."
* #done "Done" "The work is finished and documented."

CodeSystem: CheckInLabel
Id: check-in-label
Title: "Label on a check-in or signal"
Description: "What had to be assumed, replaced or set aside when a check-in was read."
* insert Published
* insert ClinicalBasis([[G-CONFLICT, G-LATE, G-UNIT, N4, N18]])
* insert OwnCodes
* #inconsistent "Contradicts itself" "None of these was ticked together with a danger sign; the danger sign counts. [G-CONFLICT]"
* #clock-replaced "Time replaced" "The time on the check-in was impossible; the server's time is used. [N4]"
* #late "Late" "Received more than 24 hours after the time it describes. [G-LATE]"
* #unit-assumed "Unit assumed" "A temperature that is impossible in Celsius was read as Fahrenheit. [G-UNIT]"
* #item-set-aside "Answer set aside" "An answer could not be used and is kept word for word. [N18]"
* #flags-unanswered "Danger signs not answered" "The question about danger signs was not answered. [N18]"
* #no-valid-temperature "No valid temperature" "The temperature given is not possible; feeling feverish counts without it. [G-UNIT]"
