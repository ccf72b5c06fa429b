/**
 * What every request passes on its way in and out: its id, limits on size, depth, rate
 * and time, and errors that say what to do and nothing about a patient.
 */
@NullMarked
package org.spinerehab.server.gate;

import org.jspecify.annotations.NullMarked;
