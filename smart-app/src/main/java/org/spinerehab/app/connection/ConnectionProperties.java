package org.spinerehab.app.connection;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The EHRs, one record each.
 *
 * @param connections the records
 */
@Validated
@ConfigurationProperties("spine-rehab")
record ConnectionProperties(@Valid List<Connection> connections) {

	ConnectionProperties {
		connections = (connections != null) ? List.copyOf(connections) : List.of();
	}

}
