package mnl.ui.session;

import java.nio.file.Path;
import mnl.lab.run.RunContents;

/**
 * A stored run whose curves are drawn behind those of the run on show.
 *
 * @param folder where it is
 * @param label in what it differs from the run on show and the other ghosts, in a few words
 * @param contents what it measured
 */
public record GhostRun(Path folder, String label, RunContents contents) {}
