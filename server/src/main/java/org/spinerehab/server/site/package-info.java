/**
 * One hospital's numbers, time zone, calendar and languages.
 */
@NullMarked
package org.spinerehab.server.site;

import org.jspecify.annotations.NullMarked;
