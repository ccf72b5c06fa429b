package org.spinerehab.server.audit;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where audit lines wait while the database does not take them.
 *
 * @param backlog file of this process alone, on a disk that stays
 * @param drainEvery how often it is tried to move them into the table
 */
@ConfigurationProperties("spine-rehab.audit")
record AuditSettings(@DefaultValue("audit-backlog.jsonl") Path backlog, @DefaultValue("10s") Duration drainEvery) {

}
