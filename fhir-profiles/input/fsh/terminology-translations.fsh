CodeSystem: TranslationReviewCodes
Id: translation-review
Title: "Review of the translations"
Description: "State of every language other than English in this package. A language is for testing only until a named clinician who speaks it has read every text. [6.4]"
* insert Published
* insert OwnCodes
* ^property[0].code = #status
* ^property[0].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/translation-review#status"
* ^property[0].description = "needs-clinical-review, or reviewed once the reviewer is named."
* ^property[0].type = #code
* ^property[1].code = #reviewer
* ^property[1].uri = "https://w3id.org/spine-rehab/fhir/CodeSystem/translation-review#reviewer"
* ^property[1].description = "Name of the clinician who has read every text and answers for it."
* ^property[1].type = #string
* #de "German" "Check-ins, exercises and danger signs in German: needs clinical review."
  * ^property[0].code = #status
  * ^property[0].valueCode = #needs-clinical-review
* #ar "Arabic" "Check-ins, exercises and danger signs in Arabic: needs clinical review."
  * ^property[0].code = #status
  * ^property[0].valueCode = #needs-clinical-review
