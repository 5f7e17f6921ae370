package mnl.engine.djl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import mnl.data.WholeFile;

/**
 * Which unpacked files were found to have the right sum, by length and time of their last change: reading 432 MB at every
 * start would take longer than the rest of it. A file whose length or time is another one by now is summed again.
 */
final class CheckedFiles {
    private static final int BUFFER = 1 << 20;

    private final Path record;

    /** @param record where this is kept; it may be missing, or anything */
    CheckedFiles(Path record) {
        this.record = record;
    }

    /** CRC-32 of all that is left of a stream. */
    static long sum(InputStream in) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sum.update(buffer, 0, n);
        }
        return sum.getValue();
    }

    /**
     * Whether all files are there with the right length and sum.
     *
     * @param folder where they are
     * @param files what they should be
     * @param trusting whether a sum that was right before is not taken again
     */
    boolean areRight(Path folder, List<LibraryFile> files, boolean trusting) throws IOException {
        Map<String, String> known = trusting ? read() : Map.of();
        Map<String, String> now = new HashMap<>();
        for (LibraryFile file : files) {
            Path path = folder.resolve(file.name());
            if (!Files.isRegularFile(path) || Files.size(path) != file.size()) {
                return false;
            }
            String stamp = file.size() + " " + file.sum() + " "
                    + Files.getLastModifiedTime(path).toMillis();
            if (!stamp.equals(known.get(file.name())) && !hasSum(path, file.sum())) {
                return false;
            }
            now.put(file.name(), stamp);
        }
        if (!now.equals(known)) {
            write(now);
        }
        return true;
    }

    private static boolean hasSum(Path path, long sum) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return sum(in) == sum;
        }
    }

    private Map<String, String> read() {
        Map<String, String> known = new HashMap<>();
        try {
            for (String line : Files.readAllLines(record)) {
                int end = line.indexOf('\t');
                known.put(line.substring(0, Math.max(0, end)), line.substring(end + 1));
            }
        } catch (IOException unread) {
            return Map.of();
        }
        return known;
    }

    /** Where this cannot be kept the next start takes the sums again. */
    private void write(Map<String, String> now) {
        StringBuilder lines = new StringBuilder();
        now.forEach(
                (name, stamp) -> lines.append(name).append('\t').append(stamp).append('\n'));
        try {
            WholeFile.write(record, lines.toString());
        } catch (IOException unwritable) {
            // then there is no record
        }
    }
}
