package mnl.lab.lesson;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the lessons that come with the program. */
final class LessonTexts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("mnl.lessons.lessons", Locale.ROOT);

    private LessonTexts() {}

    /** @throws java.util.MissingResourceException when there is no such text, which a test finds */
    static String of(String key) {
        return TEXTS.getString(key);
    }
}
