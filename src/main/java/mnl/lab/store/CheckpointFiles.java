package mnl.lab.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.data.Fingerprint;
import mnl.data.WholeFile;
import mnl.data.disk.Leftovers;
import mnl.engine.Checkpoint;

/**
 * The states of a training in a run's folder, {@code checkpoint-N.bin}. Which of them counts says the {@link Manifest}, which is
 * written when the file is whole and on the disk; the one before is deleted after that.
 */
final class CheckpointFiles {
    private static final Pattern NAME = Pattern.compile("checkpoint-(\\d{1,15})\\.bin");

    private final Path folder;
    private long number;

    /** Those of a folder, to which others are added. */
    CheckpointFiles(Path folder) throws IOException {
        this.folder = folder;
        for (Path file : files(folder)) {
            number = Math.max(number, number(file));
        }
    }

    /** What a new file is. */
    record Written(String name, Manifest.Entry entry) {}

    /** Writes a state into a new file. */
    Written write(Checkpoint checkpoint) throws IOException {
        String name = "checkpoint-" + (number + 1) + ".bin";
        try (WholeFile whole = WholeFile.begin(folder.resolve(name))) {
            Counting counted = new Counting(whole.stream());
            BufferedOutputStream out = new BufferedOutputStream(counted, 1 << 16);
            checkpoint.writeTo(out);
            out.flush();
            whole.keep();
            number++;
            return new Written(name, new Manifest.Entry(counted.bytes, Fingerprint.text(counted.getMessageDigest())));
        }
    }

    /** Deletes all but the one that counts. */
    void deleteBut(String name) {
        try {
            for (Path file : files(folder)) {
                if (!String.valueOf(file.getFileName()).equals(name)) {
                    Leftovers.discard(file);
                }
            }
        } catch (IOException unreadable) {
            // one file too many does no harm
        }
    }

    /** Reads one that was checked. */
    static Checkpoint read(Path file) throws IOException {
        return Checkpoint.readFrom(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    /** Whether a file is one of these. */
    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> isOne(String.valueOf(file.getFileName()))).toList();
        }
    }

    private static long number(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    private static final class Counting extends DigestOutputStream {
        private long bytes;

        Counting(OutputStream out) {
            super(out, Fingerprint.digest());
        }

        @Override
        public void write(byte[] piece, int from, int count) throws IOException {
            super.write(piece, from, count);
            bytes += count;
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            bytes++;
        }
    }
}
