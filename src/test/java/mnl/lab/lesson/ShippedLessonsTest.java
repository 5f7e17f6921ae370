package mnl.lab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lessons that come with the program. */
class ShippedLessonsTest {
    private static final int LONGEST_TEXT = 400;

    private final List<Lesson> lessons = ShippedLessons.all();

    @Test
    void thereAreFourOfTwoToFourMinutes() {
        assertEquals(ShippedLessons.ids(), lessons.stream().map(Lesson::id).toList());
        assertEquals(4, lessons.size());
        lessons.forEach(lesson -> assertTrue(lesson.minutes() >= 2 && lesson.minutes() <= 4, lesson.id()));
    }

    @Test
    void everyKeyHasATextAndEveryTextIsUsed() {
        Set<String> used = new TreeSet<>();
        Pattern key = Pattern.compile("\"@([a-z.-]+)\"");
        ShippedLessons.ids().forEach(id -> key.matcher(ShippedLessons.text(id))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(used::add));
        assertEquals(
                new TreeSet<>(ResourceBundle.getBundle("mnl.lessons.lessons").keySet()), used);
    }

    @Test
    void everyQuestionIsRevealedOnARun() {
        for (Lesson lesson : lessons) {
            assertTrue(!lesson.predictions().isEmpty(), lesson.id());
            lesson.predictions().forEach(asked -> assertNotNull(lesson.runOf(asked), lesson.id() + " " + asked.id()));
        }
    }

    @Test
    void textsAreShort() {
        lessons.stream().flatMap(lesson -> lesson.steps().stream()).forEach(step -> {
            assertTrue(step.text().length() <= LONGEST_TEXT, step.text());
            assertTrue(step.then() == null || step.then().length() <= LONGEST_TEXT, step.then());
        });
    }

    @Test
    void theMenuCallsThemWhatTheyCallThemselves() {
        assertEquals(
                lessons.stream()
                        .map(lesson -> new LessonHeads.Head(lesson.id(), lesson.title(), lesson.about()))
                        .toList(),
                LessonHeads.all());
    }
}
