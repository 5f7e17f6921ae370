package mnl.lab.run;

import java.nio.file.Path;

/**
 * A run on disk.
 *
 * @param folder its folder
 * @param info what it is
 */
public record StoredRun(Path folder, RunInfo info) {}
