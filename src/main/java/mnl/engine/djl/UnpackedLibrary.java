package mnl.engine.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mnl.engine.EngineStartListener;

/**
 * The folder that holds the unpacked native library. A truncated library crashes the virtual machine when it is loaded,
 * and a process killed while unpacking leaves one, or an orphan folder, behind: so every size is compared with the jar
 * before loading, and the folder is written anew where one differs.
 */
final class UnpackedLibrary {
    private static final String ORPHAN_PREFIX = "tmp";
    private static final String OWN_PREFIX = "tmp-mnl-";
    private static final Duration ORPHAN_AGE = Duration.ofMinutes(10);
    private static final int BUFFER = 1 << 20;

    private final Path cache;
    private final PackedLibrary packed;

    UnpackedLibrary(Path cache, PackedLibrary packed) {
        this.cache = cache;
        this.packed = packed;
    }

    Path folder() {
        return cache.resolve(packed.folderName());
    }

    /** Whether every file is there in its full length. */
    boolean isComplete() throws IOException {
        for (LibraryFile file : packed.files()) {
            Path path = folder().resolve(file.name());
            if (!Files.isRegularFile(path) || Files.size(path) != file.size()) {
                return false;
            }
        }
        return true;
    }

    /** Makes the folder complete; another process that unpacks at the same time is waited for. */
    void ensureComplete(EngineStartListener listener) throws IOException {
        if (isComplete()) {
            return;
        }
        Files.createDirectories(cache);
        synchronized (UnpackedLibrary.class) {
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("mnl-unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                if (!isComplete()) {
                    unpack(listener);
                }
            }
        }
    }

    private void unpack(EngineStartListener listener) throws IOException {
        deleteOrphans();
        Path temporary = Files.createTempDirectory(cache, OWN_PREFIX);
        try {
            long done = 0;
            listener.unpacking(done, packed.bytes());
            for (LibraryFile file : packed.files()) {
                done = write(file, temporary.resolve(file.name()), done, listener);
            }
            delete(folder());
            Files.move(temporary, folder(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(temporary);
        }
    }

    private long write(LibraryFile file, Path target, long doneBefore, EngineStartListener listener)
            throws IOException {
        long done = doneBefore;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = file.source().open();
                OutputStream out = Files.newOutputStream(target)) {
            for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                out.write(buffer, 0, n);
                done += n;
                listener.unpacking(done, packed.bytes());
            }
        }
        if (Files.size(target) != file.size()) {
            throw new IOException(file.name() + " has " + Files.size(target) + " bytes instead of " + file.size());
        }
        return done;
    }

    /** Our own leftovers are orphans, since the lock is ours; those of another program only when they are old. */
    private void deleteOrphans() throws IOException {
        Instant limit = Instant.now().minus(ORPHAN_AGE);
        try (Stream<Path> children = Files.list(cache)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                boolean old = Files.getLastModifiedTime(child).toInstant().isBefore(limit);
                if (name.startsWith(OWN_PREFIX) || name.startsWith(ORPHAN_PREFIX) && old) {
                    delete(child);
                }
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(path)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
