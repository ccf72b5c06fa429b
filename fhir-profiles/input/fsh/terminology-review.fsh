CodeSystem: ReviewOutcomeCodes
Id: review-outcome
Title: "How a review ended"
Description: "What was done about a signal. An emergency is closed only with one of the first four."
* insert Published
* insert OwnCodes
* insert ClinicalBasis([[N35, 7.1]])
* ^property[0].code = #closesEmergency
* ^property[0].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/review-outcome#closesEmergency"
* ^property[0].description = "True when an emergency may be closed with it."
* ^property[0].type = #boolean
* #sent-to-emergency "Reached and sent to the emergency department" "The patient was reached and goes to the emergency department."
* insert ClosesEmergency(sent-to-emergency, true)
* #no-emergency "Reached, not an emergency" "The patient was reached and it is no emergency."
* insert ClosesEmergency(no-emergency, true)
* #ambulance-called "Ambulance called" "An ambulance was called for the patient."
* insert ClosesEmergency(ambulance-called, true)
* #not-reached-escalated "Not reached, escalated" "The patient was not reached and the next in line was told."
* insert ClosesEmergency(not-reached-escalated, true)
* #advised "Advice given" "The patient was told what to do at home."
* insert ClosesEmergency(advised, false)
* #seen "Seen or appointment made" "The patient was seen, or comes to an appointment."
* insert ClosesEmergency(seen, false)
* #plan-changed "Plan changed" "The plan was changed because of the signal."
* insert ClosesEmergency(plan-changed, false)
* #no-action "Nothing to do" "The signal needed no action; a note says why."
* insert ClosesEmergency(no-action, false)

RuleSet: ClosesEmergency(code, flag)
* #{code} ^property[0].code = #closesEmergency
* #{code} ^property[0].valueBoolean = {flag}

ValueSet: ReviewOutcomeVS
Id: review-outcome
Title: "How a review ended"
Description: "Every way a review can end."
* insert Published
* insert OwnValues
* insert ClinicalBasis([[N35]])
* include codes from system ReviewOutcomeCodes
