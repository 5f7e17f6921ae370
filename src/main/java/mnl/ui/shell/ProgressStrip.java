package mnl.ui.shell;

import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.analysis.run.EpochText;
import mnl.engine.RunState;
import mnl.experiment.Experiment;
import mnl.lab.run.TimeLeft;
import mnl.ui.session.RunSession;
import mnl.ui.task.Explain;

/** How far the current run is: epoch, bar, arms and seeds, speed, time left. */
final class ProgressStrip extends VBox {
    private final RunSession session;
    private final LongSupplier nanos;
    private final TimeLeft timeLeft;
    private final Label epoch = new Label();
    private final Label detail = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private long shownAt;

    ProgressStrip(RunSession session, RunControls run, LongSupplier nanos) {
        this.session = session;
        this.nanos = nanos;
        this.timeLeft = new TimeLeft(nanos);
        getStyleClass().add("progress-strip");
        epoch.setId("progress-epoch");
        epoch.getStyleClass().add("progress-epoch");
        epoch.setMinWidth(USE_PREF_SIZE);
        detail.setId("progress-detail");
        detail.getStyleClass().add("quiet");
        bar.setId("progress-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of the run");
        HBox line = new HBox(epoch, detail);
        line.getStyleClass().add("progress-line");
        HBox.setHgrow(detail, Priority.ALWAYS);
        getChildren().addAll(line, bar);
        Explain.set(
                this,
                "Progress of the run: passes over the training samples (epochs), arms × seeds trained side by "
                        + "side, training samples a second over all of them, and the time left at this pace.");
        session.epochProperty().addListener((o, was, now) -> show(false));
        session.stateProperty().addListener((o, was, now) -> {
            timeLeft.restart();
            show(true);
        });
        run.paceProperty().addListener((o, was, now) -> timeLeft.restart());
        show(true);
    }

    private void show(boolean now) {
        long time = nanos.getAsLong();
        Experiment experiment = session.experimentProperty().get();
        RunState state = session.stateProperty().get();
        if (experiment == null || state == null) {
            epoch.setText("No run yet");
            detail.setText("");
            bar.setProgress(0);
            return;
        }
        int epochs = experiment.schedule().epochs();
        double done = session.epochProperty().get();
        String left = state == RunState.TRAINING ? timeLeft.sentence(done, epochs) : "";
        bar.setProgress(state == RunState.PREPARING ? ProgressBar.INDETERMINATE_PROGRESS : done / epochs);
        String passes = state == RunState.TRAINING ? passes(done) : EpochText.of(done);
        epoch.setText("Epoch " + passes + " / " + epochs);
        // Words that change on every frame cannot be read.
        if (now || time - shownAt > 250_000_000) {
            shownAt = time;
            detail.setText(detail(experiment, left));
        }
    }

    private String detail(Experiment experiment, String left) {
        double rate = session.samplesPerSecondProperty().get();
        return (left.isEmpty() ? "" : left + "  ·  ") + (rate > 0 ? Words.rate(rate) + " samples/s  ·  " : "")
                + Words.count(experiment.arms().size(), "arm") + " × "
                + Words.count(experiment.seeds().count(), "seed");
    }

    private static String passes(double epochs) {
        return epochs == Math.rint(epochs)
                ? String.valueOf((long) epochs)
                : String.format(Locale.ROOT, "%.1f", Math.floor(epochs * 10) / 10);
    }
}
