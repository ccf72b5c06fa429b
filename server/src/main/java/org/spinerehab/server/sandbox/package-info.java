/**
 * What only a sandbox on one machine needs: its data folder, a PostgreSQL of its own and
 * a clock that stays at the day the data were loaded.
 */
@NullMarked
package org.spinerehab.server.sandbox;

import org.jspecify.annotations.NullMarked;
