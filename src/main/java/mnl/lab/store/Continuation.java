package mnl.lab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import mnl.engine.Checkpoint;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import mnl.words.Texts;

/**
 * Where a stored run goes on: one that was interrupted, cancelled or ended by an error from its last checkpoint, one that is finished for more
 * epochs.
 *
 * @param folder of the run
 * @param upTo the run up to its checkpoint
 * @param checkpoint what its training goes on from
 * @param at how much of its files belongs to it
 */
public record Continuation(Path folder, RunContents upTo, Checkpoint checkpoint, SavedAt at) {

    /**
     * Reads it, and makes sure that all it needs is as it was written.
     *
     * @param folder of the run
     * @throws RunException when the run holds nothing to go on from, a file is damaged, or it is being trained
     */
    public static Continuation read(Path folder) {
        RunContents run = RunStore.openWithMargins(folder);
        if (run.info().status() == RunStatus.RUNNING) {
            throw new RunException(Texts.of("store.continuation.is-being-trained", folder));
        }
        try {
            SavedAt at = Manifest.read(folder)
                    .flatMap(Manifest::saved)
                    .orElseThrow(() -> new RunException(
                            Texts.of("store.continuation.holds-nothing-to-go", folder, folder.resolve(RunFiles.RUN))));
            Manifest.check(folder, List.of(at.checkpoint()));
            Checkpoint from = CheckpointFiles.read(folder.resolve(at.checkpoint()));
            return new Continuation(folder, run.until(from.measurements(), from.events()), from, at);
        } catch (IOException e) {
            throw new RunException(String.valueOf(e.getMessage()), e);
        } catch (IndexOutOfBoundsException shorter) {
            throw new RunException(Texts.of("store.continuation.does-not-fit", folder), shorter);
        }
    }

    /** Whether a run says that it can go on; what it needs for that is not looked at. */
    public static boolean isThere(Path folder) {
        try {
            return Manifest.read(folder).flatMap(Manifest::saved).isPresent();
        } catch (IOException damaged) {
            return false;
        }
    }

    /** What is known of the run. */
    public RunInfo info() {
        return upTo.info();
    }

    /** The same, of a run that is being trained from here. */
    Continuation trained(RunInfo info) {
        RunInfo running = new RunInfo(
                info.origin(),
                info().layout(),
                RunStatus.RUNNING,
                "",
                info.started(),
                info.duration(),
                OptionalInt.empty());
        return new Continuation(folder, upTo.with(running), checkpoint, at);
    }

    /** Copies the files of the run up to its checkpoint, and what may be behind them. */
    void copyTo(Path other) throws IOException {
        for (String name : at.lengths().keySet()) {
            Files.copy(folder.resolve(name), other.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(folder.resolve(at.checkpoint()), other.resolve(at.checkpoint()));
    }
}
