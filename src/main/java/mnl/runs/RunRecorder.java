package mnl.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.analysis.ArmSummaries;
import mnl.analysis.FinalFigures;
import mnl.analysis.Measurement;
import mnl.analysis.Milestone;
import mnl.analysis.RunLayout;
import mnl.analysis.TrainedModel;

/**
 * Writes one run. Its folder has a temporary name until the run is complete; every measurement is on disk when
 * {@link #append} returns. Any one thread at a time.
 */
public final class RunRecorder implements AutoCloseable {
    /** Name of the report in a complete run's folder. */
    public static final String REPORT = RunFiles.REPORT;

    private final Path partial;
    private final Path target;
    private final Clock clock;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private RunInfo info;
    private MeasurementLog log;
    private FinalFigures figures;
    private boolean over;

    RunRecorder(Path partial, Path target, RunInfo info, Clock clock) {
        this.partial = partial;
        this.target = target;
        this.info = info;
        this.clock = clock;
        writing(this::writeInfo);
    }

    /** Where the run is while it is being recorded. */
    public Path folder() {
        return partial;
    }

    /** What is recorded of the run so far. */
    public synchronized RunInfo info() {
        return info;
    }

    /** The model stands: how its replicas are laid out. Once, before the first measurement. */
    public synchronized void prepared(RunLayout layout) {
        writing(() -> {
            info = info.with(layout);
            log = new MeasurementLog(partial, layout);
            writeInfo();
        });
    }

    /** Appends a measurement; none after the run is over. */
    public synchronized void append(Measurement measurement) {
        if (over) {
            return;
        }
        measurements.add(measurement);
        writing(() -> log.append(measurement));
    }

    /** The model that the training left, written at once; nothing after the run is over. */
    public synchronized void keep(TrainedModel model) {
        if (!over) {
            writing(() -> ModelFiles.write(partial, model));
        }
    }

    /** Appends a milestone; none after the run is over. */
    public synchronized void reached(Milestone milestone) {
        if (over) {
            return;
        }
        milestones.add(milestone);
        writing(() -> MilestoneFile.append(partial, info, milestone));
    }

    /** The figures of the finished model, for {@code results.json} and the report. At most once, before the run is over. */
    public synchronized void evaluated(FinalFigures finalFigures) {
        figures = finalFigures;
    }

    /**
     * Ends a run that was trained to its last epoch or stopped by the user: writes {@code results.json} and the report,
     * and gives the folder its name.
     *
     * @return the folder of the complete run
     */
    public synchronized Path complete(RunStatus status) {
        end(status, "");
        writing(() -> {
            if (info.layout().isPresent() && !measurements.isEmpty()) {
                Measurement last = measurements.get(measurements.size() - 1);
                ArmSummaries summaries = new ArmSummaries(info.layout().get(), last);
                RunFiles.write(
                        partial.resolve(RunFiles.RESULTS),
                        ResultsJson.write(summaries, milestones, Optional.ofNullable(figures)));
                RunFiles.write(
                        partial.resolve(RunFiles.REPORT),
                        new HtmlReport()
                                .render(new RunContents(info, measurements, milestones), Optional.ofNullable(figures)));
            }
            if (Files.isDirectory(target)) {
                Files.delete(target);
            }
            RunFiles.move(partial, target);
        });
        return target;
    }

    /**
     * Ends a run by an error. What was measured stays under the temporary name; a run without a measurement leaves
     * nothing.
     */
    public synchronized void fail(String message) {
        if (!over) {
            end(RunStatus.FAILED, message);
            discardEmpty();
        }
    }

    /** Ends a run that is not over as interrupted; nothing happens to one that is. */
    @Override
    public synchronized void close() {
        if (!over) {
            end(RunStatus.INTERRUPTED, "");
            discardEmpty();
        }
    }

    private void end(RunStatus status, String message) {
        if (over) {
            throw new IllegalStateException("The run is over already.");
        }
        over = true;
        info = info.over(status, message, clock.instant(), measurements.size());
        writing(() -> {
            if (log != null) {
                log.close();
            }
            writeInfo();
        });
    }

    private void discardEmpty() {
        if (!measurements.isEmpty()) {
            return;
        }
        writing(() -> {
            try (Stream<Path> files = Files.list(partial)) {
                files.forEach(RunRecorder::delete);
            }
            Files.delete(partial);
        });
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeInfo() throws IOException {
        RunFiles.write(partial.resolve(RunFiles.RUN), new RunInfoJson().write(info));
    }

    private void writing(Writing action) {
        try {
            action.run();
        } catch (IOException | UncheckedIOException e) {
            throw new RunException(
                    "The run cannot be written to " + partial + " (" + e.getMessage()
                            + "): check that the folder can be written to and has space left.",
                    e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
