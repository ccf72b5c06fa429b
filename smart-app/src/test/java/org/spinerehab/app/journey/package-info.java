/**
 * The main job in a browser, from the chart of a simulated EHR to the nurse's list, on
 * the product as a newcomer starts it.
 */
package org.spinerehab.app.journey;
