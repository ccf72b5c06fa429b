// Danger signs in the patient's words against clinical findings: near, never the same.

RuleSet: MapSign(code, display)
* group[0].element[+].code = #{code}
* group[0].element[=].display = {display}

RuleSet: MapTo(target, display, equivalence, comment)
* group[0].element[=].target[+].code = #{target}
* group[0].element[=].target[=].display = {display}
* group[0].element[=].target[=].equivalence = #{equivalence}
* group[0].element[=].target[=].comment = {comment}

RuleSet: NoTarget
* group[0].element[=].target[0].equivalence = #unmatched
* group[0].element[=].target[0].comment = "No SNOMED CT code was verified for this sign."

Instance: red-flag-to-snomed
InstanceOf: ConceptMap
Usage: #definition
Title: "Danger signs to SNOMED CT"
Description: "What the tiles of a check-in come closest to in SNOMED CT."
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/ConceptMap/red-flag-to-snomed"
* name = "RedFlagToSnomed"
* title = "Danger signs to SNOMED CT"
* description = "What the tiles of a check-in come closest to in SNOMED CT. A tile is what a patient says, a finding is what a clinician establishes: no pair means the same."
* purpose = "Clinical basis: S1-21, S3-31, S4-25, G4, N34"
* insert InstanceSnomedNotice
* sourceCanonical = "https://w3id.org/spine-rehab/fhir/ValueSet/red-flag-sign"
* group[0].source = "https://w3id.org/spine-rehab/fhir/CodeSystem/red-flag"
* group[0].target = "http://snomed.info/sct"
* insert MapSign(BLADDER_BOWEL, [["I can't pee, I leak, or I lost control of my bowels"]])
* insert MapTo(267064002, [["Retention of urine (disorder)"]], narrower, "One of the things the tile names.")
* insert MapTo(72042002, [["Incontinence of feces (finding)"]], narrower, "One of the things the tile names.")
* insert MapSign(SADDLE, [["Numb between my legs, at my bottom or genitals"]])
* insert MapTo(44077006, [["Numbness (finding)"]], wider, "The tile is about the saddle area only.")
* insert MapSign(SUDDEN_WEAK, "My leg is suddenly weaker or gives way")
* insert MapTo(26544005, [["Muscle weakness (finding)"]], wider, "The tile is about one leg and a sudden start.")
* insert MapSign(FOOT_DROP, "My foot newly drags")
* insert MapTo(26544005, [["Muscle weakness (finding)"]], wider, "The tile is about the muscles that lift the foot.")
* insert MapSign(BOTH_LEGS, [["New pain, numbness or weakness in both legs"]])
* insert NoTarget
* insert MapSign(SUDDEN_PAIN, "Sudden severe pain that my medicine does not ease")
* insert NoTarget
* insert MapSign(CHEST, "Chest pain or short of breath")
* insert NoTarget
* insert MapSign(CALF, "New pain or swelling in one calf")
* insert NoTarget
* insert MapSign(NEW_NUMB, "New or worse numbness or tingling in my leg or foot")
* insert MapTo(44077006, [["Numbness (finding)"]], inexact, [["The tile means new or worse than at discharge, in a leg or foot."]])
* insert MapTo(62507009, [["Pins and needles (finding)"]], inexact, [["The tile means new or worse than at discharge, in a leg or foot."]])
* insert MapTo(91019004, [["Paresthesia (finding)"]], inexact, [["The tile means new or worse than at discharge, in a leg or foot."]])
* insert MapSign(FEVERISH, "Hot and shivery")
* insert MapTo(386661006, [["Fever (finding)"]], inexact, "Feeling feverish; nothing was measured.")
* insert MapSign(RIGOR, "Shaking violently with cold")
* insert NoTarget
* insert MapSign(CONFUSED, [["Confused, or others say I am"]])
* insert NoTarget
* insert MapSign(FALL, "I fell")
* insert MapTo(1912002, [["Fall (event)"]], wider, "The tile means since the last check-in.")
* insert MapSign(FALL_HEAD, [["I fell and hit my head, or could not get up"]])
* insert MapTo(1912002, [["Fall (event)"]], wider, "The tile adds a blow to the head or not getting up.")
* insert MapSign(HEADACHE_UP, "A strong headache when I am upright")
* insert NoTarget
* insert MapSign(OVERDO, "Yesterday's activity made me worse this morning")
* insert NoTarget

RuleSet: InstanceSnomedNotice
* copyright = "Copyright 2026+ the spine-rehab project, Apache-2.0. This material includes SNOMED Clinical Terms(R) (SNOMED CT(R)), which is used by permission of the International Health Terminology Standards Development Organisation (IHTSDO). All rights reserved. SNOMED CT(R) was originally created by The College of American Pathologists. \"SNOMED\" and \"SNOMED CT\" are registered trademarks of the IHTSDO. Implementers need the appropriate SNOMED CT affiliate licence."
