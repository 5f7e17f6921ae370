package mnl.lab.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import mnl.data.disk.FileClaim;
import mnl.lab.run.RunException;
import mnl.lab.store.DamagedFileException;
import mnl.lab.store.RunFiles;
import mnl.lab.store.SealedJson;
import mnl.words.Texts;

/** The {@code labels.json} of a run's folder. */
public final class LabelFile {
    private static final int SCHEMA = 1;

    private LabelFile() {}

    /**
     * What is said of a run; nothing where there is no such file.
     *
     * @throws IOException with a sentence, when the file is not as it was written
     */
    public static RunLabels read(Path run) throws IOException {
        Path file = run.resolve(RunFiles.LABELS);
        if (!Files.exists(file)) {
            return RunLabels.NONE;
        }
        JsonNode tree = SealedJson.read(file);
        if (tree.path("schema").asInt() > SCHEMA) {
            throw new IOException(Texts.of("library.label-file.newer", file));
        }
        List<String> tags = new ArrayList<>();
        tree.path("tags").forEach(tag -> tags.add(tag.asText()));
        return new RunLabels(
                tree.path("name").asText(),
                tags,
                tree.path("note").asText(),
                tree.path("pinned").asBoolean());
    }

    /**
     * Changes what is said of a run; what somebody else has changed meanwhile stays as they said it.
     *
     * @param before what whoever changes it has seen
     * @param after what it is to say
     * @return what it says now
     * @throws RunException with a sentence, when it cannot be written, or is not as it was written
     */
    public static synchronized RunLabels change(Path run, RunLabels before, RunLabels after) {
        RunLabels merged;
        try (FileChannel others = FileChannel.open(run.resolve(RunFiles.RUN), StandardOpenOption.WRITE)) {
            FileClaim.await(others, FileClaim.MOMENT);
            merged = read(run).changed(before, after);
            write(run, merged);
        } catch (DamagedFileException e) {
            throw new RunException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw unwritten(run, e);
        }
        return merged;
    }

    /**
     * Says something else of a run, whatever was said before.
     *
     * @throws RunException with a sentence, when it cannot be written
     */
    public static void write(Path run, RunLabels labels) {
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("schema", SCHEMA)
                .put("name", labels.name())
                .put("note", labels.note())
                .put("pinned", labels.pinned());
        ArrayNode tags = tree.putArray("tags");
        labels.tags().forEach(tags::add);
        try {
            SealedJson.write(run.resolve(RunFiles.LABELS), tree);
        } catch (IOException e) {
            throw unwritten(run, e);
        }
    }

    private static RunException unwritten(Path run, IOException e) {
        return new RunException(Texts.of("library.label-file.unwritten", run, e.getMessage()), e);
    }
}
