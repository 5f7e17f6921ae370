package mnl.lab.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lessons that come with the program, read from the class path. */
public final class ShippedLessons {
    private static final List<String> NAMES = List.of("imbalance", "what-not-to-be", "margins-and-noise", "no-help");

    private ShippedLessons() {}

    /** Their ids, in the order in which they build on each other. */
    public static List<String> ids() {
        return NAMES;
    }

    /** All of them, likewise. */
    public static List<Lesson> all() {
        LessonReader reader = LessonReader.ofKeys(LessonTexts::of);
        return NAMES.stream().map(name -> reader.read(text(name))).toList();
    }

    static String text(String name) {
        String resource = "/mnl/lessons/" + name + ".json";
        try (InputStream in = ShippedLessons.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The lesson " + resource + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The lesson " + resource + " cannot be read.", e);
        }
    }
}
