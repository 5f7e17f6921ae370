package mnl.lab.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON files of the commands that measure a stored run. */
final class ReportJson {
    private ReportJson() {}

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Indented, with a line break at its end. */
    static String text(ObjectNode tree) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The metrics could not be written as JSON.", e);
        }
    }
}
