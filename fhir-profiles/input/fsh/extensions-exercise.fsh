// What an exercise of the library and an education sheet carry beside the elements of ActivityDefinition.

Extension: ExerciseLevel
Id: exercise-level
Title: "Level of an exercise"
Description: "One step that makes an exercise harder. Level 0 is the default dose; the levels follow each other in order. [N26, S1-52]"
* insert Published
* insert ClinicalBasis([[N26, S1-52]])
* ^context[0].type = #element
* ^context[0].expression = "ActivityDefinition"
* obeys level-step
* extension contains
    number 1..1 and
    text 0..1 and
    adds 0..1 and
    fromPhase 0..1 and
    fallRisk 0..1
* extension[number] ^short = "1 for the first step above the default dose"
* extension[number].value[x] 1..1
* extension[number].value[x] only positiveInt
* extension[text] ^short = "What changes, in words for the patient"
* extension[text].value[x] 1..1
* extension[text].value[x] only string
* extension[adds] ^short = "Exercise that joins the plan, once its phase has come"
* extension[adds].value[x] 1..1
* extension[adds].value[x] only Coding
* extension[adds].valueCoding from ExerciseVS (required)
* extension[fromPhase] ^short = "First phase of this level, 0 to 5"
* extension[fromPhase].value[x] 1..1
* extension[fromPhase].value[x] only unsignedInt
* extension[fallRisk] ^short = "Who must be there if the patient might fall"
* extension[fallRisk].value[x] 1..1
* extension[fallRisk].value[x] only Coding
* extension[fallRisk].valueCoding from SupervisionVS (required)

Extension: ExerciseStart
Id: exercise-start
Title: "Start of an exercise"
Description: "The phase an exercise starts in after an operation. No entry: not part of that operation's template. [4]"
* insert Published
* insert ClinicalBasis([[4, N26]])
* ^context[0].type = #element
* ^context[0].expression = "ActivityDefinition"
* extension contains
    procedure 1..1 and
    phase 1..1 and
    fromDay 0..1 and
    note 0..1
* extension[procedure] ^short = "Operation"
* extension[procedure].value[x] 1..1
* extension[procedure].value[x] only Coding
* extension[procedure].valueCoding from TemplateProcedureVS (required)
* extension[phase] ^short = "Phase, 0 to 5"
* extension[phase].value[x] 1..1
* extension[phase].value[x] only unsignedInt
* extension[fromDay] ^short = "First post-operative day, where it is later than the first day of the phase"
* extension[fromDay].value[x] 1..1
* extension[fromDay].value[x] only positiveInt
* extension[note] ^short = "How it differs after this operation"
* extension[note].value[x] 1..1
* extension[note].value[x] only string

Extension: FallRiskCare
Id: fall-risk-care
Title: "Company with a fall risk"
Description: "Who must be there when a patient with a fall risk does this exercise. [3.1, S1-81]"
* insert Published
* insert ClinicalBasis([[3.1, S1-81]])
* ^context[0].type = #element
* ^context[0].expression = "ActivityDefinition"
* value[x] 1..1
* value[x] only Coding
* valueCoding from SupervisionVS (required)

Extension: EducationEntry
Id: education-entry
Title: "Education entry"
Description: "One entry of an education sheet. Words in braces, such as {limit}, are filled in from the plan. [5]"
* insert Published
* insert ClinicalBasis([[5]])
* ^context[0].type = #element
* ^context[0].expression = "ActivityDefinition"
* extension contains
    title 1..1 and
    text 1..1
* extension[title] ^short = "What the entry is about"
* extension[title].value[x] 1..1
* extension[title].value[x] only string
* extension[text] ^short = "The entry, in words for the patient"
* extension[text].value[x] 1..1
* extension[text].value[x] only string

ValueSet: SupervisionVS
Id: supervision
Title: "Company during an exercise"
Description: "A person beside the patient, or a physiotherapist."
* insert Published
* insert ClinicalBasis([[3.1, S1-81, G7]])
* insert OwnValues
* $codes#with-person
* $codes#with-physiotherapist

ValueSet: TemplateProcedureVS
Id: template-procedure
Title: "Operations with a template"
Description: "The three operations rehabilitation is planned for."
* insert Published
* insert ClinicalBasis([[2, S1-6]])
* insert OwnValues
* $codes#microdiscectomy
* $codes#laminectomy
* $codes#lumbar-fusion

// Codes of the templates, inserted into the one code system of the package.
RuleSet: TemplateCodes
* #microdiscectomy "Lumbar microdiscectomy" "Operation: part of a herniated disc is taken out."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #procedure
* #laminectomy "Lumbar laminectomy or decompression" "Operation: bone is taken out to make room for the nerves."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #procedure
* #lumbar-fusion "Lumbar fusion" "Operation: two or more vertebrae are joined for good."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #procedure
* #with-person "With a person beside" "Not alone: somebody stands beside the patient."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #supervision
* #with-physiotherapist "With a physiotherapist" "Only with a physiotherapist."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #supervision
* #device-fitting "Fitting of a walking aid" "Physiotherapy: a walking aid is fitted and its use is taught."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #care
* #exercise-rules "How to exercise" "Education: rules that hold for every exercise."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #walking-aid "Walking aids" "Education: which aid, how high, how to use it."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #nutrition "Food and drink" "Education: food and drink that help healing."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #mental-health "Mind and mood" "Education: how to cope with worry and low mood."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #daily-life "Daily life and work" "Education: which activities come back when."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #operation "About the operation" "Education: what was done."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #watch "What to watch for" "Education: signs that matter most after this operation."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education
* #before-surgery "Before the operation" "Education: getting strong before surgery."
  * ^property[0].code = #kind
  * ^property[0].valueCode = #education

RuleSet: TemplateRequestCodes
* $codes#device-fitting
* $codes#exercise-rules
* $codes#walking-aid
* $codes#nutrition
* $codes#mental-health
* $codes#daily-life
* $codes#operation
* $codes#watch
* $codes#before-surgery
