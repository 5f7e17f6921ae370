package mnl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests run in two processes at once and beside a user's own runs, so none writes anywhere but below a folder of its own: not
 * into the checkout, not among the sample data, not into the user's workspace.
 */
public final class NothingIsLeftBehind implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(NothingIsLeftBehind.class);

    private final Path checkout;
    private final Path workspace;

    public NothingIsLeftBehind() {
        this(Path.of("").toAbsolutePath(), Path.of(System.getProperty("user.home"), "mnl-explorer"));
    }

    NothingIsLeftBehind(Path checkout, Path workspace) {
        this.checkout = checkout;
        this.workspace = workspace;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(OURS).put("before", traces());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertEquals(
                context.getStore(OURS).get("before", Map.class),
                traces(),
                "files and when they were written, before and after " + context.getDisplayName());
    }

    /** What a test that forgot its folder would change: path to time. Names only where people work themselves. */
    Map<String, String> traces() {
        Map<String, String> found = new TreeMap<>();
        for (Path each : below(checkout, 1)) {
            String name = each.getFileName().toString();
            if (!name.startsWith(".") && !name.endsWith("~") && !name.equals("target")) {
                found.put(name, "");
            }
        }
        Stream.of(below(checkout.resolve("sample-data"), 9), below(workspace, 2))
                .flatMap(List::stream)
                .forEach(each -> found.put(each.toString(), written(each)));
        return found;
    }

    private static String written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString();
        } catch (IOException gone) {
            return "gone";
        }
    }

    private static List<Path> below(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(each -> !each.equals(folder)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
