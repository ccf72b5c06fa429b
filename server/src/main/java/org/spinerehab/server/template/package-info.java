/**
 * Draws the draft of a rehabilitation plan from a published template
 * ({@code PlanDefinition/$apply}).
 */
@NullMarked
package org.spinerehab.server.template;

import org.jspecify.annotations.NullMarked;
