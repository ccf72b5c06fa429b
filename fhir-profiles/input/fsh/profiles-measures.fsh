// Measures of function: scores of questionnaires and tests done in the clinic.

Profile: ProScore
Parent: SpineRehabObservation
Id: pro-score
Title: "Score of a questionnaire"
Description: "One score of a patient-reported measure, such as ODI or RMDQ. Only the score is kept: the items of licensed questionnaires are not part of this guide."
* insert Published
* insert ClinicalBasis([[S1-27, 6.3, 6.4, R-PROM]])
* obeys score-range and score-unit
* insert ObservationCategory(survey, survey)
* code from ProScoreVS (extensible)
* value[x] only Quantity
* value[x] 1..1
* note MS
* note ^short = "Version of the instrument, language, recall period"

Profile: FunctionalTest
Parent: SpineRehabObservation
Id: functional-test
Title: "Test of function"
Description: "A test done with the patient in the clinic: walking, standing up, strength of a muscle group."
* insert Published
* insert ClinicalBasis([[S0-6, S1-3, S1-10, S2-17, S3-2, S3-12, G1, 6.1]])
* obeys test-unit and test-range and test-muscle
* insert ObservationCategory(exam, exam)
* code from FunctionalTestVS (extensible)
* value[x] only Quantity
* bodySite MS
* bodySite ^short = "Side as a code, muscle group and side in words"
* method MS
* interpretation MS
