package mnl.ui.session;

import java.nio.file.Path;
import java.util.OptionalInt;
import mnl.data.DataSource;
import mnl.experiment.Experiment;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.StoredRun;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.words.Texts;

/**
 * A stored run that is about to be trained on.
 *
 * @param recorder records what comes, and holds the checkpoint that its training goes on from
 * @param upTo what was measured up to the checkpoint
 * @param source its data
 */
public record ContinuedRun(RunRecorder recorder, RunContents upTo, DataSource source) {

    /**
     * Reads where a run goes on, and claims its folder, or makes another one for a run that is trained for longer.
     *
     * @param folder of the run
     * @param epochs how many it is to have; empty for those that it has
     * @param data finds its data
     * @throws RunException with a sentence where it cannot go on
     */
    public static ContinuedRun read(RunStore store, Path folder, OptionalInt epochs, StoredData data) {
        Continuation from = Continuation.read(folder);
        RunOrigin before = from.info().origin();
        DataSource source = data.open(folder, from.info());
        if (!source.fingerprint().equals(before.dataFingerprint())) {
            throw new RunException(Texts.of("session.continued-run.data-changed", before.dataName()));
        }
        if (epochs.isEmpty()) {
            return new ContinuedRun(store.goOn(from), from.upTo(), source);
        }
        Experiment experiment = before.experiment();
        Experiment longer = experiment.withSchedule(experiment.schedule().withEpochs(epochs.getAsInt()));
        return new ContinuedRun(store.longer(from, before.with(longer)), from.upTo(), source);
    }

    /** Where it is and what it is. */
    StoredRun stored() {
        return new StoredRun(recorder.target(), recorder.info());
    }

    /** What is trained. */
    Experiment experiment() {
        return recorder.info().origin().experiment();
    }
}
