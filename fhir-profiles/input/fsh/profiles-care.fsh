// What a plan rests on beside its requests: the operation that is day 0, and the walking aid.

Profile: SpineRehabDeviceRequest
Parent: DeviceRequest
Id: spine-rehab-device-request
Title: "Walking aid of a plan"
Description: "The walking aid a patient leaves hospital with, and until when it is meant to be used."
* insert Published
* insert ClinicalBasis([[S1-36, S1-40, S1-41, S1-42, S1-43, S1-45, S1-46, 3.1]])
* obeys device-until
* extension contains PostOpDays named postOpDays 0..1 MS and TailoredBy named tailoredBy 0..* MS
* identifier MS
* instantiatesCanonical MS
* status 1..1 MS
* intent = #order
* code[x] only CodeableConcept
* code[x] MS
* codeCodeableConcept from AssistiveDeviceVS (extensible)
* subject MS
* subject only Reference(Patient)
* encounter MS
* occurrence[x] 1..1 MS
* occurrence[x] only Period
* authoredOn MS
* requester MS
* reasonCode MS
* reasonCode ^short = "The walking device rule that proposed it, with the fact it holds by"
* reasonReference MS
* note MS
* note ^short = "How to use it, for example: hold the cane in your left hand"

Profile: SpineSurgery
Parent: Procedure
Id: spine-surgery
Title: "Spine operation"
Description: "The operation a plan follows. The day it was performed is post-operative day 0."
* insert Published
* insert ClinicalBasis([[S1-6, S1-7, S1-8, S1-9, S3-1, S3-19, 2.1, G-DAY]])
* obeys surgery-day and surgery-level
* identifier MS
* status MS
* code 1..1 MS
* code from SpineProcedureVS (preferred)
* subject only Reference(Patient)
* subject MS
* encounter MS
* performed[x] 1..1 MS
* performed[x] only dateTime
* performer MS
* reasonReference MS
* bodySite MS
* bodySite.text MS
* bodySite ^short = "Level and side, for example L4–5, left"
