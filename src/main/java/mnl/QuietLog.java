package mnl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Sets up the log: warnings and worse of the program on standard error, of the libraries only what stops them. */
final class QuietLog {
    private static final String OWN_FILE = "java.util.logging.config.file";

    private static final String SETTINGS = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            ai.djl.level=SEVERE
            javafx.level=SEVERE
            org.jline.level=OFF
            java.util.logging.SimpleFormatter.format=%4$s: %5$s%6$s%n
            """;

    private QuietLog() {}

    /** Before any class that logs is loaded; a file that the user names takes precedence. */
    static void configure() {
        if (System.getProperty(OWN_FILE) != null) {
            return;
        }
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
