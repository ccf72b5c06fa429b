// The human texts are what a caller reads in a 422 answer.

Invariant: device-until
Description: "A walking aid needs a period that starts on a day: from when, and until when if that is known."
Severity: #error
Expression: "occurrence.ofType(Period).exists() implies occurrence.ofType(Period).start.exists()"

Invariant: surgery-day
Description: "The operation needs a full date: it is post-operative day 0."
Severity: #error
Expression: "performed.ofType(dateTime).all($this.toString().length() >= 10)"

Invariant: surgery-level
Description: "A body site of the operation needs words: the level and the side, for example L4–5, left."
Severity: #error
Expression: "bodySite.all(text.exists())"

Invariant: score-range
Description: "The score lies outside the range of its instrument, or is not a whole number where only whole numbers exist."
Severity: #error
Expression: "value.ofType(Quantity).exists() implies ((code.coding.where(code = '97909-6' or code = 'odi').exists() implies (value.ofType(Quantity).value >= 0 and value.ofType(Quantity).value <= 100)) and (code.coding.where(code = 'rmdq').exists() implies (value.ofType(Quantity).value >= 0 and value.ofType(Quantity).value <= 24 and value.ofType(Quantity).value = value.ofType(Quantity).value.truncate())) and (code.coding.where(code = '71971-6' or code = 'promis-physical-health').exists() implies (value.ofType(Quantity).value >= 16.2 and value.ofType(Quantity).value <= 67.7)) and (code.coding.where(code = '77874-6' or code = '71959-1' or code = '91721-1' or code = 'promis-physical-function').exists() implies (value.ofType(Quantity).value >= 0 and value.ofType(Quantity).value <= 100)) and (code.coding.where(code = '736534008' or code = 'eq-5d-index').exists() implies (value.ofType(Quantity).value + 1 >= 0 and value.ofType(Quantity).value <= 1)) and (code.coding.where(code = 'eq-vas').exists() implies (value.ofType(Quantity).value >= 0 and value.ofType(Quantity).value <= 100 and value.ofType(Quantity).value = value.ofType(Quantity).value.truncate())) and (code.coding.where(code = '55758-7' or code = 'phq-2').exists() implies (value.ofType(Quantity).value >= 0 and value.ofType(Quantity).value <= 6 and value.ofType(Quantity).value = value.ofType(Quantity).value.truncate())) and (code.coding.where(code = 'global-change').exists() implies (value.ofType(Quantity).value >= 1 and value.ofType(Quantity).value <= 7 and value.ofType(Quantity).value = value.ofType(Quantity).value.truncate())))"

Invariant: score-unit
Description: "The unit does not fit the score: ODI needs % or {score}, the EQ-5D index 1, every other score {score}."
Severity: #error
Expression: "value.ofType(Quantity).exists() implies ((code.coding.where(code = '97909-6' or code = 'odi').exists() implies (value.ofType(Quantity).code = '%' or value.ofType(Quantity).code = '{score}')) and (code.coding.where(code = 'rmdq').exists() implies (value.ofType(Quantity).code = '{score}')) and (code.coding.where(code = '71971-6' or code = 'promis-physical-health').exists() implies (value.ofType(Quantity).code = '{score}')) and (code.coding.where(code = '77874-6' or code = '71959-1' or code = '91721-1' or code = 'promis-physical-function').exists() implies (value.ofType(Quantity).code = '{score}')) and (code.coding.where(code = '736534008' or code = 'eq-5d-index').exists() implies (value.ofType(Quantity).code = '1')) and (code.coding.where(code = 'eq-vas').exists() implies (value.ofType(Quantity).code = '{score}')) and (code.coding.where(code = '55758-7' or code = 'phq-2').exists() implies (value.ofType(Quantity).code = '{score}')) and (code.coding.where(code = 'global-change').exists() implies (value.ofType(Quantity).code = '{score}')))"

Invariant: test-unit
Description: "The unit does not fit the test: timed up and go needs s, six minute walk m, sit to stand {#}/(30.s), leg strength {score}."
Severity: #error
Expression: "value.ofType(Quantity).exists() implies ((code.coding.where(code = '89423-8').exists() implies value.ofType(Quantity).code = 's') and (code.coding.where(code = '64098-7').exists() implies value.ofType(Quantity).code = 'm') and (code.coding.where(code = '66247-8').exists() implies value.ofType(Quantity).code = '{#}/(30.s)') and (code.coding.where(code = 'leg-strength-mrc').exists() implies value.ofType(Quantity).code = '{score}'))"

Invariant: test-range
Description: "A test result is not negative, sit to stand is a whole number, and leg strength is a whole grade from 0 to 5."
Severity: #error
Expression: "value.ofType(Quantity).exists() implies (value.ofType(Quantity).value >= 0 and (code.coding.where(code = '66247-8' or code = 'leg-strength-mrc').exists() implies value.ofType(Quantity).value = value.ofType(Quantity).value.truncate()) and (code.coding.where(code = 'leg-strength-mrc').exists() implies value.ofType(Quantity).value <= 5))"

Invariant: test-muscle
Description: "Leg strength needs the muscle group and the side in words: bodySite.text, for example lifting the left foot."
Severity: #error
Expression: "code.coding.where(code = 'leg-strength-mrc').exists() implies bodySite.text.exists()"

Invariant: review-outcome
Description: "A completed review says how it ended: an output of type review-outcome."
Severity: #error
Expression: "status = 'completed' implies output.where(type.coding.where(system = 'https://w3id.org/spine-rehab/fhir/CodeSystem/spine-rehab-codes' and code = 'review-outcome').exists()).exists()"
