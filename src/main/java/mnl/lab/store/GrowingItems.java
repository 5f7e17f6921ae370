package mnl.lab.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A file of a run folder to which one thing after another is appended; there only when there is one. */
abstract class GrowingItems implements Closeable {
    private final String name;
    private final GrowingFile file;
    private final Ends ends;
    private int written;

    /** Empty. */
    GrowingItems(Path folder, String name) {
        this(name, new GrowingFile(folder.resolve(name)), 0);
    }

    /** One that goes on after so many things. */
    GrowingItems(Path folder, String name, SavedAt at, int items) throws IOException {
        this(name, at.goOn(folder, name), items);
    }

    private GrowingItems(String name, GrowingFile file, int written) {
        this.name = name;
        this.file = file;
        this.written = written;
        ends = new Ends(written, file.length());
    }

    /** How many there are. */
    int written() {
        return written;
    }

    /** Appends the next one. */
    void append(byte[] item) throws IOException {
        file.append(item);
        ends.add(file.length());
        written++;
    }

    /** The file with what it holds now; none before the first thing. */
    Map<String, GrowingFile> files() {
        return written == 0 ? Map.of() : Map.of(name, file);
    }

    /** Where the file ends after so many. */
    long after(int count) {
        return ends.after(count);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
