/**
 * The sandbox's authorization server with two issuers, the EHR's and ours; sandbox only
 * (design.md D10, D11).
 */
@NullMarked
package org.spinerehab.server.authserver;

import org.jspecify.annotations.NullMarked;
