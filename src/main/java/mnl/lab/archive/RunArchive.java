package mnl.lab.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mnl.data.Cancellation;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.ProgramFolders;
import mnl.data.WholeFile;
import mnl.experiment.DatasetSpec;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunException;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import mnl.lab.run.Versions;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredData;
import mnl.words.Texts;

/**
 * Writes a run into one file: a zip that holds {@value ArchiveLayout#ABOUT}, the files of the run's folder in
 * {@value ArchiveLayout#RUN}, and those of its dataset folder in {@value ArchiveLayout#DATA} where these are wanted.
 */
public final class RunArchive {
    /** What the names of these files end in, without a point. */
    public static final String EXTENSION = "mnlrun";

    private final Path folder;
    private final RunInfo info;

    /**
     * Looks at a run, and makes sure that all of it is as it was written.
     *
     * @param folder of the run
     * @throws RunException when it is not, there is none, or it is not over
     */
    public RunArchive(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        info = RunStore.open(folder).info();
        if (info.status() == RunStatus.RUNNING || info.status() == RunStatus.INTERRUPTED) {
            throw new RunException(Texts.of("archive.run-archive.is-not-over", folder));
        }
        RunStore.check(folder);
    }

    /** What the file is called unless it is given another name. */
    public String fileName() {
        return folder.getFileName() + "." + EXTENSION;
    }

    /** Whether there are data to go with the run: those that are drawn by the program need none. */
    public boolean hasData() {
        return info.origin().experiment().dataset() instanceof DatasetSpec.Folder;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param file its place; one that is there is replaced only where that is meant
     * @param stored finds the run's data; empty to leave them out
     * @throws FolderTakenException when a file is there and may not be replaced
     * @throws RunException when it cannot be written, or the data are not those of the run any more
     */
    public void write(Path file, Optional<StoredData> stored, boolean replace) {
        if (!replace && Files.exists(file)) {
            throw new FolderTakenException(Texts.of("archive.run-archive.is-there", file));
        }
        Optional<Path> data = stored.filter(open -> hasData()).map(this::dataFolder);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, to -> write(to, data));
        } catch (IOException e) {
            throw new RunException(Texts.of("archive.run-archive.unwritten", file, e.getMessage()), e);
        }
    }

    private Path dataFolder(StoredData stored) {
        String name = info.origin().dataName();
        try {
            DatasetSpec.Folder found = (DatasetSpec.Folder) stored.place(folder, info);
            DataSource source = stored.open(found);
            if (source.fingerprint().equals(info.origin().dataFingerprint())) {
                return ProgramFolders.standard().find(found.path());
            }
        } catch (DataException gone) {
            throw new RunException(
                    Texts.of("archive.run-archive.data-gone", name, String.valueOf(gone.getMessage())), gone);
        }
        throw new RunException(Texts.of("archive.run-archive.data-changed", name));
    }

    private void write(OutputStream to, Optional<Path> data) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(to, 1 << 16), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(ArchiveLayout.ABOUT));
        zip.write(about(data.isPresent()).toPrettyString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        add(zip, folder, ArchiveLayout.RUN, 1);
        if (data.isPresent()) {
            add(zip, data.get(), ArchiveLayout.DATA, Integer.MAX_VALUE);
        }
        zip.finish();
        zip.flush();
    }

    private ObjectNode about(boolean data) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("format", ArchiveLayout.FORMAT)
                .put("schema", ArchiveLayout.SCHEMA)
                .put("folder", String.valueOf(folder.getFileName()))
                .put("data", data)
                .put("program", Versions.program());
    }

    /** Hidden files are being written, or are the system's. */
    private static void add(ZipOutputStream zip, Path from, String prefix, int depth) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(from, depth)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString().replace('\\', '/');
                if (!("/" + name).contains("/.")) {
                    files.put(name, file);
                }
            }
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Cancellation.checkpoint();
            zip.putNextEntry(new ZipEntry(prefix + file.getKey()));
            try (InputStream in = Files.newInputStream(file.getValue())) {
                copy(in, zip);
            }
            zip.closeEntry();
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            Cancellation.checkpoint();
            out.write(buffer, 0, count);
        }
    }

    /** Whether a name is one of these files. */
    public static boolean isNamedSo(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + EXTENSION);
    }
}
