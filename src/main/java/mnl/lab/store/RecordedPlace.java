package mnl.lab.store;

import java.io.IOException;
import java.nio.file.Path;
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

    static RunException unwritable(Path where, Exception e) {
        return new RunException(sentence(where, e), e);
    }

    static String sentence(Path where, Exception e) {
        return Texts.of("store.recorded-place.the-run-cannot-be", where, e.getMessage());
    }
}
