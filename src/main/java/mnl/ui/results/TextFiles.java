package mnl.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import mnl.data.Unawaited;
import mnl.data.WholeFile;

/** Writes text files in the background; they are complete or not there. */
final class TextFiles {
    private final Executor background;
    private final Executor fxThread;

    TextFiles(Executor background, Executor fxThread) {
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Writes, and tells in one sentence how it went. */
    void write(Path file, String text, Consumer<String> report) {
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> write(file, text), background),
                fxThread,
                (sentence, failure) -> report.accept(failure == null ? sentence : notWritten(file)));
    }

    private static String write(Path file, String text) {
        try {
            WholeFile.write(file, text);
            return "The table is saved in " + file + ".";
        } catch (IOException e) {
            return notWritten(file);
        }
    }

    private static String notWritten(Path file) {
        return "The table could not be written to " + file + ": choose a folder that can be written to.";
    }
}
