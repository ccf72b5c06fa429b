package org.spinerehab.server.template;

import java.math.BigDecimal;

/**
 * A fact about a patient that changes the walking dose (clinical.md 3.1).
 *
 * @param code coded reason, kept with everything it changes
 * @param multiplier what walking minutes are multiplied by
 */
record Factor(String code, BigDecimal multiplier) {

}
