package mnl.data.disk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.words.Texts;

/**
 * What the program writes under a name for the time being, beside its place. The name tells whose it is, so that what a
 * killed program left is recognised and deleted when the next one writes there.
 */
public final class Leftovers {
    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());
    private static final int RANDOM = 8;
    private static final Pattern NAME =
            Pattern.compile("\\..+\\.mnl-(" + Owner.MARK + ")-[0-9a-f]{" + RANDOM + "}\\.tmp");

    /** Nobody writes one file for longer than this; only asked about other computers, whose processes are not seen. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private Leftovers() {}

    /** A name of this process beside a place, which nothing has yet. What dead processes left there is deleted. */
    public static Path beside(Path place) {
        Path folder = Objects.requireNonNull(place.toAbsolutePath().getParent(), "a root has no place beside it");
        sweep(folder);
        String random = UUID.randomUUID().toString().substring(0, RANDOM);
        return folder.resolve(
                "." + place.getFileName() + ".mnl-" + Owner.current().mark() + "-" + random + ".tmp");
    }

    /**
     * A new folder for intermediate files, in the system's folder for them and open to this user alone. What dead
     * processes left there is deleted.
     */
    public static Path scratch(String name) throws IOException {
        Path folder = beside(Path.of(System.getProperty("java.io.tmpdir"), name));
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(folder);
    }

    /** Deletes what processes that are no longer there were writing in a folder. What cannot be deleted stays. */
    public static void sweep(Path folder) {
        for (Path left : abandoned(folder)) {
            discard(left);
        }
    }

    private static List<Path> abandoned(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Leftovers::isAbandoned).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isAbandoned(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return false;
        }
        Optional<Owner> owner = Owner.ofMark(name.group(1));
        return owner.isPresent() && (owner.get().isHere() ? !owner.get().isAlive() : isOld(file));
    }

    private static boolean isOld(Path file) {
        try {
            Instant limit = Instant.now().minus(LONGEST);
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes a file or a folder with all that is in it, where it is there; what cannot be deleted stays. */
    public static void discard(Path left) {
        try {
            delete(left);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> Texts.of("disk.leftovers.left-behind", left), e);
        }
    }

    /** Deletes a file or a folder with all that is in it, where it is there. */
    public static void delete(Path left) throws IOException {
        if (!Files.isDirectory(left)) {
            Files.deleteIfExists(left);
            return;
        }
        Files.walkFileTree(left, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
