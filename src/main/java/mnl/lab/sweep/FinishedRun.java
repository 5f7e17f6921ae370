package mnl.lab.sweep;

import java.nio.file.Path;
import mnl.analysis.run.ArmSummaries;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredResults;
import mnl.words.Texts;

/**
 * A run that says it was trained to its end, be that the last epoch or an earlier one at which all its replicas had
 * stopped, and holds every measurement that it says it made.
 *
 * @param folder its folder
 * @param info what it is
 * @param summaries its last metrics, arm by arm
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
            throw new RunException(
                    Texts.of("sweep.finished-run.it-is", run.info().status().word()));
        }
        ArmSummaries last =
                run.last().orElseThrow(() -> new RunException(Texts.of("sweep.finished-run.it-holds-no-measurement")));
        int held = run.measurements().size();
        int made = run.info().measured().orElse(held);
        if (held != made) {
            throw new RunException(Texts.of("sweep.finished-run.it-holds-measurements-of", held, made));
        }
        StoredResults results = StoredResults.read(folder);
        if (!results.arms().equals(last.layout().arms())) {
            throw new RunException(Texts.of("sweep.finished-run.its-results-are-not"));
        }
        return new FinishedRun(folder, run.info(), last, results);
    }
}
