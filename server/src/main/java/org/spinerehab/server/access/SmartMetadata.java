package org.spinerehab.server.access;

import java.util.Map;

/**
 * What an authorization server in this process says about itself; it describes itself
 * better than the settings of an issuer could.
 *
 * @param document members of the SMART configuration document
 * @see <a href=
 * "https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#metadata">SMART App
 * Launch 2.2, metadata</a>
 */
public record SmartMetadata(Map<String, Object> document) {

}
