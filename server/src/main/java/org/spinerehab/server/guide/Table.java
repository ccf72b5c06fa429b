package org.spinerehab.server.guide;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table of a page.
 *
 * @param caption what it shows
 * @param columns heads
 * @param rows as many cells each as there are columns; the first names the row
 */
record Table(String caption, List<String> columns, List<List<Cell>> rows) {

	/**
	 * One cell.
	 *
	 * @param text what it says
	 * @param link where it leads inside the guide
	 * @param depth how deep it lies below the first row
	 * @param code whether it is a code or a path
	 */
	record Cell(String text, @Nullable String link, int depth, boolean code) {

		static Cell text(@Nullable String text) {
			return new Cell((text != null) ? text : "", null, 0, false);
		}

		static Cell code(@Nullable String text) {
			return new Cell((text != null) ? text : "", null, 0, true);
		}

		Cell at(int depth) {
			return new Cell(this.text, this.link, depth, this.code);
		}

		Cell to(@Nullable String link) {
			return new Cell(this.text, link, this.depth, this.code);
		}

	}

}
