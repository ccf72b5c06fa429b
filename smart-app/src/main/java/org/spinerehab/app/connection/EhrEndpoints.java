package org.spinerehab.app.connection;

import java.net.URI;

/**
 * Where an EHR authorizes, from its record or its discovery document (SMART App Launch
 * 2.2, Conformance).
 *
 * @param authorize authorization endpoint
 * @param token token endpoint
 * @param jwks keys of the id token
 * @param issuer issuer of the id token and of the authorization response
 */
public record EhrEndpoints(URI authorize, URI token, URI jwks, String issuer) {

}
