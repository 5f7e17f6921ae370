package mnl.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.analysis.run.EpochText;
import mnl.engine.RunState;
import mnl.experiment.Experiment;
import mnl.lab.run.TimeLeft;
import mnl.ui.session.RunSession;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** How far the current run is: epoch, bar, arms and seeds, speed, time left. */
final class ProgressStrip extends VBox {
    private final RunSession session;
    private final LongSupplier nanos;
    private final TimeLeft timeLeft;
    private final Label epoch = new Label();
    private final WholeParts detail = new WholeParts();
    private final Tooltip all = new Tooltip();
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
        bar.setId("progress-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.of("shell.progress-strip.spoken"));
        HBox line = new HBox(epoch, detail);
        line.getStyleClass().add("progress-line");
        HBox.setHgrow(detail, Priority.ALWAYS);
        getChildren().addAll(line, bar);
        Tooltip.install(this, all);
        Explain.set(this, Texts.of("shell.progress-strip.explain"));
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
            epoch.setText(Texts.of("shell.progress-strip.no-run-yet"));
            show(List.of());
            bar.setProgress(0);
            return;
        }
        int epochs = experiment.schedule().epochs();
        double done = session.epochProperty().get();
        String left = state == RunState.TRAINING ? timeLeft.sentence(done, epochs) : "";
        bar.setProgress(state == RunState.PREPARING ? ProgressBar.INDETERMINATE_PROGRESS : done / epochs);
        String passes = state == RunState.TRAINING ? passes(done) : EpochText.of(done);
        epoch.setText(Texts.of("shell.progress-strip.epoch", passes, epochs));
        // Words that change on every frame cannot be read.
        if (now || time - shownAt > 250_000_000) {
            shownAt = time;
            show(parts(experiment, left));
        }
    }

    private void show(List<String> parts) {
        detail.show(parts);
        all.setText(Stream.concat(Stream.of(epoch.getText()), parts.stream()).collect(Collectors.joining("\n")));
    }

    /** The time left first: it is the last to be left out. */
    private List<String> parts(Experiment experiment, String left) {
        double rate = session.samplesPerSecondProperty().get();
        String trained = Texts.of(
                "shell.progress-strip.arms-and-seeds",
                experiment.arms().size(),
                experiment.seeds().count());
        return Stream.of(left, rate > 0 ? Texts.of("shell.progress-strip.samples-s", Words.rate(rate)) : "", trained)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String passes(double epochs) {
        return epochs == Math.rint(epochs)
                ? String.valueOf((long) epochs)
                : String.format(Locale.ROOT, "%.1f", Math.floor(epochs * 10) / 10);
    }
}
