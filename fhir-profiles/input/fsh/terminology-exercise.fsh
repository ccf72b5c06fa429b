CodeSystem: ExerciseCodes
Id: exercise
Title: "Exercise library"
Description: "The exercises and the purposeful walk prescribed after lumbar spine surgery. SNOMED CT holds only groups of them: each concept names its group."
* insert Published
* insert ClinicalBasis([[EX-01, EX-02, EX-03, EX-04, EX-05, EX-06, EX-07, EX-08, EX-09, EX-10, EX-11, EX-12, EX-13, EX-14, EX-15, EX-16, EX-17, EX-18, EX-19, EX-20, EX-21, EX-22, EX-23, EX-24, EX-25, EX-26, EX-27, EX-28, EX-29, EX-30, EX-31, EX-32, EX-33]])
* insert SnomedNotice
* ^caseSensitive = true
* ^content = #complete
* ^property[0].code = #group
* ^property[0].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/exercise#group"
* ^property[0].description = "The SNOMED CT group the exercise belongs to."
* ^property[0].type = #Coding
* ^property[1].code = #kind
* ^property[1].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/exercise#kind"
* ^property[1].description = "strength, mobility, balance, walking, nerve, breathing or fitness."
* ^property[1].type = #code
* #EX-01 "Belly breathing" "Slow breathing into the belly, to calm and loosen."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #breathing
* #EX-02 "Ankle pumps" "Pulling the toes up and pointing them away, for the blood flow in the leg."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #mobility
* #EX-03 "Thigh squeeze" "Pressing the knee down, to keep the thigh muscle."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-04 "Buttock squeeze" "Tightening the buttocks, to keep the hip muscle."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-05 "Tummy brace" "Gently drawing in the lower belly, to steady the spine."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-06 "Small pelvic tilt" "Flattening the low back a little, to ease stiffness."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#386294003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #mobility
* #EX-07 "Heel slide" "Sliding a heel to the buttock, for hip, knee and nerve movement."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #mobility
* #EX-08 "Leg-out slide" "Sliding a leg out to the side, for hip movement."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #mobility
* #EX-09 "Bent-knee fall-out" "Letting one bent knee sink outward, for core control."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-10 "Log roll and sit up" "Getting out of bed without twisting."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #mobility
* #EX-11 "Sit to stand" "Standing up from a chair, for leg strength."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-12 "Supported standing and weight shift" "Shifting the weight at a counter, the first balance step."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #balance
* #EX-13 "Mini squat" "A small squat at a counter, for thigh and hip strength."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-14 "Straight leg raise" "Lifting the straight leg, for thigh and hip strength."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-15 "Calf raise" "Rising onto tiptoes, for push-off strength."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-16 "Single-leg stand" "Standing on one leg beside a counter."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #balance
* #EX-17 "Heel-to-toe walk" "Walking heel to toe along a counter."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #balance
* #EX-18 "Soft surface or balance board" "Standing on a soft surface, later a board."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #balance
* #EX-19 "Bridge" "Lifting the hips, for buttock and back strength."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-20 "Bird-dog" "On hands and knees, leg and arm work for back stability."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-21 "Heel taps" "Tapping the heels in turn with a steady core."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-22 "Nerve glide" "Moving knee and head together, to let the nerve slide."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #nerve
* #EX-23 "Back-of-thigh stretch" "Stretching the back of the thigh."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229070002
  * ^property[1].code = #kind
  * ^property[1].valueCode = #mobility
* #EX-24 "Clamshell" "Opening the top knee on the side, for hip strength."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-25 "Standing leg out and back" "Lifting a straight leg to the side and back, for hip strength."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-26 "Step up" "Stepping onto a low step, for stairs."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-27 "Light band row or light carry" "Pulling a light band or carrying a light load, for the back."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-28 "Toe lifts" "Lifting the front of the feet, for foot lift."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229152003
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-29 "Purposeful walk" "Walking for the sake of recovery, as planned week by week."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#183301007
  * ^property[1].code = #kind
  * ^property[1].valueCode = #walking
* #EX-30 "Bike or pool" "Stationary bike or walking in water, for fitness."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#183301007
  * ^property[1].code = #kind
  * ^property[1].valueCode = #fitness
* #EX-31 "Gait drill" "Heel first, roll over, push off: undoing a limp."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#183301007
  * ^property[1].code = #kind
  * ^property[1].valueCode = #walking
* #EX-32 "Knee plank or side plank" "Holding a plank from the knees, for endurance."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #strength
* #EX-33 "Hip hinge with stick" "Bending at the hips with a straight back."
  * ^property[0].code = #group
  * ^property[0].valueCoding = $SCT#229065009
  * ^property[1].code = #kind
  * ^property[1].valueCode = #mobility
