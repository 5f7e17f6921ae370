package mnl.lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mnl.data.Fingerprint;
import mnl.words.Texts;

/**
 * {@code manifest.json} of a run's folder: the length and SHA-256 of its files. It is written last. While a run is recorded it
 * says how it stood when its state was last saved: what has been appended to its files since is not covered, all before it is.
 *
 * @param whole whether the run is complete, so that nothing is appended any more
 * @param files by name
 * @param saved where the run goes on from; empty where it cannot
 */
record Manifest(boolean whole, Map<String, Entry> files, Optional<SavedAt> saved) {
    static final String NAME = "manifest.json";
    private static final int SCHEMA = 2;

    Manifest {
        files = Map.copyOf(files);
    }

    /**
     * A file.
     *
     * @param bytes how many it has, or has at least
     * @param sha256 of these
     */
    record Entry(long bytes, String sha256) {}

    /** What a folder holds now, all of it complete. */
    static Manifest of(Path folder, Optional<SavedAt> saved) throws IOException {
        Map<String, Entry> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (isCovered(name)) {
                    files.put(name, entry(file));
                }
            }
        }
        return new Manifest(true, files, saved);
    }

    /** Temporary files begin with a dot; those that may change later on and {@code run.json} have their own check sum. */
    private static boolean isCovered(String name) {
        return !name.startsWith(".")
                && !List.of(NAME, RunFiles.RUN, RunFiles.LABELS).contains(name);
    }

    /** A whole file as it is now. */
    static Entry entry(Path file) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        Fingerprint.update(digest, file);
        return new Entry(Files.size(file), Fingerprint.text(digest));
    }

    void write(Path folder) throws IOException {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("schema", SCHEMA).put("whole", whole);
        ObjectNode all = tree.putObject("files");
        new TreeMap<>(files)
                .forEach((name, file) ->
                        all.putObject(name).put("bytes", file.bytes()).put("sha256", file.sha256()));
        saved.ifPresent(at -> {
            ObjectNode from = tree.putObject("saved").put("checkpoint", at.checkpoint());
            ObjectNode lengths = from.putObject("lengths");
            new TreeMap<>(at.lengths()).forEach(lengths::put);
        });
        SealedJson.write(folder.resolve(NAME), tree);
    }

    /**
     * The manifest of a run.
     *
     * @return empty where there is none
     * @throws DamagedFileException when it is not as it was written
     */
    static Optional<Manifest> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode tree = SealedJson.read(file);
        if (tree.path("schema").asInt() > SCHEMA) {
            throw new IOException(Texts.of("store.manifest.it-has-schema-and", file, tree.path("schema"), SCHEMA));
        }
        Map<String, Entry> files = new TreeMap<>();
        tree.path("files")
                .properties()
                .forEach(one -> files.put(
                        one.getKey(),
                        new Entry(
                                one.getValue().path("bytes").asLong(),
                                one.getValue().path("sha256").asText())));
        return Optional.of(new Manifest(tree.path("whole").asBoolean(), files, saved(tree.path("saved"))));
    }

    private static Optional<SavedAt> saved(JsonNode tree) {
        if (!tree.isObject()) {
            return Optional.empty();
        }
        Map<String, Long> lengths = new TreeMap<>();
        tree.path("lengths")
                .properties()
                .forEach(one -> lengths.put(one.getKey(), one.getValue().asLong()));
        return Optional.of(new SavedAt(tree.path("checkpoint").asText(), lengths));
    }

    /**
     * Makes sure that files of a run are as they were written. Runs of earlier versions have no check sums; those that are not
     * over, none before their state is saved for the first time.
     *
     * @throws DamagedFileException when one is not
     */
    static void check(Path folder, List<String> names) throws IOException {
        Optional<Manifest> manifest = read(folder);
        if (manifest.isEmpty()) {
            if (RunFiles.isSealed(folder)) {
                throw new DamagedFileException(Texts.of("store.manifest.is-missing", folder.resolve(NAME)));
            }
            return;
        }
        for (String name : names) {
            manifest.get().check(folder, name);
        }
    }

    /** The same of every file that it names. */
    static void checkAll(Path folder) throws IOException {
        Optional<Manifest> manifest = read(folder);
        check(folder, manifest.map(found -> List.copyOf(found.files.keySet())).orElse(List.of()));
    }

    /**
     * Makes sure that a file is as it was written.
     *
     * @throws DamagedFileException when it is not, or is not there
     */
    void check(Path folder, String name) throws IOException {
        Entry expected = files.get(name);
        Path file = folder.resolve(name);
        if (expected == null) {
            if (whole && Files.exists(file)) {
                throw new DamagedFileException(Texts.of("store.manifest.does-not-belong", file));
            }
            return;
        }
        if (!Files.exists(file)) {
            throw new DamagedFileException(Texts.of("store.manifest.is-missing", file));
        }
        long size = Files.size(file);
        if (size < expected.bytes() || (whole && size > expected.bytes())) {
            throw new DamagedFileException(Texts.of("store.manifest.has-another-length", file, size, expected.bytes()));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (!expected.sha256().equals(Fingerprint.text(sumOf(in, expected.bytes())))) {
                throw new DamagedFileException(Texts.of("store.manifest.is-damaged", file));
            }
        }
    }

    /** The digest of so many bytes. */
    static MessageDigest sumOf(InputStream in, long bytes) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        byte[] buffer = new byte[1 << 16];
        for (long left = bytes; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new EOFException();
            }
            digest.update(buffer, 0, count);
            left -= count;
        }
        return digest;
    }
}
