package mnl.lab.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.data.BayesCeiling;
import mnl.data.Identity;
import mnl.data.disk.Leftovers;
import mnl.engine.Checkpoint;
import mnl.lab.report.HtmlReport;
import mnl.lab.report.OpeningFigure;
import mnl.lab.report.ResultsJson;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.MeasuredMargins;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunInfo;
import mnl.lab.story.StoryReport;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The files of one run while it is recorded. What could not be written is written with the next call, so that a disk that
 * was full for a while costs nothing.
 */
final class RunFolder {
    private final Reservation place;
    private @Nullable MeasurementLog log;
    private @Nullable ScheduleEventFile eventFile;
    private @Nullable MarginFile marginFile;
    private @Nullable TrainedModel kept;
    private @Nullable CheckpointFiles checkpoints;
    private @Nullable SavedAt savedAt;

    /** What the manifest says of files while the run is not complete. */
    private final Map<String, Manifest.Entry> covered = new TreeMap<>();

    private RunFolder(Reservation place) {
        this.place = place;
    }

    /** Reserves the folder; see {@link Reservation#of}. */
    static RunFolder reserve(Path target, RunInfo info) throws IOException {
        return new RunFolder(Reservation.of(target.toAbsolutePath().normalize(), info));
    }

    /**
     * Goes on in a folder that holds a run up to its checkpoint, and perhaps what is not to stay.
     *
     * @param place which is this process's already
     * @param run where it goes on
     */
    static RunFolder goOn(Reservation place, Continuation run) throws IOException {
        RunFolder folder = new RunFolder(place);
        Checkpoint from = run.checkpoint();
        RunLayout layout = run.upTo().info().layout().orElseThrow();
        folder.log = MeasurementLog.goOn(place.partial(), layout, run.at(), from.measurements());
        if (from.events() > 0) {
            folder.eventFile = new ScheduleEventFile(place.partial(), run.at(), from.events());
        } else {
            Leftovers.discard(place.partial().resolve(RunFiles.SCHEDULE_EVENTS));
        }
        if (run.at().lengths().containsKey(RunFiles.MARGINS)) {
            folder.marginFile = new MarginFile(
                    place.partial(), run.at(), run.upTo().margins().size());
        }
        folder.seal(
                run.at().checkpoint(),
                Manifest.entry(place.partial().resolve(run.at().checkpoint())),
                run.upTo());
        for (GrowingFile growing : folder.growing().values()) {
            growing.trim();
        }
        discardResults(place.partial());
        ModelFiles.discard(place.partial());
        return folder;
    }

    Path partial() {
        return place.partial();
    }

    Path target() {
        return place.target();
    }

    void write(RunInfo info) throws IOException {
        SealedJson.write(partial().resolve(RunFiles.RUN), new RunInfoJson().write(info));
    }

    /**
     * Puts what the run needs to go on onto the disk. Whoever ends the program meanwhile finds the state that was saved before.
     *
     * @param run what is recorded of it up to this state and no further
     * @param checkpoint the state
     */
    void save(RunContents run, Checkpoint checkpoint) throws IOException {
        record(run);
        if (checkpoints == null) {
            checkpoints = new CheckpointFiles(partial());
        }
        CheckpointFiles.Written written = checkpoints.write(checkpoint);
        seal(written.name(), written.entry(), run.until(checkpoint.measurements(), checkpoint.events()));
        checkpoints.deleteBut(written.name());
    }

    /**
     * Says on the disk up to where the files that grow belong to a checkpoint.
     *
     * @param upTo the run up to it; what came after it is in the files, too
     */
    private void seal(String checkpoint, Manifest.Entry entry, RunContents upTo) throws IOException {
        covered.keySet().removeIf(CheckpointFiles::isOne);
        for (Map.Entry<String, GrowingFile> growing : growing().entrySet()) {
            covered.put(growing.getKey(), growing.getValue().entry());
        }
        covered.put(checkpoint, entry);
        SavedAt at = new SavedAt(checkpoint, lengths(upTo));
        new Manifest(false, covered, Optional.of(at)).write(partial());
        savedAt = at;
    }

    private Map<String, Long> lengths(RunContents upTo) {
        Map<String, Long> lengths = new TreeMap<>();
        if (log != null) {
            lengths.putAll(log.after(upTo.measurements().size()));
        }
        if (eventFile != null && !upTo.events().isEmpty()) {
            lengths.put(RunFiles.SCHEDULE_EVENTS, eventFile.after(upTo.events().size()));
        }
        if (marginFile != null && !upTo.margins().isEmpty()) {
            lengths.put(RunFiles.MARGINS, marginFile.after(upTo.margins().size()));
        }
        return lengths;
    }

    private Map<String, GrowingFile> growing() {
        Map<String, GrowingFile> all = new TreeMap<>();
        if (log != null) {
            all.putAll(log.files());
        }
        if (eventFile != null) {
            all.putAll(eventFile.files());
        }
        if (marginFile != null) {
            all.putAll(marginFile.files());
        }
        return all;
    }

    void write(RunLayout layout, List<Measurement> measurements) throws IOException {
        if (log == null) {
            log = new MeasurementLog(partial(), layout);
        }
        log.catchUp(measurements);
    }

    void ruleActed(RunLayout layout, List<ScheduleEvent> events) throws IOException {
        if (eventFile == null) {
            eventFile = new ScheduleEventFile(partial());
        }
        eventFile.catchUp(layout, events);
    }

    void write(List<MeasuredMargins> margins) throws IOException {
        if (marginFile == null) {
            marginFile = new MarginFile(partial());
        }
        marginFile.catchUp(margins);
    }

    void keep(TrainedModel model) throws IOException {
        if (!Identity.same(kept, model)) {
            ModelFiles.write(partial(), model);
            for (String name : ModelFiles.NAMES) {
                covered.put(name, Manifest.entry(partial().resolve(name)));
            }
            new Manifest(false, covered, Optional.ofNullable(savedAt)).write(partial());
            kept = model;
        }
    }

    private void record(RunContents run) throws IOException {
        if (run.info().layout().isPresent()) {
            write(run.info().layout().get(), run.measurements());
            ruleActed(run.info().layout().get(), run.events());
            write(run.margins());
        }
    }

    /** Everything that a run holds, but for its results. */
    void catchUp(RunContents run, @Nullable TrainedModel model) throws IOException {
        record(run);
        if (model != null) {
            keep(model);
        }
        closeLogs();
    }

    /**
     * Writes what is missing and the results, then that the run is over, then gives the folder its name: whoever ends the
     * program in between, a run that says it is over is whole.
     *
     * @throws FolderTakenException when something else has become the folder meanwhile; then the run is whole all the same
     */
    Path finish(
            RunContents run,
            @Nullable TrainedModel model,
            Optional<FinalResults> results,
            @Nullable BayesCeiling ceiling)
            throws IOException {
        catchUp(run, model);
        if (run.last().isPresent()) {
            ArmSummaries last = run.last().get();
            RunFiles.write(partial().resolve(RunFiles.RESULTS), ResultsJson.write(last, run.events(), results));
            List<OpeningFigure> story = StoryReport.of(run, results);
            for (OpeningFigure figure : story) {
                RunFiles.write(partial().resolve(figure.file()), figure.svg());
            }
            RunFiles.write(partial().resolve(RunFiles.REPORT), new HtmlReport().render(run, results, ceiling, story));
        }
        write(run.info());
        Manifest.of(partial(), Optional.ofNullable(savedAt)).write(partial());
        try {
            RunStore.checkFree(target());
        } catch (FolderTakenException e) {
            throw new FolderTakenException(
                    Texts.of("store.run-folder.has-become-something-else", target(), partial()), e);
        }
        if (Files.isDirectory(target())) {
            Files.delete(target());
        }
        RunFiles.move(partial(), target());
        return target();
    }

    /**
     * Says how a run stands whose results are not there; on a disk without any room, in the file that is there,
     * which is indented and so has room for it.
     */
    void end(RunInfo info) throws IOException {
        cover();
        closeLogs();
        discardResults(partial());
        try {
            write(info);
        } catch (IOException full) {
            overwrite(partial().resolve(RunFiles.RUN), SealedJson.compact(new RunInfoJson().write(info)));
        }
    }

    /** Nothing is appended any more: all that is there gets its check sums; without room for them it keeps those that it has. */
    private void cover() {
        growing().forEach((name, file) -> {
            try {
                covered.put(name, file.entry());
            } catch (IOException unsynced) {
                covered.remove(name);
            }
        });
        try {
            new Manifest(false, covered, Optional.ofNullable(savedAt)).write(partial());
        } catch (IOException full) {
            // what was saved before is covered as it was
        }
    }

    /** Deletes what only a run that is over has. */
    static void discardResults(Path folder) {
        Leftovers.discard(folder.resolve(RunFiles.RESULTS));
        Leftovers.discard(folder.resolve(RunFiles.REPORT));
        for (String picture : StoryReport.FILES) {
            Leftovers.discard(folder.resolve(picture));
        }
    }

    private static void overwrite(Path file, byte[] text) throws IOException {
        byte[] before = Files.readAllBytes(file);
        try {
            fill(file, text);
        } catch (IOException e) {
            fill(file, before);
            throw e;
        }
    }

    private static void fill(Path file, byte[] text) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.truncate(text.length);
        }
    }

    void discard() throws IOException {
        closeLogs();
        place.discard();
    }

    private void closeLogs() throws IOException {
        if (log != null) {
            log.close();
        }
        if (eventFile != null) {
            eventFile.close();
        }
        if (marginFile != null) {
            marginFile.close();
        }
    }
}
