package org.spinerehab.server.audit;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One line of the audit: who did what with one patient's record.
 *
 * @param id made here, so that a line written twice is one line
 * @param recorded when
 * @param requestId id of the request, as in the log and in the answer
 * @param asker who
 * @param deed what
 */
record AuditRow(UUID id, Instant recorded, String requestId, Asker asker, Deed deed) {

	static AuditRow of(Instant recorded, String requestId, Asker asker, Deed deed) {
		return new AuditRow(idAt(recorded), recorded, requestId, asker, deed);
	}

	/**
	 * Ids in the order of time keep the index small and appended at its end.
	 * @see <a href="https://datatracker.ietf.org/doc/html/rfc9562#section-5.7">RFC 9562,
	 * UUID version 7</a>
	 */
	private static UUID idAt(Instant time) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		long high = time.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
		long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

}
