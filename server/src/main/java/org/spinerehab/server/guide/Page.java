package org.spinerehab.server.guide;

import java.util.List;
import java.util.Map;

/**
 * What the page of an artefact shows.
 *
 * @param artefact the artefact
 * @param facts word and what it says, in this order; none is empty
 * @param tables its content
 */
record Page(Artefact artefact, Map<String, Table.Cell> facts, List<Table> tables) {

}
