package mnl.lab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of many runs a user may have meant. */
final class NewestFolder {
    private NewestFolder() {}

    /** Name of the folder that was changed last. What is in it is not looked at, since there may be thousands. */
    static Optional<String> in(Path runs) {
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        @Nullable Path newest = null;
        @Nullable FileTime time = null;
        try (Stream<Path> folders = Files.list(runs)) {
            for (Path folder : folders.toList()) {
                BasicFileAttributes found = Files.readAttributes(folder, BasicFileAttributes.class);
                String name = folder.getFileName().toString();
                boolean complete = found.isDirectory() && !name.startsWith(".") && !name.contains(RunFiles.PARTIAL);
                if (complete && (time == null || found.lastModifiedTime().compareTo(time) > 0)) {
                    newest = folder;
                    time = found.lastModifiedTime();
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(newest).map(folder -> folder.getFileName().toString());
    }
}
