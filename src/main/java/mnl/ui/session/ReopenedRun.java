package mnl.ui.session;

import java.nio.file.Path;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.TrainedModel;
import mnl.analysis.story.MarginFrame;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.engine.Evaluation;
import mnl.engine.RunState;
import mnl.experiment.DatasetSpec;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A stored run with all that is left of it.
 *
 * @param stored where it is and what it is
 * @param contents every measurement, and what was recorded of margins
 * @param source its data, or what is known of them
 * @param model what its training left; null where there is none, or no data to ask it about
 * @param lacking what cannot be shown and why, one or two sentences; empty where all is there
 * @param goesOn whether it can be trained on
 */
record ReopenedRun(
        StoredRun stored,
        RunContents contents,
        DataSource source,
        @Nullable TrainedModel model,
        String lacking,
        boolean goesOn) {

    /**
     * Reads it.
     *
     * @param folder of the run
     * @param data finds its data
     * @throws RunException with a sentence where there is nothing to show, or a file is damaged
     */
    static ReopenedRun read(Path folder, StoredData data) {
        RunContents contents = RunStore.openWithMargins(folder);
        if (contents.info().status() == RunStatus.RUNNING) {
            throw new RunException(Texts.of("session.reopened-run.is-being-trained", folder));
        }
        RunLayout layout = contents.info().layout().orElse(null);
        if (layout == null || contents.measurements().isEmpty()) {
            throw new RunException(Texts.of("session.reopened-run.measured-nothing", folder));
        }
        TrainedModel model = RunStore.hasModel(folder) ? RunStore.model(folder) : null;
        DataSource source = source(folder, contents, layout, data);
        if (source instanceof AbsentData absent) {
            return new ReopenedRun(new StoredRun(folder, contents.info()), contents, source, null, absent.why(), false);
        }
        boolean goesOn = Continuation.isThere(folder);
        return new ReopenedRun(
                new StoredRun(folder, contents.info()),
                contents,
                source,
                model,
                model == null ? withoutModel(goesOn) : "",
                goesOn);
    }

    private static String withoutModel(boolean goesOn) {
        return goesOn ? Texts.of("session.reopened-run.no-model-yet") : Texts.of("session.reopened-run.no-model");
    }

    private static DataSource source(Path folder, RunContents contents, RunLayout layout, StoredData data) {
        String name = contents.info().origin().dataName();
        try {
            DataSource found = data.open(folder, contents.info());
            return found.fingerprint().equals(contents.info().origin().dataFingerprint())
                    ? found
                    : AbsentData.of(contents.info(), layout, Texts.of("session.reopened-run.data-changed", name));
        } catch (DataException gone) {
            String why = Texts.of("session.reopened-run.data-gone", name, String.valueOf(gone.getMessage()));
            return AbsentData.of(contents.info(), layout, why);
        }
    }

    /** Whether its dataset folder is not found, or holds other data by now. */
    boolean lacksFolder() {
        return source instanceof AbsentData
                && stored.info().origin().experiment().dataset() instanceof DatasetSpec.Folder;
    }

    /** The same as the run that was read before. */
    ReopenedRun as(StoredRun before) {
        return new ReopenedRun(before, contents, source, model, lacking, goesOn);
    }

    /** The same that cannot be trained on. */
    ReopenedRun readOnly() {
        return new ReopenedRun(stored, contents, source, model, lacking, false);
    }

    /** The margins of its model, from what that answers on the test split. */
    MarginFrame lastMargins(Evaluation answers) {
        return MarginFrame.of(
                contents.info().layout().orElseThrow(),
                0,
                answers.measurement().epoch(),
                answers.labels(),
                answers.logits(),
                answers.fusedLogits());
    }

    /** Where the run stands, as one that has just ended. */
    RunState state() {
        return switch (contents.info().status()) {
            case FINISHED -> RunState.FINISHED;
            case FAILED -> RunState.FAILED;
            default -> RunState.CANCELLED;
        };
    }
}
