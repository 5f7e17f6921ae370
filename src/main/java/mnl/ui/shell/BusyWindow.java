package mnl.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import mnl.data.Unawaited;
import mnl.data.disk.Leftovers;
import mnl.engine.RunState;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.Experiment;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.lab.bench.WindowTimes;
import mnl.lab.bench.WindowUse;
import mnl.ui.session.RunHistory;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The program's own window, on a workspace that is thrown away, which is used while it trains. */
final class BusyWindow {
    private static final int SEEDS = 8;
    private static final int MANY_EPOCHS = 6000;
    private static final int MANY_SAMPLES = 50_000;

    /** So few that the margins of all samples are kept. */
    private static final int FEW_EPOCHS = 28;

    private static final int PRESSES = 25;

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Kind kind;
    private final Duration howLong;
    private final CompletableFuture<WindowUse> outcome = new CompletableFuture<>();

    /**
     * What is trained.
     *
     * @param name what is said of it
     * @param experiment trained again and again while the window is used
     * @param presses how often a noise slider is pressed at the end, while the run trains, and when it is over
     */
    record Kind(String name, Experiment experiment, int presses) {}

    /** @param howLong the window is used once training is under way */
    BusyWindow(Kind kind, Duration howLong) {
        this.kind = kind;
        this.howLong = howLong;
    }

    /** A run of many epochs, and one whose margin maps have many points. */
    static List<Kind> kinds() {
        Experiment whole = Scenarios.byDefault().experiment().withSeeds(new SeedRange(0, SEEDS));
        int batch = whole.schedule().batchSize();
        Synthetic data = (Synthetic) whole.dataset();
        return List.of(
                new Kind(
                        Texts.of("shell.busy-window.many-epochs", MANY_EPOCHS),
                        whole.withSchedule(new Schedule(MANY_EPOCHS, batch)),
                        PRESSES),
                new Kind(
                        Texts.of("shell.busy-window.many-points", 2 * MANY_SAMPLES),
                        whole.withDataset(data.withTestSize(MANY_SAMPLES))
                                .withSchedule(new Schedule(FEW_EPOCHS, batch)),
                        0));
    }

    /**
     * Opens the window, trains and uses it, and closes it again.
     *
     * @throws java.util.concurrent.CompletionException when that fails, with a sentence when the window is closed meanwhile
     */
    WindowUse use() {
        Path workspace = temporary();
        try {
            WindowProgram program = new WindowProgram(workspace, Optional.empty(), sentence -> {});
            Platform.runLater(() -> open(program));
            try {
                return outcome.join();
            } finally {
                program.awaitEnd();
            }
        } finally {
            Leftovers.discard(workspace);
        }
    }

    private void open(WindowProgram program) {
        program.open();
        Unawaited.whenDone(
                program.closed(),
                Runnable::run,
                (done, problem) -> outcome.completeExceptionally(
                        problem == null ? new IllegalStateException(Texts.of("shell.busy-window.closed")) : problem));
        Explorer explorer = program.explorer();
        if (explorer != null) {
            new Use(explorer).start();
        }
    }

    private static Path temporary() {
        try {
            return Leftovers.scratch("bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the first pulse of the window to the last; training begins as soon as the engine is there. */
    private final class Use extends AnimationTimer {
        private final Explorer explorer;
        private final WindowUser user;
        private final List<RunHistory> runs = new ArrayList<>();
        private final List<Double> gaps = new ArrayList<>();
        private long began;
        private long last;
        private double longest;
        private String slowest = "";
        private @Nullable SliderTimes training;
        private @Nullable SliderTimes trained;

        Use(Explorer explorer) {
            this.explorer = explorer;
            user = new WindowUser(explorer);
            explorer.session().historyProperty().addListener((o, was, now) -> {
                if (now != null) {
                    runs.add(now);
                }
            });
        }

        @Override
        public void handle(long now) {
            long pulse = System.nanoTime();
            if (trained == null) {
                train();
            }
            if (began == 0) {
                began = explorer.session().measurementsProperty().get() > 1 ? pulse : 0;
            } else if (pulse - began <= howLong.toNanos()) {
                take((pulse - last) / NANOS_PER_MILLISECOND);
                user.pulse(pulse);
            } else if (kind.presses() == 0) {
                end(null, null);
            } else {
                slide(pulse);
            }
            last = pulse;
        }

        /** The noise slider while the run trains, then when it is over; then the end. */
        private void slide(long pulse) {
            if (training == null) {
                user.leave();
                training = new SliderTimes(explorer, kind.presses());
            } else if (trained == null) {
                if (!training.pulse(pulse)) {
                    explorer.session().cancel();
                    trained = new SliderTimes(explorer, kind.presses());
                }
            } else if (isOver() && !trained.pulse(pulse)) {
                end(training.spread(), trained.spread());
            }
        }

        private void end(@Nullable WindowTimes training, @Nullable WindowTimes trained) {
            stop();
            outcome.complete(found(training, trained));
            explorer.leave();
        }

        private boolean isOver() {
            RunState state = explorer.session().stateProperty().get();
            return state != null && state.isOver();
        }

        private void take(double gap) {
            gaps.add(gap);
            if (gap > longest) {
                longest = gap;
                slowest = user.doing();
            }
        }

        /** The run is started, and started again when it is over. */
        private void train() {
            boolean first = explorer.session().stateProperty().get() == null;
            if (isOver() || (first && explorer.commands().get("run").enabled().get())) {
                explorer.session().start(kind.experiment(), false);
            }
        }

        private WindowUse found(@Nullable WindowTimes training, @Nullable WindowTimes trained) {
            int came = runs.stream().mapToInt(RunHistory::size).sum();
            int epochs = runs.stream()
                    .filter(run -> run.size() > 0)
                    .mapToInt(run -> (int) Math.ceil(run.last().epoch()) + 1)
                    .sum();
            return new WindowUse(kind.name(), new WindowTimes(gaps), slowest, came, epochs - came, training, trained);
        }
    }
}
