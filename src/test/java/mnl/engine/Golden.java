package mnl.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reference numbers computed in double precision outside of this project. */
public final class Golden {

    private static final Path FOLDER = Path.of("..", "shared", "golden");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    /** The cases of a file; the test is skipped where the reference numbers are absent. */
    public static Stream<JsonNode> cases(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "The reference numbers " + path + " are absent.");
        JsonNode cases = JSON.readTree(path.toFile()).get("cases");
        return StreamSupport.stream(cases.spliterator(), false);
    }

    public static <T> T as(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, type);
    }
}
