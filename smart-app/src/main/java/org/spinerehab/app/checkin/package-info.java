/**
 * The patient's daily check-in by personal link: from the form to the
 * QuestionnaireResponse on our server.
 */
@NullMarked
package org.spinerehab.app.checkin;

import org.jspecify.annotations.NullMarked;
