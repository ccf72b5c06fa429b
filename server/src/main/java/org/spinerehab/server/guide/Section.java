package org.spinerehab.server.guide;

import java.util.List;

/**
 * A part of the index.
 *
 * @param title what its artefacts are
 * @param artefacts at least one, by name
 */
record Section(String title, List<Artefact> artefacts) {

}
