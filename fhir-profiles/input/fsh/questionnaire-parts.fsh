// Parts of a question that several Questionnaires share. All are inserted inside an item.

RuleSet: Ask(linkId, type, text)
* linkId = "{linkId}"
* type = #{type}
* text = {text}

RuleSet: Help(linkId, text)
* item[+].linkId = "{linkId}.help"
* item[=].type = #display
* item[=].text = {text}
* item[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
* item[=].extension[0].valueCodeableConcept = $item-control#help "Help-Button"

RuleSet: Measures(code)
* code[+] = $codes#{code}

RuleSet: From(least)
* extension[+].url = "http://hl7.org/fhir/StructureDefinition/minValue"
* extension[=].valueInteger = {least}

RuleSet: UpTo(most)
* extension[+].url = "http://hl7.org/fhir/StructureDefinition/maxValue"
* extension[=].valueInteger = {most}

RuleSet: Unit(code, text)
* extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
* extension[=].valueCoding = $UCUM#{code} "{text}"

RuleSet: UnitChoice(code, text)
* extension[+].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption"
* extension[=].valueCoding = $UCUM#{code} "{text}"

RuleSet: Answer(coding, text)
* answerOption[+].valueCoding = {coding} "{text}"

RuleSet: ExclusiveAnswer(coding, text)
* answerOption[+].valueCoding = {coding} "{text}"
* answerOption[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive"
* answerOption[=].extension[0].valueBoolean = true

RuleSet: ScoredAnswer(coding, text, score)
* answerOption[+].valueCoding = {coding} "{text}"
* answerOption[=].valueCoding.extension[0].url = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
* answerOption[=].valueCoding.extension[0].valueDecimal = {score}

RuleSet: OnlyIfCode(question, coding)
* enableWhen[+].question = "{question}"
* enableWhen[=].operator = #=
* enableWhen[=].answerCoding = {coding}

RuleSet: OnlyIfYes(question)
* enableWhen[+].question = "{question}"
* enableWhen[=].operator = #=
* enableWhen[=].answerBoolean = true

RuleSet: OnlyAboveZero(question)
* enableWhen[+].question = "{question}"
* enableWhen[=].operator = #>
* enableWhen[=].answerInteger = 0

RuleSet: WalkingAids
* insert Answer($walking-aid#none, [[None]])
* insert Answer($walking-aid#walker, [[Walker]])
* insert Answer($walking-aid#cane, [[Cane]])
* insert Answer($walking-aid#crutches, [[Crutches]])
* insert Answer($walking-aid#other, [[Something else]])

// The first questions of every check-in, whatever its rhythm. [N17]

RuleSet: NotWatched
* item[+]
  * insert Ask(d.notice, display, [["Nobody watches these answers around the clock. If you feel in danger, call the emergency number now."]])

RuleSet: DangerSigns
* item[+]
  * insert Ask(d.flags, choice, [["Since your last check-in, any of these? Tap all that are true."]])
  * prefix = "1"
  * required = true
  * repeats = true
  * insert Answer($red-flag#BLADDER_BOWEL, [[I can't pee, I leak, or I lost control of my bowels]])
  * insert Answer($red-flag#SADDLE, [[Numb between my legs, at my bottom or genitals]])
  * insert Answer($red-flag#SUDDEN_WEAK, [[My leg is suddenly weaker or gives way]])
  * insert Answer($red-flag#FOOT_DROP, [[My foot newly drags]])
  * insert Answer($red-flag#BOTH_LEGS, [[New pain, numbness or weakness in both legs]])
  * insert Answer($red-flag#SUDDEN_PAIN, [[Sudden severe pain that my medicine does not ease]])
  * insert Answer($red-flag#CHEST, [[Chest pain or short of breath]])
  * insert Answer($red-flag#CALF, [[New pain or swelling in one calf]])
  * insert Answer($red-flag#NEW_NUMB, [[New or worse numbness or tingling in my leg or foot]])
  * insert Answer($red-flag#FEVERISH, [[Hot and shivery]])
  * insert Answer($red-flag#RIGOR, [[Shaking violently with cold]])
  * insert Answer($red-flag#CONFUSED, [[Confused, or others say I am]])
  * insert Answer($red-flag#FALL, [[I fell]])
  * insert Answer($red-flag#FALL_HEAD, [[I fell and hit my head, or could not get up]])
  * insert Answer($red-flag#HEADACHE_UP, [[A strong headache when I am upright]])
  * insert Answer($red-flag#OVERDO, [[Yesterday's activity made me worse this morning]])
  * insert ExclusiveAnswer($red-flag#NONE, [[None of these]])
  * insert Help(d.flags, [["If none is true, tap: None of these."]])

RuleSet: PainScale(linkId, prefix, code, text)
* item[+]
  * insert Ask({linkId}, integer, [[{text}]])
  * prefix = "{prefix}"
  * code[0] = $LNC#72514-3 "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
  * code[1] = $codes#{code}
  * insert From(0)
  * insert UpTo(10)
  * insert Unit({score}, [[score]])

RuleSet: Pain
* insert PainScale(d.back, 2, back-pain-nrs, [["How bad was your back pain over the last 24 hours, on average? 0 is no pain, 10 is the worst you can imagine."]])
* insert PainScale(d.leg, 3, leg-pain-nrs, [["How bad was your leg pain over the last 24 hours, on average? 0 is no pain, 10 is the worst you can imagine."]])
* item[+]
  * insert Ask(d.leg.side, choice, [["Which leg hurts?"]])
  * insert Measures(leg-side)
  * insert OnlyAboveZero(d.leg)
  * insert Answer($leg-side#left, [[Left leg]])
  * insert Answer($leg-side#right, [[Right leg]])
  * insert Answer($leg-side#both, [[Both legs]])

RuleSet: LegStrengths
* insert Answer($leg-strength#B, [[Better]])
* insert Answer($leg-strength#S, [[The same]])
* insert Answer($leg-strength#L, [[A little weaker]])
* insert Answer($leg-strength#M, [[Much weaker]])

RuleSet: Strength
* item[+]
  * insert Ask(d.strength, choice, [["How strong is your leg, compared with the day you left hospital?"]])
  * prefix = "4"
  * insert Measures(leg-strength-change)
  * insert LegStrengths

RuleSet: Wounds
* insert Answer($wound#clean, [[Clean and dry]])
* insert Answer($wound#bitred, [[A bit red at the edge]])
* insert Answer($wound#spread, [[Redness is spreading, or it is hot or swollen]])
* insert Answer($wound#pus, [[Leaking cloudy fluid or blood]])
* insert Answer($wound#clear, [[Leaking clear, watery fluid]])
* insert Answer($wound#open, [[The wound has opened]])
