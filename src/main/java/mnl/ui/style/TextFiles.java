package mnl.ui.style;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import mnl.data.Unawaited;
import mnl.data.WholeFile;
import mnl.words.Texts;

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
            return Texts.of("style.text-files.the-table-is-saved", file);
        } catch (IOException e) {
            return notWritten(file);
        }
    }

    private static String notWritten(Path file) {
        return Texts.of("style.text-files.the-table-could-not", file);
    }
}
