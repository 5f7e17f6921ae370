package mnl.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import mnl.engine.Pace;
import mnl.engine.TrainingRun;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The engine's run behind a session, with what was asked of it before it was there. */
final class RunHandle {
    private static final String NONE = Texts.of("session.run-handle.none");

    private final List<Consumer<TrainingRun>> pending = new ArrayList<>();
    private @Nullable TrainingRun run;
    private Pace pace = Pace.FULL;
    private String without = NONE;

    boolean isThere() {
        return run != null;
    }

    /** The run is there, and gets its pace and what it was to do as soon as it is. */
    void set(TrainingRun started) {
        run = started;
        started.setPace(pace);
        pending.forEach(step -> step.accept(started));
        pending.clear();
    }

    void ifThere(Consumer<TrainingRun> step) {
        if (run != null) {
            step.accept(run);
        }
    }

    /** At once, or as soon as the run is there. */
    void whenThere(Consumer<TrainingRun> step) {
        if (run != null) {
            step.accept(run);
        } else {
            pending.add(step);
        }
    }

    /** Limits this run and later ones. */
    void setPace(Pace limit) {
        pace = limit;
        ifThere(of -> of.setPace(limit));
    }

    /** The run's answer; without a run, one that has failed. */
    <A> CompletableFuture<A> ask(Function<TrainingRun, CompletableFuture<A>> question) {
        return run == null ? CompletableFuture.failedFuture(new IllegalStateException(without)) : question.apply(run);
    }

    /** There is no run that could answer, and this is why, in one sentence. */
    void refuse(String why) {
        release();
        without = why;
    }

    /** Closes the run, and forgets it and what it was to do. */
    void release() {
        pending.clear();
        without = NONE;
        if (run != null) {
            run.close();
            run = null;
        }
    }
}
