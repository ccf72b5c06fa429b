package org.spinerehab.server.gate;

import java.time.Duration;

import org.spinerehab.server.RefusedToStart;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request, and one client, may ask of the server. A check-in is some ten
 * kilobytes and four levels deep: no limit may come near it.
 *
 * @param body largest body of a request
 * @param depth deepest nesting of a JSON body
 * @param requestsPerMinute requests of one client, check-ins apart
 * @param checkInsPerMinute check-ins of one client
 * @param refusalsPerMinute requests from one network address that are refused for want of
 * a good token and recorded
 * @param searchTime longest time of one database statement; check-ins have no such limit
 */
@ConfigurationProperties("spine-rehab.limits")
record Limits(@DefaultValue("10MB") DataSize body, @DefaultValue("64") int depth,
		@DefaultValue("6000") int requestsPerMinute, @DefaultValue("60000") int checkInsPerMinute,
		@DefaultValue("300") int refusalsPerMinute, @DefaultValue("30s") Duration searchTime) {

	Limits {
		if (body.toKilobytes() < 1 || depth < 1 || requestsPerMinute < 1 || checkInsPerMinute < 1
				|| refusalsPerMinute < 1 || searchTime.isNegative() || searchTime.isZero()) {
			throw new RefusedToStart("Nothing would be let in: set every spine-rehab.limits.* to a positive value.");
		}
	}

}
