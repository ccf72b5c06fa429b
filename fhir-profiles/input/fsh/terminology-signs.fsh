CodeSystem: RedFlagCodes
Id: red-flag
Title: "Danger signs"
Description: "The tiles of the first question of every check-in, in the patient's words."
* insert Published
* insert ClinicalBasis([[S1-21, S3-31, S4-25, 6.2, N34]])
* insert OwnCodes
* ^property[0].code = #urgency
* ^property[0].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/red-flag#urgency"
* ^property[0].description = "What the sign means on its own: emergency, same-day or routine."
* ^property[0].type = #code
* #BLADDER_BOWEL "I can't pee, I leak, or I lost control of my bowels" "Loss of bladder or bowel control."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #emergency
* #SADDLE "Numb between my legs, at my bottom or genitals" "Numbness in the saddle area."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #emergency
* #SUDDEN_WEAK "My leg is suddenly weaker or gives way" "Sudden weakness of a leg."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #emergency
* #FOOT_DROP "My foot newly drags" "New weakness lifting the foot."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #emergency
* #BOTH_LEGS "New pain, numbness or weakness in both legs" "New symptoms in both legs."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #emergency
* #SUDDEN_PAIN "Sudden severe pain that my medicine does not ease" "Sudden severe pain."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #emergency
* #CHEST "Chest pain or short of breath" "Chest pain or shortness of breath."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #emergency
* #CALF "New pain or swelling in one calf" "New pain or swelling of one calf."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #same-day
* #NEW_NUMB "New or worse numbness or tingling in my leg or foot" "New or worse numbness or tingling of a limb."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #same-day
* #FEVERISH "Hot and shivery" "Feeling feverish."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #same-day
* #RIGOR "Shaking violently with cold" "Shaking chills."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #same-day
* #CONFUSED "Confused, or others say I am" "Confusion."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #same-day
* #FALL "I fell" "A fall."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #same-day
* #FALL_HEAD "I fell and hit my head, or could not get up" "A fall with a blow to the head, or not able to get up."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #emergency
* #HEADACHE_UP "A strong headache when I am upright" "Headache when upright."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #same-day
* #OVERDO "Yesterday's activity made me worse this morning" "Overdoing: still worse on the next morning."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #routine
* #NONE "None of these" "None of the listed signs."
  * ^property[0].code = #urgency
  * ^property[0].valueCode = #routine

CodeSystem: TriageRuleCodes
Id: triage-rule
Title: "Triage rules"
Description: "The rules that raise a signal. The letter before the dash is the tier: E emergency, U urgent, R review."
* insert Published
* insert ClinicalBasis([[7.2, 7.3, 7.4]])
* insert OwnCodes
* ^property[0].code = #tier
* ^property[0].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/triage-rule#tier"
* ^property[0].description = "E emergency, U urgent (same day), R review (working days)."
* ^property[0].type = #code
* #E-BLADDER "Loss of bladder or bowel control"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #E-SADDLE "Numbness in the saddle area"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #E-WEAK "Sudden or marked leg weakness"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #E-BILAT "New symptoms in both legs"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #E-PAIN "Sudden severe pain"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #E-PE "Chest pain or shortness of breath"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #E-SEPSIS "Fever with shaking or confusion"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #E-FALL "Fall with injury or new nerve signs"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #E-MENING "Headache when upright with fever"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #E
* #U-FEVER "Fever"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #U
* #U-WOUND "Wound infection or opening suspected"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #U
* #U-CSF "Leak of spinal fluid suspected"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #U
* #U-DVT "Clot in the leg suspected"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #U
* #U-NUMB "New or worse numbness or tingling"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #U
* #U-WEAK "Leg a little weaker than at discharge"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #U
* #U-FALL "Fall"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #U
* #U-PAIN "Marked rise of pain"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #U
* #R-WEAK6 "Leg weakness not better after six weeks"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-WEAK6-ASK "Leg strength not answered after six weeks"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-PAIN "Pain rising over two weeks"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-LEG-PERSIST "Leg pain persists"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-BACK-HIGH "Back pain stays high"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-STEPS "Steps falling"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-OVERDO "Overdoing"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-WOUND "Wound red two days running, with raised risk"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-MISS "Expected check-ins did not come"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-MOOD "Low mood"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-FEAR "Fear of movement"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-OPIOID "Opioids still in use"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-CONSTIP "Constipation"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-ADHERE "Few walking days"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-LATE-LEG "Leg pain returning late"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-PROM "Function score worse or without gain"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-INCONSIST "Answers contradict or could not be used"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-FEVER "Raised temperature in the first two days"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
* #R-HISTORIC "Answers older than two weeks"
  * ^property[0].code = #tier
  * ^property[0].valueCode = #R
