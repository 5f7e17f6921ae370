package mnl.lab.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Writes other things into files that have a check sum, as the program would have. */
public final class SealedFiles {
    private SealedFiles() {}

    /** Changes what a file says. */
    public static void rewrite(Path file, UnaryOperator<String> change) throws IOException {
        String text = change.apply(Files.readString(file));
        SealedJson.write(file, (ObjectNode) new ObjectMapper().readTree(text));
    }
}
