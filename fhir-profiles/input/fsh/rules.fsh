// Metadata and fragments shared by several artefacts.

RuleSet: Published
* ^version = "0.1.0"
* ^publisher = "spine-rehab"
* ^date = "2026-11-21"
* ^experimental = false

RuleSet: OwnCodes
* ^caseSensitive = true
* ^content = #complete
* ^copyright = "Copyright 2026+ the spine-rehab project. Apache-2.0. Contains no content of other terminologies."

RuleSet: OwnValues
* ^copyright = "Copyright 2026+ the spine-rehab project. Apache-2.0. Contains no content of other terminologies."

RuleSet: LoincNotice
* ^copyright = "Copyright 2026+ the spine-rehab project, Apache-2.0. This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC(R) is a registered United States trademark of Regenstrief Institute, Inc."

RuleSet: SnomedNotice
* ^copyright = "Copyright 2026+ the spine-rehab project, Apache-2.0. This material includes SNOMED Clinical Terms(R) (SNOMED CT(R)), which is used by permission of the International Health Terminology Standards Development Organisation (IHTSDO). All rights reserved. SNOMED CT(R) was originally created by The College of American Pathologists. \"SNOMED\" and \"SNOMED CT\" are registered trademarks of the IHTSDO. Implementers need the appropriate SNOMED CT affiliate licence."

RuleSet: InstanceMetadata
* status = #active
* experimental = false
* version = "0.1.0"
* date = "2026-11-21"
* publisher = "spine-rehab"
