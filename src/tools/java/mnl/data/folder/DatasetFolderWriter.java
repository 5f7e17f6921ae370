package mnl.data.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import mnl.data.features.NGrams;
import mnl.data.sound.MuLaw;

/**
 * Writes a dataset folder as described in {@code sample-data/README.md}. Add the modalities, each with one entry per
 * sample in the order of the sample rows, then {@link #write}. The same calls give the same bytes.
 */
public final class DatasetFolderWriter {
    private final ObjectNode description = new ObjectMapper().createObjectNode();
    private final ArrayNode modalities;
    private final List<SampleRow> samples;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean compressed;

    /**
     * A dataset without modalities yet.
     *
     * @param name what the data are called
     * @param licence its terms; an SPDX identifier where there is one
     * @param source where the data come from
     * @param classes names of the classes
     * @param samples the rows of the table of samples
     */
    public DatasetFolderWriter(
            String name, String licence, String source, List<String> classes, List<SampleRow> samples) {
        this.samples = List.copyOf(samples);
        description.put("schema", FolderDescription.SCHEMA);
        description.put("name", name).put("licence", licence).put("source", source);
        ArrayNode names = description.putArray("classes");
        classes.forEach(names::add);
        description.put("samples", "samples.csv");
        modalities = description.putArray("modalities");
    }

    /** Whether payloads added from here on are gzip-compressed; off at first. */
    public DatasetFolderWriter compressed(boolean on) {
        compressed = on;
        return this;
    }

    /** Adds a modality of feature vectors [n][D]. */
    public DatasetFolderWriter features(String modality, float[][] rows) {
        checkCount(modality, rows.length);
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4 * rows.length, rows[0].length))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            bytes.asFloatBuffer().put(row);
            bytes.position(bytes.position() + 4 * row.length);
        }
        modality(modality, "features", "f32le", payload(modality + ".f32", bytes.array()))
                .put("features", rows[0].length);
        return this;
    }

    /** Adds a modality of grey pictures, row by row, one byte per pixel, 0 = black [n][height * width]. */
    public DatasetFolderWriter images(String modality, int width, int height, byte[][] pictures) {
        checkCount(modality, pictures.length);
        modality(modality, "image", "gray8", payload(modality + ".gray8", joined(pictures)))
                .put("width", width)
                .put("height", height);
        return this;
    }

    /**
     * Adds a modality of mono sounds, stored as mu-law.
     *
     * @param modality its name
     * @param sampleRate in Hz
     * @param waves in -1..1, of any length [n][length]
     */
    public DatasetFolderWriter sounds(String modality, int sampleRate, float[][] waves) {
        checkCount(modality, waves.length);
        byte[][] clips = new byte[waves.length][];
        for (int i = 0; i < waves.length; i++) {
            clips[i] = MuLaw.encode(waves[i]);
        }
        file(modality + ".csv", utf8(lengths(waves)));
        modality(modality, "sound", "mulaw", payload(modality + ".ulaw", joined(clips)))
                .put("sampleRate", sampleRate)
                .put("index", modality + ".csv");
        return this;
    }

    /**
     * Adds a modality of texts, stored as JSON Lines.
     *
     * @param modality its name
     * @param grams the n-grams that become its features
     * @param texts of any length, line breaks included [n]
     */
    public DatasetFolderWriter texts(String modality, NGrams grams, String[] texts) {
        checkCount(modality, texts.length);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            ObjectNode line = modalities.objectNode();
            line.put("id", samples.get(i).id()).put("text", texts[i]);
            lines.append(line).append('\n');
        }
        NGramsReader.write(grams, modality(modality, "text", "jsonl", payload(modality + ".jsonl", utf8(lines))));
        return this;
    }

    /** Adds a further file, such as a licence or a readme. */
    public DatasetFolderWriter file(String path, byte[] content) {
        if (files.put(path, content) != null) {
            throw new IllegalArgumentException("The file " + path + " is written twice.");
        }
        return this;
    }

    /**
     * Writes the folder under a temporary name beside and moves it into place.
     *
     * @param folder where to
     * @param replace whether a folder that is already there is replaced as a whole
     * @throws mnl.data.DataException when the folder is there and must not be replaced, or cannot be written
     */
    public void write(Path folder, boolean replace) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("dataset.json", utf8(description.toPrettyString() + "\n"));
        all.put("samples.csv", utf8(table()));
        files.forEach((path, content) -> {
            if (all.put(path, content) != null) {
                throw new IllegalArgumentException("The file " + path + " is written twice.");
            }
        });
        new ReplacedFolder(folder).write(all, replace);
    }

    private void checkCount(String modality, int count) {
        if (count != samples.size() || count == 0) {
            throw new IllegalArgumentException(
                    "The modality " + modality + " has " + count + " entries for " + samples.size() + " samples.");
        }
    }

    private ObjectNode modality(String name, String kind, String encoding, String file) {
        return modalities
                .addObject()
                .put("name", name)
                .put("kind", kind)
                .put("file", file)
                .put("encoding", encoding);
    }

    private String payload(String path, byte[] content) {
        String name = compressed ? path + ".gz" : path;
        file(name, compressed ? gzip(content) : content);
        return name;
    }

    private String table() {
        Set<String> extra = new LinkedHashSet<>();
        samples.forEach(row -> extra.addAll(row.columns().keySet()));
        StringWriter text = new StringWriter();
        try {
            SampleTableWriter.samples(text, samples, List.copyOf(extra));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private String lengths(float[][] waves) {
        StringWriter text = new StringWriter();
        try {
            SampleTableWriter.lengths(
                    text,
                    samples.stream().map(SampleRow::id).toList(),
                    Arrays.stream(waves).mapToInt(wave -> wave.length).toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[][] parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
