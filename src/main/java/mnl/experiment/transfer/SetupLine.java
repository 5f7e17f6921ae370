package mnl.experiment.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.StrictJson;
import mnl.words.Texts;

/**
 * Settings as one line of text: {@code mnl1:BODY.SUM}, where BODY is JSON, deflated, in the letters of base64url without padding,
 * and SUM the CRC-32 of everything before its dot, in eight hexadecimal digits. Blanks and line breaks that a mail program put in are
 * no part of it.
 */
public final class SetupLine {
    private static final int VERSION = 1;
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern START = Pattern.compile("mnl(\\d{1,9}):.*", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("(mnl\\d+:([A-Za-z0-9_-]+))\\.([0-9a-f]{8})");

    private SetupLine() {}

    /** Whether a text begins like such a line. */
    public static boolean isOne(String text) {
        return START.matcher(text.strip()).matches();
    }

    /** The line. */
    public static String write(SharedSetup setup) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode tree = mapper.createObjectNode().put("schema", VERSION).put("name", setup.name());
        tree.set("experiment", new ExperimentJson().toTree(setup.experiment()));
        tree.putObject("data").put("fingerprint", setup.fingerprint());
        try {
            String body =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(deflated(mapper.writeValueAsBytes(tree)));
            String counted = "mnl" + VERSION + ":" + body;
            return counted + "." + sum(counted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings could not be written as JSON.", e);
        }
    }

    /**
     * Reads a line.
     *
     * @throws ExperimentFormatException when it is cut, changed, of a newer version, or no such line at all; the message says which and
     *     what to do
     */
    public static SharedSetup read(String text) {
        String line = text.replaceAll("\\s+", "");
        Matcher start = START.matcher(line);
        if (!start.matches()) {
            throw new ExperimentFormatException(Texts.of("transfer.setup-line.foreign"));
        }
        if (Integer.parseInt(start.group(1)) > VERSION) {
            throw new ExperimentFormatException(Texts.of("transfer.setup-line.newer"));
        }
        Matcher whole = WHOLE.matcher(line);
        if (!whole.matches()) {
            throw new ExperimentFormatException(Texts.of("transfer.setup-line.cut"));
        }
        if (!sum(whole.group(1)).equals(whole.group(3))) {
            throw new ExperimentFormatException(Texts.of("transfer.setup-line.changed"));
        }
        return setup(whole.group(2));
    }

    private static SharedSetup setup(String body) {
        ObjectNode tree = new StrictJson().object(inflated(body));
        JsonNode experiment = tree.path("experiment");
        return new SharedSetup(
                new ExperimentJson().experiment(experiment, "experiment"),
                tree.path("name").asText(""),
                tree.path("data").path("fingerprint").asText(""));
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(small, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to.", e);
        }
        return small.toByteArray();
    }

    /** A line with a sum that fits can still have been made by anybody, of anything. */
    private static String inflated(String body) {
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(body)))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ExperimentFormatException(Texts.of("transfer.setup-line.foreign"));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new ExperimentFormatException(Texts.of("transfer.setup-line.foreign"), e);
        }
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
