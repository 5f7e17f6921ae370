package mnl.lab.bench.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The Python programs that travel with this one. */
final class PeerScripts {
    /** The one that is started. */
    static final String MAIN = "peer.py";

    private static final List<String> ALL = List.of(MAIN, "peer_numpy.py", "peer_torch.py");

    private PeerScripts() {}

    /** Copies them into a folder. */
    static void copyTo(Path folder) throws IOException {
        for (String name : ALL) {
            try (InputStream in = PeerScripts.class.getResourceAsStream("/mnl/lab/bench/python/" + name)) {
                Files.copy(Objects.requireNonNull(in, name), folder.resolve(name));
            }
        }
    }
}
