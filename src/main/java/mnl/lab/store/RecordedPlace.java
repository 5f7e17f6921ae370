package mnl.lab.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.words.Texts;

/** The folder of a run that is recorded, where it is made, given up, or cannot be written to. */
final class RecordedPlace {
    private RecordedPlace() {}

    static RunFolder reserve(Path target, RunInfo info) {
        try {
            return RunFolder.reserve(target, info);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    static void discard(RunFolder of) {
        try {
            of.discard();
        } catch (IOException e) {
            System.getLogger(RecordedPlace.class.getName())
                    .log(System.Logger.Level.DEBUG, "Left behind: " + of.partial(), e);
        }
    }

    /** Whether somebody has deleted it, and no more than it. A disk that is gone, or a folder above that has another name, may be back. */
    static boolean isDeleted(RunFolder folder) {
        return Files.notExists(folder.partial())
                && Files.isDirectory(Objects.requireNonNull(folder.target().getParent()));
    }

    static RunException unwritable(Path where, Exception e) {
        return new RunException(sentence(where, e), e);
    }

    static String sentence(Path where, Exception e) {
        if (e instanceof NoSuchFileException && Files.notExists(where)) {
            return Texts.of("store.recorded-place.is-gone", where);
        }
        return Texts.of("store.recorded-place.the-run-cannot-be", where, reason(e));
    }

    /** What the system says, without the file's name once more. */
    static String reason(Exception e) {
        String reason = e instanceof FileSystemException of ? of.getReason() : null;
        return reason == null ? String.valueOf(e.getMessage()) : reason;
    }
}
