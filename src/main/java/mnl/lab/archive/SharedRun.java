package mnl.lab.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.data.Cancellation;
import mnl.data.disk.Leftovers;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.lab.store.Workspace;
import mnl.words.Texts;

/**
 * A run out of one file, unpacked where the system keeps what is there for a while, to be looked at. Nothing is written into a
 * workspace before it is kept.
 */
public final class SharedRun implements AutoCloseable {
    private final Path file;
    private final Path scratch;
    private final Path folder;
    private final RunContents contents;

    private SharedRun(Path file, Path scratch, Path folder, RunContents contents) {
        this.file = file;
        this.scratch = scratch;
        this.folder = folder;
        this.contents = contents;
    }

    /**
     * Opens a file.
     *
     * @throws RunException with a sentence when it is no archive of a run, or anything in it is not as it was written
     */
    public static SharedRun open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RunException(Texts.of("archive.shared-run.is-no-file", file));
        }
        Path scratch = scratch(file);
        try {
            Path folder = new ArchiveReader(file).unpack(scratch);
            check(file, folder);
            return new SharedRun(file.toAbsolutePath().normalize(), scratch, folder, RunStore.open(folder));
        } catch (RuntimeException | Error e) {
            Leftovers.discard(scratch);
            throw e;
        }
    }

    /** What is wrong with a file of the run is wrong with the archive, which somebody has. */
    private static void check(Path file, Path folder) {
        try {
            RunStore.check(folder);
        } catch (RunException damaged) {
            String name = String.valueOf(damaged.getMessage())
                    .replace(folder + folder.getFileSystem().getSeparator(), "");
            throw new RunException(Texts.of("archive.archive-reader.damaged", file, name), damaged);
        }
    }

    private static Path scratch(Path file) {
        try {
            return Leftovers.scratch("shared-run");
        } catch (IOException e) {
            throw new RunException(
                    Texts.of("archive.archive-reader.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    /** Where it came from. */
    public Path file() {
        return file;
    }

    /** Where it is for the time being. */
    public Path folder() {
        return folder;
    }

    /** The run with its measurements. */
    public RunContents contents() {
        return contents;
    }

    /** Whether its data came with it. */
    public boolean hasData() {
        return Files.isDirectory(StoredData.folder(folder));
    }

    /**
     * Copies it into a workspace, whole or not at all; every file is compared with its check sum there.
     *
     * @return its folder; that of the same run where the workspace has it already
     * @throws RunException when it cannot be written
     */
    public Path keep(Workspace workspace) {
        Optional<Path> there = sameRun(workspace);
        if (there.isPresent()) {
            return there.get();
        }
        try {
            Path runs = Files.createDirectories(workspace.runs());
            Path growing = Leftovers.beside(runs.resolve(String.valueOf(folder.getFileName())));
            try {
                copy(folder, growing);
                RunStore.check(growing);
                return Files.move(growing, free(runs), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Leftovers.discard(growing);
            }
        } catch (IOException e) {
            throw new RunException(
                    Texts.of("archive.shared-run.not-kept", workspace.runs(), String.valueOf(e.getMessage())), e);
        }
    }

    /** A folder with the very run and, where they came with it, the data. */
    private Optional<Path> sameRun(Workspace workspace) {
        Path runs = workspace.runs();
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(runs)) {
            return all.filter(other -> same(other) && (!hasData() || Files.isDirectory(StoredData.folder(other))))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean same(Path other) {
        try {
            Path theirs = other.resolve(RunStore.DESCRIPTION);
            return Files.isRegularFile(theirs) && Files.mismatch(theirs, folder.resolve(RunStore.DESCRIPTION)) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Path free(Path runs) {
        String name = String.valueOf(folder.getFileName());
        Path free = runs.resolve(name);
        for (int n = 2; Files.exists(free); n++) {
            free = runs.resolve(name + "-" + n);
        }
        return free;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Cancellation.checkpoint();
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(each, target);
                }
            }
        }
    }

    /** Deletes what was unpacked. */
    @Override
    public void close() {
        Leftovers.discard(scratch);
    }
}
