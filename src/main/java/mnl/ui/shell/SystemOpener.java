package mnl.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import mnl.data.Unawaited;
import mnl.words.Texts;

/** Opens files and folders with whatever the system opens them with. */
final class SystemOpener {
    private final Notices notices;
    private final Executor background;
    private final Executor fxThread;

    /**
     * @param notices where is said what cannot be opened
     * @param background where programs are started
     * @param fxThread brings answers back
     */
    SystemOpener(Notices notices, Executor background, Executor fxThread) {
        this.notices = notices;
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Opens it; where that cannot be done, says where it is. */
    void open(Path path) {
        Unawaited.whenDone(CompletableFuture.runAsync(() -> start(path), background), fxThread, (done, failure) -> {
            if (failure != null) {
                notices.failure(Texts.of("shell.system-opener.the-system-has-nothing", path.toAbsolutePath()));
            }
        });
    }

    private static void start(Path path) {
        try {
            new ProcessBuilder(command(path.toAbsolutePath().toString())).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(String path) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("explorer.exe", path);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", path);
    }
}
