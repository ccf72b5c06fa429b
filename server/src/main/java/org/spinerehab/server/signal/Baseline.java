package org.spinerehab.server.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was known when the patient left hospital (clinical.md 6.1). Not known is not "no".
 *
 * @param dischargeDay day of discharge
 * @param bothLegsHurt whether the pain before surgery was in both legs (b.legside)
 * @param bladderBowel usual control of bladder and bowel in words (b.bladder, b.bowel)
 * @param painAtDischarge pain scores of the day of discharge (b.nrs)
 */
record Baseline(@Nullable LocalDate dischargeDay, @Nullable Boolean bothLegsHurt, @Nullable String bladderBowel,
		Map<PainSite, BigDecimal> painAtDischarge) {

	static final Baseline UNKNOWN = new Baseline(null, null, null, Map.of());

	boolean bothLegsHurtBefore() {
		return Boolean.TRUE.equals(this.bothLegsHurt);
	}

}
