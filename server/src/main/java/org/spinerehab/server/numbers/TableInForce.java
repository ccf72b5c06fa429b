package org.spinerehab.server.numbers;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table with the site's changes: published, then what is stored, then the overlays in
 * the order they were stored. A number that is missing or breaks its range gives way to
 * the published one.
 *
 * @param table what is in force
 * @param complaints each number that could not be used, in words
 */
record TableInForce(NumberTable table, List<String> complaints) {

	static TableInForce of(NumberTable published, @Nullable NumberTable stored, List<NumberTable> overlays) {
		List<String> complaints = new ArrayList<>();
		NumberTable table = published;
		if (stored == null) {
			complaints.add("the table is not stored");
		}
		for (NumberRow row : published.rows().values()) {
			NumberRow own = (stored != null) ? stored.find(row.code()) : row;
			if (own == null) {
				complaints.add(row.code() + " is missing");
			}
			else if (fits(row, own, complaints)) {
				table = table.with(own);
			}
		}
		for (NumberTable overlay : overlays) {
			for (NumberRow change : overlay.rows().values()) {
				NumberRow row = published.find(change.code());
				NumberRow now = table.find(change.code());
				if (row == null || now == null) {
					complaints.add("there is no " + change.code());
				}
				else if (fits(row, now.with(change), complaints)) {
					table = table.with(now.with(change));
				}
			}
		}
		return new TableInForce(table, complaints);
	}

	private static boolean fits(NumberRow published, NumberRow own, List<String> complaints) {
		List<NumberProblem> problems = new RowCheck(published).whole(own);
		problems.forEach((problem) -> complaints.add(problem.sentence()));
		return problems.isEmpty();
	}

}
