/**
 * The app as an issuer for our own server: short tokens, linked ids and personal links.
 */
@NullMarked
package org.spinerehab.app.identity;

import org.jspecify.annotations.NullMarked;
