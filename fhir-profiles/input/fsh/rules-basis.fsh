// Where an artefact comes from in the clinical content, in one form that a test reads.

RuleSet: ClinicalBasis(ids)
* ^purpose = "Clinical basis: {ids}"
