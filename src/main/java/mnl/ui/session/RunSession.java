package mnl.ui.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mnl.analysis.run.TrainedModel;
import mnl.analysis.story.MarginFrame;
import mnl.data.Causes;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.data.Unawaited;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.lab.report.MeanCeiling;
import mnl.lab.run.StoredRun;
import mnl.lab.service.RunStarter;
import mnl.lab.store.StoredData;
import mnl.ui.task.Failures;
import mnl.ui.task.Pulse;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The current run: what every view watches and the run controls steer. Belongs to the FX thread; what the engine reports
 * is taken over once per frame.
 */
public final class RunSession extends WatchedRun implements AutoCloseable {
    private final RunStarter runs;
    private final StoredData data;
    private final Executor background;
    private final Executor fxThread;
    private final Pulse.Subscription pulse;

    private EventInbox inbox = new EventInbox();
    private final BackgroundReading reading;
    private final BackgroundReading opening;
    private boolean reopened;
    private Supplier<ReopenedRun> shownBy = () -> {
        throw new IllegalStateException("No stored run was shown.");
    };

    /**
     * @param runs starts the runs, and records them where they are to be kept
     * @param openData opens an experiment's data; called in the background
     * @param background for reading data
     * @param fxThread brings answers back to the FX thread
     * @param pulse the frame beat
     */
    public RunSession(
            RunStarter runs,
            Function<DatasetSpec, DataSource> openData,
            Executor background,
            Executor fxThread,
            Pulse pulse) {
        this(runs, StoredData.unmoved(openData), background, fxThread, pulse);
    }

    /**
     * @param runs starts the runs, and records them where they are to be kept
     * @param data opens an experiment's data, and finds those of stored runs; called in the background
     * @param background for reading data
     * @param fxThread brings answers back to the FX thread
     * @param pulse the frame beat
     */
    public RunSession(RunStarter runs, StoredData data, Executor background, Executor fxThread, Pulse pulse) {
        this.runs = runs;
        this.data = data;
        this.background = background;
        this.fxThread = fxThread;
        this.reading = new BackgroundReading(background, fxThread);
        this.opening = new BackgroundReading(background, fxThread);
        this.pulse = pulse.onEachFrame(this::pull);
        comparingReferences.addListener((o, was, now) -> feed.compareReferences(now));
    }

    /** Gives up the current run and starts another one. */
    public void start(Experiment next, boolean startPaused) {
        EventInbox mine = begin(null, next);
        state.set(RunState.PREPARING);
        reading.read(() -> data.open(next.dataset()), (opened, error) -> {
            if (error == null) {
                source.set(opened);
                train(() -> runs.start(next, opened, startPaused, mine));
            } else {
                fail(Causes.of(error));
            }
        });
    }

    /**
     * Reads a stored run and shows it as if it had just ended. Settings stay as they are. What is under way is never given up for it.
     *
     * @param folder of the run
     * @param refused told in one sentence where there is nothing to show; then everything stays as it is
     */
    public void open(Path folder, Consumer<String> refused) {
        open(() -> ReopenedRun.read(folder, data), refused);
    }

    /** The same of a run that is to be looked at only: it cannot be trained on. */
    public void look(Path folder, Consumer<String> refused) {
        open(() -> ReopenedRun.read(folder, data).readOnly(), refused);
    }

    /**
     * Reads the stored run on show once more, from where its data are known to be by now.
     *
     * @param done told why it cannot be read, in one sentence; nothing where it was
     */
    public void openAgain(Consumer<String> done) {
        StoredRun before = stored.get();
        Supplier<ReopenedRun> read = shownBy;
        if (reopened && before != null) {
            opening.read(() -> read.get().as(before), (found, error) -> {
                String why = whyNot(error);
                if (why.isEmpty()) {
                    show(found);
                }
                done.accept(why);
            });
        }
    }

    private void open(Supplier<ReopenedRun> read, Consumer<String> refused) {
        opening.read(read, (found, error) -> {
            String why = whyNot(error);
            if (why.isEmpty()) {
                shownBy = read;
                show(found);
            } else {
                refused.accept(why);
            }
        });
    }

    private void show(ReopenedRun found) {
        Experiment trained = found.stored().info().origin().experiment();
        EventInbox mine = begin(found.stored(), trained);
        reopened = true;
        lacksFolder.set(found.lacksFolder());
        source.set(found.source());
        feed.fill(found.contents());
        failure.set(found.stored().info().message());
        TrainedModel model = found.model();
        if (model == null) {
            refuse(found.lacking());
        } else {
            run.set(runs.open(trained, found.source(), model, mine));
            if (found.contents().margins().isEmpty()) {
                askForMargins(mine, found);
            }
            readCeiling();
        }
        state.set(found.state());
        goesOnIn.set(found.goesOn() ? found.stored().folder() : null);
    }

    private void refuse(String why) {
        run.refuse(why);
        lacking.set(why);
    }

    /** None were recorded; the model's own are those of the last measurement. */
    private void askForMargins(EventInbox mine, ReopenedRun of) {
        CompletableFuture<MarginFrame> last =
                evaluate(OwnNoise.request(experiment.get(), Split.TEST)).thenApplyAsync(of::lastMargins, background);
        Unawaited.whenDone(last, fxThread, (frame, error) -> {
            if (error == null && inbox == mine) {
                feed.add(frame);
            }
        });
    }

    /**
     * Goes on with a stored run, or trains it for longer.
     *
     * @param read reads where it goes on; called in the background
     * @param done told why it cannot, in one sentence; nothing where it does
     */
    public void goOn(Supplier<ContinuedRun> read, Consumer<String> done) {
        opening.read(
                read,
                (found, error) -> {
                    String why = whyNot(error);
                    if (why.isEmpty()) {
                        goOn(found);
                    } else if (error == null) {
                        giveBack(found);
                    }
                    done.accept(why);
                },
                found -> {
                    giveBack(found);
                    done.accept("");
                });
    }

    private void goOn(ContinuedRun found) {
        EventInbox mine = begin(found.stored(), found.experiment());
        state.set(RunState.PREPARING);
        source.set(found.source());
        feed.goOn(found.upTo());
        train(() -> runs.goOn(found.recorder(), found.source(), false, mine));
    }

    /** Somebody else may take the run then. */
    private void giveBack(ContinuedRun unwanted) {
        background.execute(unwanted.recorder()::close);
    }

    private String whyNot(@Nullable Throwable error) {
        if (error != null) {
            return sentence(Causes.of(error));
        }
        boolean underWay = state.get() != null && !state.get().isOver();
        return underWay ? Texts.of("session.run-session.another-is-under-way") : "";
    }

    /** Gives up the current run; another one is on show. */
    private EventInbox begin(@Nullable StoredRun of, Experiment next) {
        stored.set(of);
        release();
        EventInbox mine = new EventInbox();
        inbox = mine;
        experiment.set(next);
        return mine;
    }

    private void train(Supplier<TrainingRun> begin) {
        try {
            run.set(begin.get());
        } catch (RuntimeException problem) {
            fail(problem);
            return;
        }
        readCeiling();
    }

    private void readCeiling() {
        DataSource drawn = source.get();
        Experiment trained = experiment.get();
        reading.read(() -> Optional.ofNullable(MeanCeiling.of(drawn, trained)), mean -> ceiling.set(mean.orElse(null)));
    }

    private void fail(Throwable cause) {
        failure.set(sentence(cause));
        settle(RunState.FAILED);
    }

    private static String sentence(Throwable cause) {
        return Failures.sentence(
                cause,
                Texts.of(
                        "session.run-session.the-run-could-not",
                        cause.getClass().getSimpleName()));
    }

    private void pull() {
        inbox.drain(this::take);
        feed.show();
    }

    private void take(TrainingEvent event) {
        if (reopened) {
            if (event instanceof TrainingEvent.Failed failed) {
                refuse(failed.message());
            }
        } else if (event instanceof TrainingEvent.StateChanged changed) {
            settle(changed.state());
        } else if (event instanceof TrainingEvent.Failed failed) {
            failure.set(failed.message());
        } else {
            feed.take(event);
        }
    }

    private void settle(RunState next) {
        if (next.isOver()) {
            stopping.set(false);
        }
        state.set(next);
    }

    public void pause() {
        run.ifThere(TrainingRun::pause);
    }

    public void resume() {
        run.ifThere(TrainingRun::resume);
    }

    public void stepBatch() {
        whenStarted(TrainingRun::stepBatch);
    }

    public void stepEpoch() {
        whenStarted(TrainingRun::stepEpoch);
    }

    /** Stops the training, or what is being prepared; views keep the run. */
    public void cancel() {
        if (state.get() == RunState.PREPARING) {
            reading.cancel();
        }
        if (run.isThere()) {
            stopping.set(state.get() != null && !state.get().isOver());
            run.ifThere(TrainingRun::cancel);
        } else if (state.get() == RunState.PREPARING) {
            settle(RunState.CANCELLED);
        }
    }

    /** Steps asked for while the data are still being read are taken as soon as the run stands. */
    private void whenStarted(Consumer<TrainingRun> step) {
        if (run.isThere() || state.get() == RunState.PREPARING) {
            run.whenThere(step);
        }
    }

    /** Limits this run and later ones. */
    public void setPace(Pace limit) {
        run.setPace(limit);
    }

    /** The run that was trained last is over, and kept in this folder; null while it is not. */
    public void kept(@Nullable Path folder) {
        if (!reopened) {
            goesOnIn.set(folder);
        }
    }

    private void release() {
        opening.cancel();
        reopened = false;
        lacksFolder.set(false);
        lacking.set("");
        goesOnIn.set(null);
        run.release();
        reading.cancel();
        stopping.set(false);
        feed.clear();
        source.set(null);
        ceiling.set(null);
        failure.set("");
    }

    @Override
    public void close() {
        pulse.end();
        release();
    }
}
