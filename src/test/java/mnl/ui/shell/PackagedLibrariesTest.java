package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of libraries says what the build packages. */
class PackagedLibrariesTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

    private static String of(String xml, String tag) {
        Matcher found = Pattern.compile("<" + tag + ">(.*?)</" + tag + ">").matcher(xml);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void everyDeclaredLibraryIsListedInItsVersionWithALicence() throws Exception {
        String pom = Files.readString(Path.of("pom.xml")).replaceAll("(?s)<build>.*", "");
        Map<String, PackagedLibraries.Library> listed = PackagedLibraries.all().stream()
                .collect(Collectors.toMap(PackagedLibraries.Library::artifact, library -> library));
        List<String> missing = DEPENDENCY
                .matcher(pom)
                .results()
                .map(match -> match.group(1))
                .filter(xml -> !of(xml, "scope").equals("test"))
                .filter(xml -> {
                    PackagedLibraries.Library library = listed.get(of(xml, "artifactId"));
                    return library == null || !library.version().equals(version(pom, of(xml, "version")));
                })
                .map(xml -> of(xml, "artifactId"))
                .toList();
        assertEquals(List.of(), missing, "make libraries.txt again as its head says");
        assertTrue(PackagedLibraries.all().stream()
                .noneMatch(library -> library.licence().contains("Unknown")));
    }

    private static String version(String pom, String said) {
        Matcher property = Pattern.compile("\\$\\{(.*?)}").matcher(said);
        return property.replaceAll(match -> Matcher.quoteReplacement(of(pom, match.group(1))));
    }

    @Test
    void theTextNamesVersionsMemoryAndLicences() {
        String text = AboutText.of(2);
        for (String part :
                List.of("Java: ", "JavaFX: 2", "DJL: 0.", "PyTorch: 2.", "Memory: ", "2 engine threads", "(MIT")) {
            assertTrue(text.contains(part), part + " is not in " + text);
        }
    }
}
