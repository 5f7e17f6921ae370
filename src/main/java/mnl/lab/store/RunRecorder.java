package mnl.lab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.analysis.story.MarginFrame;
import mnl.data.BayesCeiling;
import mnl.data.Identity;
import mnl.engine.Checkpoint;
import mnl.lab.run.MeasuredMargins;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes one run. Its folder has a temporary name until the run is complete; every measurement is on disk when
 * {@link #append} returns. All is kept in memory too: where something cannot be written the run may go on, and what is
 * missing is written with what comes next, at the end, or to another folder. Thread-safe.
 */
public final class RunRecorder implements AutoCloseable {
    /** Name of the report in a complete run's folder. */
    public static final String REPORT = RunFiles.REPORT;

    private final Clock clock;
    /** When this part of the training began; what came before is in the run's duration. */
    private final Instant since;

    private Path target;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<ScheduleEvent> events = new ArrayList<>();
    private final List<MeasuredMargins> margins = new ArrayList<>();
    /** Null where it could not be made. */
    private @Nullable RunFolder folder;

    private RunInfo info;
    private @Nullable TrainedModel model;
    private @Nullable Checkpoint checkpoint;
    /** The last one that is on the disk. */
    private @Nullable Checkpoint kept;
    /** Whether what the run is could not be written since it was last changed. */
    private boolean infoMissing;
    /** Whether the run ended with something that is nowhere but in memory. */
    private boolean behind;

    private @Nullable FinalResults results;
    private @Nullable BayesCeiling ceiling;
    private @Nullable RunInfo ending;
    private boolean keepsMargins = true;
    private boolean over;
    private boolean gone;

    /** @param folder null where it could not be made: then the run is kept in memory until it is over, or moved */
    RunRecorder(Path target, @Nullable RunFolder folder, RunInfo info, Clock clock) {
        this.target = target;
        this.folder = folder;
        this.info = info;
        this.clock = clock;
        since = clock.instant();
    }

    /**
     * Goes on with a run.
     *
     * @param earlier what was recorded of it up to the checkpoint
     */
    RunRecorder(RunFolder folder, RunContents earlier, Checkpoint from, Clock clock) {
        this(folder.target(), folder, earlier.info(), clock);
        measurements.addAll(earlier.measurements());
        events.addAll(earlier.events());
        margins.addAll(earlier.margins());
        checkpoint = from;
        kept = from;
    }

    /** Where the run is while it is being recorded. */
    public synchronized Path folder() {
        return folder == null ? target : folder.partial();
    }

    /** Where the run is when it is complete. */
    public synchronized Path target() {
        return target;
    }

    /** Where the training goes on; empty for a run of which no state was taken yet. */
    public synchronized Optional<Checkpoint> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    /** Where what is on the disk goes on, which is earlier where later states could not be written. */
    public synchronized Optional<Checkpoint> kept() {
        return Optional.ofNullable(kept);
    }

    /** Whether the run has ended and some of it could not be written; {@link #moveTo} writes all of it elsewhere. */
    public synchronized boolean isBehind() {
        return behind;
    }

    /** What is recorded of the run so far. */
    public synchronized RunInfo info() {
        return info;
    }

    /** Whether there is anything to keep. */
    public synchronized boolean hasMeasured() {
        return !measurements.isEmpty();
    }

    /** The metrics of the last measurement, arm by arm; empty where there is none. */
    public synchronized Optional<ArmSummaries> last() {
        return contents().last();
    }

    /** The model stands: how its replicas are laid out. Once, before the first measurement. */
    public synchronized void prepared(RunLayout layout) {
        if (!over) {
            RunInfo laidOut = info.with(layout);
            info = laidOut;
            infoMissing = true;
            writing(to -> {});
        }
    }

    private RunContents contents() {
        return new RunContents(info, measurements, events, margins);
    }

    /**
     * Margins are not recorded: of a run that is one of thousands. Before the first measurement.
     *
     * @return this
     */
    public synchronized RunRecorder withoutMargins() {
        keepsMargins = false;
        return this;
    }

    /**
     * Appends a measurement; none after the run is over.
     *
     * @param frame margins of its samples; null where they are not kept of this one
     */
    public synchronized void append(Measurement measurement, @Nullable MarginFrame frame) {
        if (!over) {
            measurements.add(measurement);
            if (frame != null && keepsMargins) {
                margins.add(new MeasuredMargins(measurements.size() - 1, frame));
            }
            RunLayout layout = info.layout().orElseThrow();
            writing(to -> {
                to.write(layout, measurements);
                to.write(margins);
            });
        }
    }

    /** The model that the training left, written at once; nothing after the run is over. */
    public synchronized void keep(TrainedModel trained) {
        if (!over) {
            model = trained;
            writing(to -> to.keep(trained));
        }
    }

    /** What the run needs to go on from here, on the disk when this returns; nothing after the run is over. */
    public synchronized void saved(Checkpoint state) {
        if (!over) {
            checkpoint = state;
            RunContents run = contents();
            reserveAgain();
            writing(to -> to.save(run, state));
            kept = folder == null ? null : state;
        }
    }

    /** A folder that could not be made, or was deleted, may be made by now. */
    private void reserveAgain() {
        if (folder != null && RecordedPlace.isDeleted(folder)) {
            RecordedPlace.discard(folder);
            folder = null;
            kept = null;
        }
        if (folder == null) {
            folder = RecordedPlace.reserve(target, info);
        }
    }

    /** Appends what a rule of the schedule did; none after the run is over. */
    public synchronized void ruleActed(ScheduleEvent event) {
        if (!over) {
            events.add(event);
            RunLayout layout = info.layout().orElseThrow();
            writing(to -> to.ruleActed(layout, events));
        }
    }

    /** The best accuracy there can be, which the report draws; before the run is over. */
    public synchronized void ceiling(@Nullable BayesCeiling known) {
        ceiling = known;
    }

    /**
     * The metrics of the model that is left, for {@code results.json} and the report. At most once, before the run is over.
     *
     * @throws IllegalArgumentException when they are of another model than the last measurement, beside which they stand
     */
    public synchronized void evaluated(FinalResults finalResults) {
        double measured = measurements.isEmpty()
                ? Double.NaN
                : measurements.get(measurements.size() - 1).epoch();
        if (finalResults.epoch() != measured) {
            throw new IllegalArgumentException("The metrics are of the model after " + finalResults.epoch()
                    + " epochs, and the last measurement is of the one after " + measured + ".");
        }
        results = finalResults;
    }

    /**
     * Ends a run that was trained to its last epoch or stopped by the user: writes {@code results.json} and the report,
     * and gives the folder its name. A run that cannot be stored is marked as failed, and can be stored elsewhere.
     *
     * @return the folder of the complete run
     * @throws RunException when it cannot be written; whoever trained it still has its metrics
     */
    public synchronized Path complete(RunStatus status) {
        if (over) {
            throw new IllegalStateException("The run is over already.");
        }
        over = true;
        RunInfo complete = info.over(status, "", took(), measurements.size());
        ending = complete;
        return store(complete);
    }

    /**
     * Goes on in another folder, with all that was recorded so far; a run that is over and could not be stored is stored
     * there. What is left of it in the first folder is deleted.
     *
     * @throws RunException when it cannot be written there either; then everything is as it was
     */
    public synchronized void moveTo(Path other) {
        RunFolder fresh = RecordedPlace.reserve(other, info.with(RunStatus.RUNNING));
        try {
            RunContents run = contents();
            if (checkpoint != null) {
                fresh.save(run.until(checkpoint.measurements(), checkpoint.events()), checkpoint);
            }
            fresh.catchUp(run, model);
            kept = checkpoint;
            behind = false;
        } catch (IOException e) {
            RecordedPlace.discard(fresh);
            throw RecordedPlace.unwritable(other, e);
        }
        if (folder != null) {
            RecordedPlace.discard(folder);
        }
        folder = fresh;
        target = fresh.target();
        if (ending != null) {
            store(ending);
        } else if (over) {
            end(fresh);
        }
    }

    private Path store(RunInfo complete) {
        RunContents run = contents().with(complete);
        RunFolder into = folder == null ? RecordedPlace.reserve(target, info.with(RunStatus.RUNNING)) : folder;
        folder = into;
        try {
            Path stored = into.finish(run, model, Optional.ofNullable(results), ceiling);
            info = complete;
            checkpoint = null;
            kept = null;
            return stored;
        } catch (IOException | UncheckedIOException e) {
            String problem = RecordedPlace.sentence(into.partial(), e);
            info = complete.failed(problem);
            end(into);
            throw new RunException(problem, e);
        }
    }

    /**
     * Ends a run by an error. What was measured stays under the temporary name; a run without a measurement leaves
     * nothing. Never throws: the error is what counts.
     */
    public synchronized void fail(String message) {
        endUnless(RunStatus.FAILED, message);
    }

    /** Ends a run that is not over as interrupted; nothing happens to one that is. Never throws. */
    @Override
    public synchronized void close() {
        endUnless(RunStatus.INTERRUPTED, "");
    }

    /**
     * Whether any of the run is on disk: where it is then, under its last name or the temporary one. A run that was ended
     * before its first measurement has left nothing.
     */
    public synchronized Optional<Path> whereabouts() {
        if (gone || folder == null) {
            return Optional.empty();
        }
        return Optional.of(isStored() ? target : folder.partial());
    }

    /** Whether the run is complete on disk. */
    public synchronized boolean isStored() {
        return ending != null && Identity.same(info, ending);
    }

    private Duration took() {
        return info.duration().plus(Duration.between(since, clock.instant()));
    }

    private void endUnless(RunStatus status, String message) {
        if (over) {
            return;
        }
        over = true;
        info = info.over(status, message, took(), measurements.size());
        if (folder != null && measurements.isEmpty()) {
            RecordedPlace.discard(folder);
            gone = true;
        } else if (folder != null) {
            end(folder);
        } else {
            behind = !measurements.isEmpty();
        }
    }

    /** As well as the disk allows. */
    private void end(RunFolder of) {
        try {
            if (!Identity.same(kept, checkpoint) && checkpoint != null && isOf(checkpoint)) {
                of.save(contents(), checkpoint);
                kept = checkpoint;
            }
            of.catchUp(contents(), model);
            behind = !Identity.same(kept, checkpoint);
        } catch (IOException notAll) {
            behind = true;
        }
        try {
            of.end(info);
        } catch (IOException e) {
            behind = true;
            System.getLogger(RunRecorder.class.getName())
                    .log(System.Logger.Level.DEBUG, "The state of a run in " + of.partial(), e);
        }
    }

    /** Whether nothing was recorded since a state was taken. */
    private boolean isOf(Checkpoint state) {
        return state.measurements() == measurements.size() && state.events() == events.size();
    }

    private void writing(Writing action) {
        if (folder == null) {
            return;
        }
        try {
            if (infoMissing) {
                folder.write(info);
                infoMissing = false;
            }
            action.to(folder);
        } catch (IOException | UncheckedIOException e) {
            throw RecordedPlace.unwritable(folder.partial(), e);
        }
    }

    private interface Writing {
        void to(RunFolder folder) throws IOException;
    }
}
