package mnl.lab.sweep;

import java.util.Optional;
import mnl.experiment.sweep.Cell;

/**
 * A cell and what became of it.
 *
 * @param cell the cell
 * @param run its run; empty where it is not finished
 * @param message why not, where it failed; empty otherwise
 */
public record SweepResult(Cell cell, Optional<FinishedRun> run, String message) {}
