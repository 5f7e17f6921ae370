package mnl.data.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import mnl.words.Texts;

/** Symbolic links that lead nowhere: nothing is behind them, and yet nothing else can have their name. */
public final class BrokenLink {
    private BrokenLink() {}

    /** What is wrong with a link, as the rest of a sentence that begins with its name; empty where it is none or leads on. */
    public static Optional<String> reason(Path path) {
        if (!Files.isSymbolicLink(path)) {
            return Optional.empty();
        }
        try {
            path.getFileSystem().provider().checkAccess(path);
            return Optional.empty();
        } catch (NoSuchFileException nothing) {
            return Optional.of(Texts.of("disk.broken-link.is-a-link-to", target(path)));
        } catch (IOException loop) {
            return Optional.of(Texts.of("disk.broken-link.is-a-link-to-that", target(path), loop.getMessage()));
        }
    }

    private static String target(Path link) {
        try {
            return String.valueOf(Files.readSymbolicLink(link));
        } catch (IOException unreadable) {
            return "somewhere";
        }
    }
}
