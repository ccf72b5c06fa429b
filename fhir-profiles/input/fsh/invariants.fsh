// The human texts are what a caller reads in a 422 answer.

Invariant: careplan-narrative
Description: "The plan needs a narrative the patient can read: text.status must be generated or additional."
Severity: #error
Expression: "text.empty() or text.status = 'generated' or text.status = 'additional'"

Invariant: goal-quantity-unit
Description: "A goal's quantity or range needs a UCUM unit: system http://unitsofmeasure.org and a code."
Severity: #error
Expression: "(detail.ofType(Quantity) | detail.ofType(Range).low | detail.ofType(Range).high).all(system = 'http://unitsofmeasure.org' and code.exists())"

Invariant: request-one-category
Description: "A request needs exactly one category of walking, exercise, restriction, physiotherapy, education, check-in."
Severity: #error
Expression: "category.empty() or category.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes' and (code = 'walking' or code = 'exercise' or code = 'restriction' or code = 'physiotherapy' or code = 'education' or code = 'check-in')).count() = 1"

Invariant: request-restriction
Description: "A restriction says what not to do: doNotPerform must be true."
Severity: #error
Expression: "category.coding.where(code = 'restriction').exists() implies (doNotPerform.exists() and doNotPerform)"

Invariant: request-perform
Description: "Only a restriction may carry doNotPerform true."
Severity: #error
Expression: "category.coding.where(code = 'restriction').empty() implies (doNotPerform.empty() or doNotPerform.not())"

Invariant: request-timing
Description: "The timing of a request needs a repeat part: how often, or from when to when."
Severity: #error
Expression: "occurrence.ofType(Timing).exists() implies occurrence.ofType(Timing).repeat.exists()"

Invariant: request-dose
Description: "A walk or an exercise needs a timing and an exercise-dose extension: how often and how much."
Severity: #error
Expression: "category.coding.where(code = 'walking' or code = 'exercise').exists() implies (occurrence.exists() and extension.where(url = 'https://w3id.org/spine-rehab/fhir/StructureDefinition/exercise-dose').exists())"

Invariant: request-exercise-code
Description: "An exercise or walk needs a code of the exercise library, or the code walking."
Severity: #error
Expression: "category.coding.where(code = 'walking' or code = 'exercise').exists() implies code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/exercise' or (system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes' and code = 'walking')).exists()"

Invariant: obs-day
Description: "An observation needs a full date: effective at least to the day."
Severity: #error
Expression: "(effective.ofType(dateTime) | effective.ofType(Period).start).all($this.toString().length() >= 10)"

Invariant: obs-value
Description: "An observation without component or hasMember needs a value or a dataAbsentReason."
Severity: #error
Expression: "(component.empty() and hasMember.empty()) implies (value.exists() or dataAbsentReason.exists())"

Invariant: obs-ucum
Description: "A quantity needs a UCUM unit: system http://unitsofmeasure.org."
Severity: #error
Expression: "value.ofType(Quantity).all(system = 'http://unitsofmeasure.org' and code.exists())"

Invariant: activity-unit
Description: "The unit does not fit the measure: steps and exercise sessions need /d, walking distance m, walking minutes min/d."
Severity: #error
Expression: "value.ofType(Quantity).exists() implies ((code.coding.where(code = '41950-7' or code = 'exercise-sessions').exists() implies value.ofType(Quantity).code = '/d') and (code.coding.where(code = '41953-1').exists() implies value.ofType(Quantity).code = 'm') and (code.coding.where(code = 'walking-minutes').exists() implies value.ofType(Quantity).code = 'min/d'))"

Invariant: activity-range
Description: "A daily activity is not negative, and steps and sessions are whole numbers."
Severity: #error
Expression: "value.ofType(Quantity).exists() implies (value.ofType(Quantity).value >= 0 and (code.coding.where(code = '41950-7' or code = 'exercise-sessions').exists() implies value.ofType(Quantity).value = value.ofType(Quantity).value.truncate()))"

Invariant: pain-range
Description: "Pain is a whole number from 0 to 10."
Severity: #error
Expression: "value.ofType(Quantity).exists() implies (value.ofType(Quantity).value >= 0 and value.ofType(Quantity).value <= 10 and value.ofType(Quantity).value = value.ofType(Quantity).value.truncate())"

Invariant: report-value
Description: "The answer does not fit the question: a choice needs a code of its own answer list, yes or no a boolean, a number a quantity in its own unit."
Severity: #error
Expression: "value.empty() or code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').empty() or (value.ofType(Quantity).code = '/d' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('walk-count' | 'steps-before-surgery')).exists()) or (value.ofType(Quantity).code = 'm' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('longest-walk-distance' | 'longest-nonstop-distance' | 'hospital-walk-distance')).exists()) or (value.ofType(Quantity).code = 'min' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('longest-nonstop-minutes' | 'hospital-walk-minutes')).exists()) or (value.ofType(Quantity).code = '{score}' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('movement-confidence' | 'leg-strength-mrc' | 'leg-strength-before-surgery' | 'back-pain-before-surgery' | 'leg-pain-before-surgery')).exists()) or (value.ofType(Quantity).code = '/wk' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('nights-broken-by-pain' | 'physiotherapy-visits')).exists()) or (value.ofType(Quantity).code = 'd/wk' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('opioid-days')).exists()) or (value.ofType(Quantity).code = 'd' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('days-since-bowel-movement')).exists()) or (value.ofType(Quantity).code = '%' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('exercise-share')).exists()) or (value.ofType(Quantity).code = 'h/d' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('daytime-lying')).exists()) or (value.ofType(Quantity).code = 'mo' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('compression-time')).exists()) or (value.ofType(Quantity).code = '1' and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('levels-operated')).exists()) or (value.ofType(boolean).exists() and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('walks-10-metres' | 'fell-past-year' | 'unsteady' | 'worried-about-falling' | 'diabetes' | 'insulin-or-sulfonylurea' | 'lives-alone' | 'fluid-limit')).exists()) or (value.ofType(string).exists() and code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').where(code in ('small-win')).exists()) or value.ofType(CodeableConcept).coding.where(system.startsWith('https://w3id.org/spine-rehab/fhir/CodeSystem/')).select(system.substring(45)).where(%resource.code.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes').code.first().startsWith($this)).exists()"

Invariant: signal-detail
Description: "A signal points to what was noticed (flag-detail); only R-MISS and R-WEAK6-ASK may be without."
Severity: #error
Expression: "code.coding.where(code = 'R-MISS' or code = 'R-WEAK6-ASK').exists() or extension.where(url = 'http://hl7.org/fhir/StructureDefinition/flag-detail').exists()"

Invariant: signal-priority
Description: "The priority does not fit the rule: E rules need PH, U rules PM, R rules PL."
Severity: #error
Expression: "extension.where(url = 'http://hl7.org/fhir/StructureDefinition/flag-priority').exists() implies ((code.coding.where(code.startsWith('E-')).exists() implies extension.where(url = 'http://hl7.org/fhir/StructureDefinition/flag-priority').value.coding.where(system = 'http://hl7.org/fhir/flag-priority-code' and code = 'PH').exists()) and (code.coding.where(code.startsWith('U-')).exists() implies extension.where(url = 'http://hl7.org/fhir/StructureDefinition/flag-priority').value.coding.where(system = 'http://hl7.org/fhir/flag-priority-code' and code = 'PM').exists()) and (code.coding.where(code.startsWith('R-')).exists() implies extension.where(url = 'http://hl7.org/fhir/StructureDefinition/flag-priority').value.coding.where(system = 'http://hl7.org/fhir/flag-priority-code' and code = 'PL').exists()))"

Invariant: level-step
Description: "A level needs a text or an exercise it adds."
Severity: #error
Expression: "extension.where(url = 'text' or url = 'adds').exists()"
