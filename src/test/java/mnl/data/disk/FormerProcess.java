package mnl.data.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mnl.lab.store.SealedFiles;

/** Makes what this process left in a folder look as if another process had, which is gone. */
public final class FormerProcess {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private FormerProcess() {}

    /** Everything below the folder: names of unfinished files, and who trains a run. */
    public static void madeOf(Path folder) throws IOException {
        Owner self = Owner.current();
        String gone = new Owner(self.pid(), LONG_AGO, self.host()).mark();
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            String name = one.getFileName().toString();
            if (name.equals("run.json")) {
                SealedFiles.rewrite(one, text -> text.replace(self.started().toString(), LONG_AGO.toString()));
            } else if (name.contains(self.mark())) {
                Files.move(one, one.resolveSibling(name.replace(self.mark(), gone)));
            }
        }
    }

    /** Makes a claim that this process has left, see {@link FileClaim}, one of another process, which is gone. */
    public static void claimed(Path mark) throws IOException {
        Owner self = Owner.current();
        Files.writeString(mark, new Owner(self.pid(), LONG_AGO, self.host()).mark());
    }
}
