package mnl.runs.sweep;

import java.nio.file.Path;
import mnl.analysis.ArmSummaries;
import mnl.analysis.Measurement;
import mnl.runs.RunContents;
import mnl.runs.RunException;
import mnl.runs.RunInfo;
import mnl.runs.RunStatus;
import mnl.runs.RunStore;
import mnl.runs.StoredResults;

/**
 * A run that was trained to its last epoch and is whole on disk.
 *
 * @param folder its folder
 * @param info what it is
 * @param summaries its last figures, arm by arm
 * @param results its results with everything measured once
 */
public record FinishedRun(Path folder, RunInfo info, ArmSummaries summaries, StoredResults results) {

    /**
     * Reads a run.
     *
     * @throws RunException saying what is missing when it is not finished or not whole
     */
    public static FinishedRun read(Path folder) {
        RunContents run = RunStore.open(folder);
        if (run.info().status() != RunStatus.FINISHED) {
            throw new RunException("it is " + run.info().status().word());
        }
        int epochs = run.info()
                .layout()
                .orElseThrow(() -> new RunException("its layout is missing"))
                .epochs();
        int last = run.measurements().size() - 1;
        Measurement end = last < 0 ? null : run.measurements().get(last);
        if (end == null || last != epochs || end.epoch() != epochs) {
            throw new RunException("it holds " + Math.max(last, 0) + " epochs of " + epochs);
        }
        StoredResults results = StoredResults.read(folder);
        if (!results.arms().equals(run.info().layout().orElseThrow().arms())) {
            throw new RunException("its results are not those of its arms");
        }
        return new FinishedRun(folder, run.info(), run.last().orElseThrow(), results);
    }
}
