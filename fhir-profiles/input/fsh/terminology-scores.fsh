// Scores and tests: what they are called, their range and which way is better.

CodeSystem: ProScoreCodes
Id: pro-score
Title: "Scores patients report"
Description: "Every score this guide knows, with its standard code, unit, range and direction. Items of licensed instruments are not part of it."
* insert Published
* insert ForeignCodesInOwn
* insert ClinicalBasis([[6.3, 6.4]])
* ^property[0].code = #standard
* ^property[0].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/pro-score#standard"
* ^property[0].description = "The LOINC or SNOMED CT code of the same score."
* ^property[0].type = #Coding
* ^property[1].code = #unit
* ^property[1].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/pro-score#unit"
* ^property[1].description = "UCUM unit of the value."
* ^property[1].type = #string
* ^property[2].code = #min
* ^property[2].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/pro-score#min"
* ^property[2].description = "Lowest possible value."
* ^property[2].type = #decimal
* ^property[3].code = #max
* ^property[3].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/pro-score#max"
* ^property[3].description = "Highest possible value."
* ^property[3].type = #decimal
* ^property[4].code = #whole
* ^property[4].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/pro-score#whole"
* ^property[4].description = "True when only whole numbers exist."
* ^property[4].type = #boolean
* ^property[5].code = #better
* ^property[5].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/pro-score#better"
* ^property[5].description = "Which way is better: lower or higher."
* ^property[5].type = #code
* #odi "Oswestry Disability Index" "Disability from back pain, percent."
* insert Score(odi, [[%]], 0, 100, false, lower)
* insert Standard(odi, http://loinc.org, 97909-6, [["Oswestry disability index score ODI"]])
* #rmdq "Roland-Morris Disability Questionnaire" "Disability from back pain, ticked statements out of 24."
* insert Score(rmdq, {score}, 0, 24, true, lower)
* #promis-physical-health "PROMIS global physical health" "Physical health as T-score of the ten global items."
* insert Score(promis-physical-health, {score}, 16.2, 67.7, false, higher)
* insert Standard(promis-physical-health, http://loinc.org, 71971-6, [["PROMIS-10 Global Physical Health (GPH) score T-score"]])
* #promis-physical-function "PROMIS physical function" "Physical function as T-score of any form."
* insert Score(promis-physical-function, {score}, 0, 100, false, higher)
* insert Standard(promis-physical-function, http://loinc.org, 77874-6, [["PROMIS physical function - version 1.2 Tscore"]])
* #eq-5d-index "EQ-5D-5L index" "Index of a country's value set; values below 0 exist."
* insert Score(eq-5d-index, 1, -1, 1, false, higher)
* insert Standard(eq-5d-index, http://snomed.info/sct, 736534008, [["EuroQol five dimension five level index value (observable entity)"]])
* #eq-vas "EQ visual scale" "Own health today, 0 worst to 100 best."
* insert Score(eq-vas, {score}, 0, 100, true, higher)
* #phq-2 "Patient Health Questionnaire 2" "Two questions on mood, the last two weeks."
* insert Score(phq-2, {score}, 0, 6, true, lower)
* insert Standard(phq-2, http://loinc.org, 55758-7, [["Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]"]])
* #global-change "Change since the operation" "Compared with before surgery: 1 completely recovered, 7 worse than ever."
* insert Score(global-change, {score}, 1, 7, true, lower)

RuleSet: Score(code, unit, min, max, whole, better)
* #{code} ^property[0].code = #unit
* #{code} ^property[0].valueString = "{unit}"
* #{code} ^property[1].code = #min
* #{code} ^property[1].valueDecimal = {min}
* #{code} ^property[2].code = #max
* #{code} ^property[2].valueDecimal = {max}
* #{code} ^property[3].code = #whole
* #{code} ^property[3].valueBoolean = {whole}
* #{code} ^property[4].code = #better
* #{code} ^property[4].valueCode = #{better}

RuleSet: Standard(code, system, standard, display)
* #{code} ^property[5].code = #standard
* #{code} ^property[5].valueCoding = {system}#{standard} {display}

RuleSet: ForeignCodesInOwn
* ^caseSensitive = true
* ^content = #complete
* insert BothNotices

RuleSet: BothNotices
* ^copyright = "Copyright 2026+ the spine-rehab project, Apache-2.0. This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC(R) is a registered United States trademark of Regenstrief Institute, Inc. This material includes SNOMED Clinical Terms(R) (SNOMED CT(R)), which is used by permission of the International Health Terminology Standards Development Organisation (IHTSDO). All rights reserved. SNOMED CT(R) was originally created by The College of American Pathologists. \"SNOMED\" and \"SNOMED CT\" are registered trademarks of the IHTSDO. Implementers need the appropriate SNOMED CT affiliate licence."

// Added to the CodeSystem spine-rehab-codes.
RuleSet: TestAndReviewCodes
* #review-outcome "How a review ended" "Output of a review: what was done about the signal. [N35]"
* #review-outcome ^property[0].code = #kind
* #review-outcome ^property[0].valueCode = #task

ValueSet: ProScoreVS
Id: pro-score
Title: "Scores patients report"
Description: "Standard codes where they exist, else the project's own."
* insert Published
* insert BothNotices
* insert ClinicalBasis([[6.3, 6.4]])
* $LNC#97909-6 "Oswestry disability index score ODI"
* $LNC#71971-6 "PROMIS-10 Global Physical Health (GPH) score T-score"
* $LNC#77874-6 "PROMIS physical function - version 1.2 Tscore"
* $LNC#71959-1
* $LNC#91721-1
* $LNC#55758-7 "Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]"
* $SCT#736534008 "EuroQol five dimension five level index value (observable entity)"
* include codes from system ProScoreCodes

ValueSet: FunctionalTestVS
Id: functional-test
Title: "Tests of function"
Description: "Tests done with the patient in the clinic."
* insert Published
* insert LoincNotice
* insert ClinicalBasis([[6.1, 3.1]])
* $LNC#89423-8 "Time to rise from chair, walk 10 feet and back, and return to sitting [TUG]"
* $LNC#64098-7 "Six minute walk test"
* $LNC#66247-8 "Sit to stand frequency in 30 seconds"
* $codes#leg-strength-mrc

ValueSet: AssistiveDeviceVS
Id: assistive-device
Title: "Walking aids"
Description: "Walker, cane and crutches. A plan without a device names none."
* insert Published
* insert SnomedNotice
* insert ClinicalBasis([[S1-40, S1-41, S1-42, S1-43, 3.1]])
* $SCT#705406009 "Walker (physical object)"
* $SCT#87405001 "Cane, device (physical object)"
* $SCT#363753007 "Crutches (physical object)"
