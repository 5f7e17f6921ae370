package mnl.lab.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mnl.data.Cancellation;
import mnl.data.WholeFile;
import mnl.lab.run.RunException;
import mnl.lab.store.StoredData;
import mnl.words.Texts;

/**
 * Unpacks archives of runs, which may come from anywhere. Everything is looked at before anything is written: names that
 * lead out of the folder or are the same on some systems, entries that grow beyond what files of runs do, what does not fit on the disk.
 * No more is ever written than was promised.
 */
final class ArchiveReader {
    private static final int MOST_ENTRIES = 2_000_000;
    private static final long MOST_ABOUT = 1 << 16;
    private static final long ALWAYS_FINE = 64L << 20;
    private static final long MOST_RATIO = 400;

    private final Path file;

    ArchiveReader(Path file) {
        this.file = file;
    }

    /**
     * Unpacks it: the run's files into a folder of the run's name, its data into a folder in that.
     *
     * @param into an empty folder
     * @return the folder of the run
     * @throws RunException when it is no archive of a run, or a damaged one
     */
    Path unpack(Path into) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            Path folder = into.resolve(folder(zip));
            check(entries, into);
            Files.createDirectory(folder);
            for (ZipEntry entry : entries) {
                if (!entry.getName().equals(ArchiveLayout.ABOUT)) {
                    write(zip, entry, target(folder, entry.getName()));
                }
            }
            return folder;
        } catch (ZipException | EOFException e) {
            throw new RunException(Texts.of("archive.archive-reader.damaged", file, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new RunException(
                    Texts.of("archive.archive-reader.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    private String folder(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveLayout.ABOUT);
        if (entry == null || entry.getSize() < 0 || entry.getSize() > MOST_ABOUT) {
            throw foreign();
        }
        JsonNode about;
        try (InputStream in = zip.getInputStream(entry)) {
            about = new ObjectMapper().readTree(in.readNBytes((int) MOST_ABOUT));
        } catch (JsonProcessingException e) {
            throw new RunException(Texts.of("archive.archive-reader.foreign", file), e);
        }
        if (!about.path("format").asText().equals(ArchiveLayout.FORMAT)) {
            throw foreign();
        }
        if (about.path("schema").asInt() > ArchiveLayout.SCHEMA) {
            throw new RunException(Texts.of("archive.archive-reader.newer", file));
        }
        String name = about.path("folder").asText();
        if (!isPlain(name)) {
            throw refused(name);
        }
        return name;
    }

    private RunException foreign() {
        return new RunException(Texts.of("archive.archive-reader.foreign", file));
    }

    private RunException refused(String name) {
        return new RunException(Texts.of("archive.archive-reader.refused", file, name));
    }

    private void check(List<? extends ZipEntry> entries, Path into) throws IOException {
        if (entries.size() > MOST_ENTRIES) {
            throw new RunException(Texts.of("archive.archive-reader.too-many", file, entries.size()));
        }
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (!isFine(name) || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw refused(name);
            }
            long size = entry.getSize();
            long packed = entry.getCompressedSize();
            if (size < 0 || packed < 0 || (size > ALWAYS_FINE && size / MOST_RATIO > packed)) {
                throw new RunException(Texts.of("archive.archive-reader.grows", file, name));
            }
            bytes = Math.addExact(bytes, size);
        }
        long room = Files.getFileStore(into).getUsableSpace();
        if (bytes > room) {
            throw new RunException(Texts.of("archive.archive-reader.no-room", file, bytes >> 20, room >> 20));
        }
    }

    /** The files of a run lie side by side; those of data may lie in folders. */
    private static boolean isFine(String name) {
        if (name.equals(ArchiveLayout.ABOUT)) {
            return true;
        }
        if (name.startsWith(ArchiveLayout.RUN)) {
            return isPlain(name.substring(ArchiveLayout.RUN.length()));
        }
        if (!name.startsWith(ArchiveLayout.DATA)) {
            return false;
        }
        String[] parts = name.substring(ArchiveLayout.DATA.length()).split("/", -1);
        for (String part : parts) {
            if (!isPlain(part)) {
                return false;
            }
        }
        return true;
    }

    /** One name that is the same file in the same folder on every system. */
    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= 255
                && !name.startsWith(".")
                && name.chars().noneMatch(letter -> letter < ' ' || "/\\:*?\"<>|".indexOf(letter) >= 0);
    }

    private static Path target(Path folder, String name) {
        return name.startsWith(ArchiveLayout.RUN)
                ? folder.resolve(name.substring(ArchiveLayout.RUN.length()))
                : StoredData.folder(folder).resolve(name.substring(ArchiveLayout.DATA.length()));
    }

    private static void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream in = zip.getInputStream(entry);
                WholeFile whole = WholeFile.begin(target)) {
            copy(in, whole.stream(), entry.getSize());
            whole.keep();
        }
    }

    private static void copy(InputStream in, OutputStream out, long promised) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = promised;
        while (left > 0) {
            Cancellation.checkpoint();
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new EOFException(Texts.of("archive.archive-reader.ends-early"));
            }
            out.write(buffer, 0, count);
            left -= count;
        }
        // The check sum is compared when the end is read.
        if (in.read() >= 0) {
            throw new ZipException(Texts.of("archive.archive-reader.goes-on"));
        }
    }
}
