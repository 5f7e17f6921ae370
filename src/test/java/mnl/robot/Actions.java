package mnl.robot;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What was done so far: all of it in a file, the last of it at hand. */
final class Actions implements AutoCloseable {
    private static final int KEPT = 30;

    private final Deque<String> last = new ArrayDeque<>();
    private final BufferedWriter file;
    private final long began = System.nanoTime();
    private int count;

    Actions(Path file) {
        try {
            Files.createDirectories(file.getParent());
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(String what) {
        count++;
        String line = String.format(Locale.ROOT, "%d %.3f s %s", count, (System.nanoTime() - began) / 1e9, what);
        last.add(line);
        if (last.size() > KEPT) {
            last.remove();
        }
        try {
            file.write(line.replace('\n', ' ') + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized int count() {
        return count;
    }

    /** The last ones, oldest first. */
    synchronized List<String> last() {
        return List.copyOf(last);
    }

    synchronized String newest() {
        return last.isEmpty() ? "" : last.getLast();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
