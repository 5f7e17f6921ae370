package mnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture, and its picture, speak of classes and packages that there are. */
class ArchitectureDocumentTest {
    private static final Path SOURCES = Path.of("src");

    @Test
    void everyClassAndPackageNamedOnThePageExists() throws IOException {
        Set<String> classes = classes();
        String page = Files.readString(Path.of("docs", "architecture.md"));
        Set<String> missing = matches(page, "`([A-Z][A-Za-z]+)`");
        assertTrue(missing.size() > 20, missing::toString);
        missing.removeAll(classes);
        matches(page, "`(mnl[.a-z]*)`").stream()
                .filter(name ->
                        !Files.isDirectory(Path.of("src", "main", "java").resolve(name.replace('.', '/'))))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyClassNamedInThePictureExists() throws IOException {
        Set<String> missing =
                matches(Files.readString(Path.of("docs", "architecture.svg")), ">([A-Z][a-z]+(?:[A-Z][a-z]+)+)<");
        assertTrue(missing.size() > 10, missing::toString);
        missing.removeAll(classes());
        assertEquals(Set.of(), missing);
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> matches(String text, String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
