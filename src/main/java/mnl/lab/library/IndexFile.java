package mnl.lab.library;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import mnl.data.WholeFile;
import mnl.lab.store.SealedJson;

/** The file of an index, with a check sum; one that cannot be used holds nothing. */
final class IndexFile {
    private static final System.Logger LOG = System.getLogger(IndexFile.class.getName());
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);

    private IndexFile() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(int version, List<RunEntry> runs) {}

    /** What it holds; nothing where it is not there, damaged or of another version. */
    static List<RunEntry> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            Content content = MAPPER.readValue(SealedJson.checked(file), Content.class);
            return content.version() == VERSION ? content.runs() : List.of();
        } catch (IOException | RuntimeException damaged) {
            LOG.log(Level.DEBUG, "The index of runs is made anew", damaged);
            return List.of();
        }
    }

    /** Writes it as a whole. Where it cannot be written the next start reads the folders again. */
    static void write(Path file, List<RunEntry> runs) {
        ObjectNode tree = MAPPER.createObjectNode().put("version", VERSION);
        ArrayNode all = tree.putArray("runs");
        runs.stream()
                .sorted(Comparator.comparing(RunEntry::folder))
                .forEach(entry -> all.add(MAPPER.<JsonNode>valueToTree(entry)));
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, SealedJson.compact(tree));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The index of runs", e);
        }
    }
}
