package org.spinerehab.app.discharge;

/**
 * Something to fix before the plan can be signed.
 *
 * @param field id of the field on the page
 * @param message what to do, for the list at the top
 * @param hint what to enter, beside the field
 */
record Problem(String field, String message, String hint) {

}
