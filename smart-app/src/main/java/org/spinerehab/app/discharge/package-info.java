/**
 * The surgeon's page: drafts the plan from the chart, lets every number be changed with a
 * reason, signs it into our server once and files it in the EHR.
 */
@NullMarked
package org.spinerehab.app.discharge;

import org.jspecify.annotations.NullMarked;
