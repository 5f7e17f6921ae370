package mnl.lab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a run again that was seen before, and may have got another name since: its last one, or a temporary one. */
public final class LastSeenRun {
    private LastSeenRun() {}

    /**
     * Where a run is now.
     *
     * @param folder where it was, or was to be
     * @return empty where it is no longer there, or cannot be looked for
     */
    public static Optional<Path> find(Path folder) {
        Path target = folder.resolveSibling(Reservation.targetOf(folder).orElse(String.valueOf(folder.getFileName())));
        Interrupted.settle(target.resolveSibling(target.getFileName() + RunFiles.PARTIAL));
        if (isRun(target)) {
            return Optional.of(target);
        }
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Optional.empty();
        }
        String name = String.valueOf(target.getFileName());
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(each ->
                            Reservation.targetOf(each).filter(name::equals).isPresent())
                    .filter(LastSeenRun::isRun)
                    .max(Comparator.comparingLong(
                            each -> each.resolve(RunFiles.RUN).toFile().lastModified()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(RunFiles.RUN));
    }
}
