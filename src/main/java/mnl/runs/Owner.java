package mnl.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The process that trains a run; process numbers are used again, so the time of its start belongs to it. */
final class Owner {
    private Owner() {}

    static ObjectNode current() {
        ProcessHandle self = ProcessHandle.current();
        return JsonNodeFactory.instance.objectNode().put("pid", self.pid()).put("started", started(self));
    }

    static boolean isAlive(JsonNode process) {
        return ProcessHandle.of(process.path("pid").asLong(-1))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> started(handle).equals(process.path("started").asText()))
                .isPresent();
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
