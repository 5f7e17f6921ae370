package mnl.lab.lesson;

import java.util.List;

/** The lessons of the program as a menu lists them, without their files being read. */
public final class LessonHeads {
    private LessonHeads() {}

    /**
     * A line of the menu.
     *
     * @param id of the lesson
     * @param title what it is called
     * @param about what it is about
     */
    public record Head(String id, String title, String about) {}

    /** All of them, in order. */
    public static List<Head> all() {
        return ShippedLessons.ids().stream()
                .map(id -> new Head(id, LessonTexts.of(id + ".title"), LessonTexts.of(id + ".about")))
                .toList();
    }
}
