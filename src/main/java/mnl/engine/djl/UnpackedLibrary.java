package mnl.engine.djl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import mnl.data.disk.FileClaim;
import mnl.engine.EngineStartListener;
import mnl.words.Texts;

/**
 * The folder that holds the unpacked native library. A damaged library crashes the virtual machine when it is loaded, and a
 * process killed while unpacking, or a machine that loses power, leaves one, or an orphan folder, behind: so sizes and sums
 * are compared with the jar before loading, and the folder is written anew where one differs. Sums are taken where a file has
 * changed since they were last right, and where a process that was loading is gone without a word; see {@link CheckedFiles}
 * and {@link LoadMarks}.
 */
final class UnpackedLibrary {
    private static final String ORPHAN_PREFIX = "tmp";
    private static final String OWN_PREFIX = "tmp-mnl-";
    private static final Duration ORPHAN_AGE = Duration.ofMinutes(10);
    /** The slowest disk has unpacked the library by then. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int BUFFER = 1 << 20;

    private final Path cache;
    private final PackedLibrary packed;
    private final CheckedFiles checked;
    private final LoadMarks marks;

    UnpackedLibrary(Path cache, PackedLibrary packed) {
        this.cache = cache;
        this.packed = packed;
        checked = new CheckedFiles(cache.resolve(packed.folderName() + ".checked"));
        marks = new LoadMarks(cache, packed.folderName());
    }

    Path folder() {
        return cache.resolve(packed.folderName());
    }

    /** Whether every file is there as it was packed; one that was right before and has not changed since is not read. */
    boolean isComplete() throws IOException {
        return checked.areRight(folder(), packed.files(), true);
    }

    /** Makes the folder complete; another process that unpacks at the same time is waited for. */
    void ensureComplete(EngineStartListener listener) throws IOException {
        List<Path> crashed = marks.abandoned();
        if (crashed.isEmpty()) {
            complete(listener, true);
        } else {
            repair(listener);
            for (Path mark : crashed) {
                Files.deleteIfExists(mark);
            }
        }
    }

    /**
     * Reads every file, whatever is known of it, and writes the folder anew where one is damaged.
     *
     * @return whether one was
     */
    boolean repair(EngineStartListener listener) throws IOException {
        if (checked.areRight(folder(), packed.files(), false)) {
            return false;
        }
        complete(listener, false);
        return true;
    }

    /**
     * Has the library loaded. When that ends in a crash of the virtual machine the next start finds out.
     *
     * @param loading loads it
     */
    <T> T whileMarked(Supplier<T> loading) {
        marks.begin();
        T loaded = loading.get();
        marks.end();
        return loaded;
    }

    private void complete(EngineStartListener listener, boolean trusting) throws IOException {
        if (checked.areRight(folder(), packed.files(), trusting)) {
            return;
        }
        Files.createDirectories(cache);
        synchronized (UnpackedLibrary.class) {
            try (FileChannel channel = FileChannel.open(
                    cache.resolve("mnl-unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileClaim.await(channel, LONGEST);
                if (!checked.areRight(folder(), packed.files(), trusting)) {
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
            if (Files.exists(folder())) {
                listener.repairing();
            }
            listener.unpacking(done, packed.bytes());
            for (LibraryFile file : packed.files()) {
                done = write(file, temporary.resolve(file.name()), done, listener);
            }
            sync(temporary);
            delete(folder());
            Files.move(temporary, folder(), StandardCopyOption.ATOMIC_MOVE);
            sync(cache);
            checked.areRight(folder(), packed.files(), true);
        } finally {
            delete(temporary);
        }
    }

    private long write(LibraryFile file, Path target, long doneBefore, EngineStartListener listener)
            throws IOException {
        long done = doneBefore;
        byte[] buffer = new byte[BUFFER];
        CRC32 sum = new CRC32();
        try (InputStream in = file.source().open();
                FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                sum.update(buffer, 0, n);
                writeAll(out, ByteBuffer.wrap(buffer, 0, n));
                done += n;
                listener.unpacking(done, packed.bytes());
            }
            // A rename can reach the disk before what it renames.
            out.force(true);
        }
        if (Files.size(target) != file.size()) {
            throw new IOException(Texts.of(
                    "djl.unpacked-library.has-bytes-instead-of", file.name(), Files.size(target), file.size()));
        }
        if (sum.getValue() != file.sum()) {
            throw new IOException(Texts.of("djl.unpacked-library.is-damaged-in-the", file.name()));
        }
        return done;
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** The entries of a folder. Where the system has no such thing, as on Windows, the rename alone has to do. */
    private static void sync(Path folder) {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException unsupported) {
            // then it cannot be had
        }
    }

    /** Our own leftovers are orphans, since the lock is ours; those of another program only when they are old. */
    private void deleteOrphans() throws IOException {
        Instant limit = Instant.now().minus(ORPHAN_AGE);
        try (Stream<Path> children = Files.list(cache)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                boolean old = Files.getLastModifiedTime(child).toInstant().isBefore(limit);
                if (name.startsWith(OWN_PREFIX) || (name.startsWith(ORPHAN_PREFIX) && old)) {
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
