package mnl.lab.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.data.Fingerprint;
import mnl.data.WholeFile;
import mnl.words.Texts;

/**
 * JSON files that know whether they are as they were written. Their first field, {@code check}, is the SHA-256 of the whole file
 * with this number left out (64 zeros in its place), so that no byte of the file can change unseen.
 */
public final class SealedJson {
    private static final ObjectMapper COMPACT = new ObjectMapper();
    private static final ObjectMapper INDENTED = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String FIELD = "check";
    private static final String MARK = "sealed";
    private static final String BLANK = "0".repeat(64);
    private static final Pattern SEAL = Pattern.compile("\"" + FIELD + "\"\\s*:\\s*\"([0-9a-f]{64})\"");

    private SealedJson() {}

    /** Writes a file, as a whole or not at all. */
    public static void write(Path file, ObjectNode tree) throws IOException {
        WholeFile.write(file, bytes(tree, INDENTED));
    }

    /** The shortest that the file can be. */
    public static byte[] compact(ObjectNode tree) throws IOException {
        return bytes(tree, COMPACT);
    }

    private static byte[] bytes(ObjectNode tree, ObjectMapper mapper) throws IOException {
        ObjectNode sealed = JsonNodeFactory.instance.objectNode().put(FIELD, BLANK);
        sealed.setAll(tree);
        sealed.put(FIELD, BLANK).put(MARK, true);
        String blank = mapper.writeValueAsString(sealed) + "\n";
        int at = blank.indexOf(BLANK);
        return (blank.substring(0, at) + sum(blank) + blank.substring(at + BLANK.length()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file.
     *
     * @throws DamagedFileException when it is not as it was written
     */
    public static JsonNode read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Reads what a file holds.
     *
     * @param name of the file, for what is said of it
     * @throws DamagedFileException when it is not as it was written
     */
    static JsonNode read(String name, byte[] bytes) throws IOException {
        JsonNode tree = parse(name, bytes);
        if (!tree.path(FIELD).isTextual()) {
            throw new DamagedFileException(Texts.of("store.sealed-json.has-no-check-sum", name));
        }
        check(name, bytes);
        return tree;
    }

    /**
     * What a file holds, as it was written, for whoever reads it without a tree.
     *
     * @throws DamagedFileException when it is not as it was written
     */
    public static byte[] checked(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        check(file.toString(), bytes);
        return bytes;
    }

    private static void check(String name, byte[] bytes) throws DamagedFileException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher seal = SEAL.matcher(text);
        if (!seal.find()
                || !sum(text.substring(0, seal.start(1)) + BLANK + text.substring(seal.end(1)))
                        .equals(seal.group(1))) {
            throw new DamagedFileException(Texts.of("store.sealed-json.is-damaged", name));
        }
    }

    /** What a file says, whether it is as it was written or not. */
    static JsonNode parse(String name, byte[] bytes) throws IOException {
        try {
            JsonNode tree = COMPACT.readTree(bytes);
            if (tree.isMissingNode()) {
                throw new DamagedFileException(Texts.of("store.sealed-json.is-damaged", name));
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new DamagedFileException(Texts.of("store.sealed-json.is-damaged", name), e);
        }
    }

    /** Whether a file claims to be one of these, in two places; earlier versions wrote files without a check sum. */
    static boolean isSealed(JsonNode tree) {
        return tree.has(FIELD) || tree.has(MARK);
    }

    private static String sum(String text) {
        MessageDigest digest = Fingerprint.digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Fingerprint.text(digest);
    }
}
