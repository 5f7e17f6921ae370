package mnl.data.disk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A claim to a file, which ends with the program that has it, however it ends. Where the disk has no locks, as some network
 * disks have none, a file beside it says whose it is; one that a program which is gone has left is no claim any more.
 */
public final class FileClaim implements AutoCloseable {
    /** Of a program on another computer nobody here can tell whether it is gone. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** A place where no file has anything, so that it can be read meanwhile on systems whose locks keep others from reading. */
    private static final long BEHIND_EVERYTHING = Long.MAX_VALUE - 1;

    /** Enough where a claim is had for one write. */
    public static final Duration MOMENT = Duration.ofSeconds(10);

    private static final Duration BETWEEN = Duration.ofMillis(5);

    private static final System.Logger LOG = System.getLogger(FileClaim.class.getName());

    private final @Nullable Path mark;

    private FileClaim(@Nullable Path mark) {
        this.mark = mark;
    }

    /**
     * Claims a file until its channel is closed, and the claim with it.
     *
     * @param file the channel
     * @param path where the file is
     * @return empty when another program, or another place of this one, has claimed it
     * @throws IOException when the folder cannot be written to
     */
    public static Optional<FileClaim> on(FileChannel file, Path path) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock()).map(lock -> new FileClaim(null));
        } catch (OverlappingFileLockException ofThisProgram) {
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException withoutLocks) {
            return marked(mark(path));
        }
    }

    /**
     * Claims a file as soon as nobody else has, until its channel is closed. On a disk without locks nobody waits.
     *
     * @param patience how long it waits at most; then it goes on without
     */
    public static void await(FileChannel file, Duration patience) {
        long limit = System.nanoTime() + patience.toNanos();
        while (!isLocked(file) && System.nanoTime() < limit) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static boolean isLocked(FileChannel file) {
        try {
            return Optional.ofNullable(file.tryLock(BEHIND_EVERYTHING, 1, false))
                    .isPresent();
        } catch (OverlappingFileLockException ofThisProgram) {
            return false;
        } catch (IOException | UnsupportedOperationException withoutLocks) {
            LOG.log(Level.DEBUG, "A disk without locks", withoutLocks);
            return true;
        }
    }

    /** Deletes what says whose a file is, which was moved with its folder while it was claimed. */
    public static void forget(Path moved) {
        Leftovers.discard(mark(moved));
    }

    private static Path mark(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".claim");
    }

    private static Optional<FileClaim> marked(Path mark) throws IOException {
        if (isAbandoned(mark)) {
            Files.deleteIfExists(mark);
        }
        try {
            Files.writeString(mark, Owner.current().mark(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return Optional.of(new FileClaim(mark));
        } catch (FileAlreadyExistsException taken) {
            return Optional.empty();
        }
    }

    private static boolean isAbandoned(Path mark) throws IOException {
        if (!Files.exists(mark)) {
            return false;
        }
        Optional<Owner> owner = Owner.ofMark(Files.readString(mark));
        if (owner.isPresent() && owner.get().isHere()) {
            return !owner.get().isAlive();
        }
        return Files.getLastModifiedTime(mark)
                .toInstant()
                .isBefore(Instant.now().minus(LONGEST));
    }

    @Override
    public void close() {
        if (mark != null) {
            Leftovers.discard(mark);
        }
    }
}
