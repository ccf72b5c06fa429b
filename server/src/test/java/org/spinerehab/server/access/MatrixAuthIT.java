package org.spinerehab.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.spinerehab.server.ServerTest;
import org.spinerehab.server.TestServer;
import org.spinerehab.server.access.Way.Outcome;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every way to reach a resource, under every kind of token, of one's own and of another
 * patient, against {@code access/matrix.txt}.
 */
@ServerTest
class MatrixAuthIT {

	@Autowired
	private TestServer server;

	@Autowired
	private DaoRegistry daos;

	/**
	 * One line of the matrix.
	 *
	 * @param who holds the token
	 * @param scopes of the token
	 * @param kind what is reached for
	 * @param cells for own and other patient, one for each way
	 */
	record Row(String who, String scopes, String kind, List<String> cells) {

	}

	@TestFactory
	Stream<DynamicNode> everyWayIsOpenOrClosedAsTheMatrixSays() {
		return rows().stream()
			.map((row) -> dynamicContainer(row.who() + " " + row.scopes() + " " + row.kind(), cases(row)));
	}

	@Test
	void theMatrixHasFourHundredCasesAtLeast() {
		assertThat(rows()).allSatisfy((row) -> assertThat(row.cells()).hasSize(Way.values().length));
		assertThat(rows().size() * Way.values().length * 2).isGreaterThan(400);
	}

	private Stream<DynamicNode> cases(Row row) {
		String pair = UUID.randomUUID().toString();
		Chart own = Chart.of(this.daos, pair, row.kind());
		Chart other = Chart.of(this.daos, pair, row.kind());
		FhirCalls calls = new FhirCalls(this.server.base(), MatrixTokens.of(row.who(), row.scopes(), own));
		return Arrays.stream(Way.values()).flatMap((way) -> {
			String cell = row.cells().get(way.ordinal());
			return Stream.of(
					dynamicTest(way.word() + " own " + cell.charAt(0),
							() -> check(way.reach(calls, own, other), cell.charAt(0), other, cell.charAt(1))),
					dynamicTest(way.word() + " other " + cell.charAt(1),
							() -> check(way.reach(calls, other, own), cell.charAt(1), other, cell.charAt(1))));
		});
	}

	/**
	 * Where the other patient is closed, nothing of that patient is in any answer, but
	 * for a condition that is repeated as it was asked.
	 */
	private static void check(Outcome outcome, char expected, Chart other, char forOther) {
		assertThat(outcome.answer().status()).as(outcome.answer().body()).isLessThan(500);
		assertThat(outcome.sign()).as("was " + outcome.sign() + ": " + outcome.answer().body()).isEqualTo(expected);
		if (forOther != Outcome.DONE) {
			String echoed = "canary%7C" + other.canary();
			assertThat(outcome.answer().body().replace(echoed, "")).doesNotContain(other.canary());
		}
	}

	static List<Row> rows() {
		return text().lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> line.split("\\|"))
			.map((parts) -> new Row(parts[0].strip(), parts[1].strip(), parts[2].strip(),
					List.of(parts[3].strip().split("\\s+"))))
			.toList();
	}

	private static String text() {
		try (InputStream stream = MatrixAuthIT.class.getResourceAsStream("/access/matrix.txt")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
