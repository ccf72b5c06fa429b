package org.spinerehab.profiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file as in RFC 4180, whose first line names the columns.
 *
 * @param columns the names in their order
 * @param rows the cells of each row by column
 */
record Csv(List<String> columns, List<Map<String, String>> rows) {

	static Csv read(Path file) {
		return parse(PublishedFiles.read(file));
	}

	static Csv parse(String text) {
		List<List<String>> lines = lines(text);
		List<String> columns = lines.get(0);
		List<Map<String, String>> rows = new ArrayList<>();
		for (List<String> line : lines.subList(1, lines.size())) {
			if (line.size() != columns.size()) {
				throw new IllegalArgumentException("Not " + columns.size() + " cells: " + line);
			}
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < columns.size(); i++) {
				row.put(columns.get(i), line.get(i));
			}
			rows.add(row);
		}
		return new Csv(columns, rows);
	}

	private static List<List<String>> lines(String text) {
		List<List<String>> lines = new ArrayList<>();
		List<String> line = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char next : text.toCharArray()) {
			if (next == '"') {
				quoted = !quoted;
				if (quoted && !cell.isEmpty()) {
					cell.append('"');
				}
			}
			else if (quoted || (next != ',' && next != '\n')) {
				cell.append(next);
			}
			else {
				line.add(cell.toString());
				cell.setLength(0);
				if (next == '\n') {
					lines.add(line);
					line = new ArrayList<>();
				}
			}
		}
		return lines;
	}

}
