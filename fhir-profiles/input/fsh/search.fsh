// Search parameters R4 does not have.

RuleSet: OwnSearch(id, code, base, type)
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/SearchParameter/{id}"
* code = #{code}
* base = #{base}
* type = #{type}
* xpathUsage = #normal

Instance: flag-status
InstanceOf: SearchParameter
Usage: #definition
Title: "Flags by status"
Description: "Finds the signals that are open."
* insert OwnSearch(flag-status, status, Flag, token)
* name = "FlagStatus"
* description = "The status of a Flag. R4 has no such parameter; R4B and R5 have it under the same name. A worklist asks for Flag?status=active."
* purpose = "Clinical basis: G-ONCE, N30"
* expression = "Flag.status"
* xpath = "f:Flag/f:status"

Instance: servicerequest-pertains-to-goal
InstanceOf: SearchParameter
Usage: #definition
Title: "Requests by goal"
Description: "Finds what is prescribed to reach a goal."
* insert OwnSearch(servicerequest-pertains-to-goal, pertains-to-goal, ServiceRequest, reference)
* name = "ServiceRequestPertainsToGoal"
* description = "The goal a request serves, in the R4 extension resource-pertainsToGoal."
* purpose = "Clinical basis: 2.9, S1-24, S1-72"
* expression = "ServiceRequest.extension.where(url = 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal').value"
* xpath = "f:ServiceRequest/f:extension[@url='http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal']/f:valueReference"
* target = #Goal
