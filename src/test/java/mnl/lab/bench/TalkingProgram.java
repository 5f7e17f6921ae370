package mnl.lab.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Says what {@code train} says on its way, and refuses a folder that is there, as that does. */
public final class TalkingProgram {
    private TalkingProgram() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[4]);
        if (!Files.isRegularFile(Path.of(args[2])) || Files.exists(out)) {
            System.err.println(out + " is not empty.");
            System.exit(2);
        }
        Files.createDirectories(out);
        for (int tenth = 1; tenth <= 10; tenth++) {
            System.err.println("[####]  epoch " + tenth + " of 10, 9k samples/s");
        }
    }
}
