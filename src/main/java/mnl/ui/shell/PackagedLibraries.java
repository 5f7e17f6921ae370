package mnl.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The libraries that the program is packaged with, with their licences; the list is made from the packaged artifacts. */
final class PackagedLibraries {
    private static final Pattern LINE = Pattern.compile("\\s*(\\(.*?\\)) (.+) \\(([^:]+):([^:]+):(\\S+) - \\S+\\)");

    /**
     * A library.
     *
     * @param artifact its name in the repository
     * @param version its version
     * @param licence its licences, in brackets
     */
    record Library(String group, String artifact, String version, String licence) {
        @Override
        public String toString() {
            return artifact + " " + version + "  " + licence;
        }
    }

    private PackagedLibraries() {}

    /** All of them, in the order of their names. */
    static List<Library> all() {
        try (InputStream in = PackagedLibraries.class.getResourceAsStream("/mnl/ui/libraries.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new Library(line.group(3), line.group(4), line.group(5), line.group(1)))
                    .sorted(java.util.Comparator.comparing(Library::artifact))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of libraries cannot be read.", e);
        }
    }

    /** The version of one of them. */
    static Optional<String> version(String artifact) {
        return all().stream()
                .filter(library -> library.artifact().equals(artifact))
                .map(Library::version)
                .findFirst();
    }
}
