package mnl;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reference numbers computed in double precision outside of this project; each file says of what and how. */
public final class Golden {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    /** The cases of a file among the test resources; one that is missing or empty fails. */
    public static Stream<JsonNode> cases(String file) throws IOException {
        try (InputStream stream = Golden.class.getResourceAsStream("/golden/" + file)) {
            assertNotNull(stream, "golden/" + file + " is missing from the test resources");
            List<JsonNode> cases = StreamSupport.stream(
                            JSON.readTree(stream).path("cases").spliterator(), false)
                    .toList();
            assertTrue(cases.size() > 2, "golden/" + file + " has " + cases.size() + " cases");
            return cases.stream();
        }
    }

    public static <T> T as(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, type);
    }
}
