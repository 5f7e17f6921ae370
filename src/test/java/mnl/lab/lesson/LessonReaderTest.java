package mnl.lab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.experiment.json.ExperimentFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lesson's file, and what is said of one that cannot be used. */
class LessonReaderTest {
    static final String FILE = """
            {"id": "mine", "title": "Mine", "minutes": 3, "about": "About it.", "steps": [
              {"text": "Train.", "run": {"scenario": "blind-spot", "settings": {"arms": ["none", "mnl"], "seeds": {"count": 2}}},
               "await": {"event": "RUN_ENDED"},
               "prediction": {"id": "which", "question": "Which?", "outcome": "FIRST_AGAINST_SECOND",
                 "quantity": "ACCURACY", "modality": "quiet", "arms": ["mnl", "none"]}},
              {"text": "See.", "target": "arms", "reveal": "which"}]}
            """;

    private final LessonReader reader = new LessonReader(List.of("Live", "Story"));

    @Test
    void aFileIsReadWithItsRuns() {
        Lesson lesson = reader.read(FILE);
        Course course = new Course(lesson);
        assertEquals(2, course.experiment(1).seeds().count());
        assertEquals(2, course.experiment(1).arms().size());
        assertEquals(
                List.of("higher", "lower", LessonQuestion.NOT_SHOWN),
                course.choices(lesson.predictions().get(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"minutes\": 3 | \"minutes\": \"3\" | The field \"minutes\" must be a whole number.",
                "\"about\": | \"abuot\": 1, \"about\": | The field \"abuot\" is not known, known here are: about, id, minutes, schema, steps, title.",
                "\"text\": \"See.\", | `` | The field \"steps[1].text\" is missing: add it.",
                "\"Train.\" | \" \" | The field \"steps[0].text\" is empty: say something there.",
                "\"mine\" | \"My lesson\" | The field \"id\" must be small letters, digits and hyphens, 60 at most, such as my-lesson,"
                        + " not \"My lesson\".",
                "\"reveal\": \"which\" | \"reveal\": \"what\" | The field \"steps[1].reveal\" names the question \"what\", which no step"
                        + " up to this one asks.",
                "\"quiet\" | \"silent\" | The field \"steps[0].prediction.modality\" names the modality \"silent\", and the run that"
                        + " steps[1].reveal shows has loud, quiet: choose from those.",
                "[\"mnl\", \"none\"] | [\"kd\", \"none\"] | The field \"steps[0].prediction.arms\" names the arm \"kd\", and the"
                        + " run that steps[1].reveal shows trains none, mnl, uni-ce, ensemble: choose from those.",
                "[\"mnl\", \"none\"] | [\"none\", \"none\"] | The field \"steps[0].prediction.arms\" names an arm twice: name each once.",
                ", \"reveal\": \"which\" | `` | The field \"steps[0].prediction.id\" is that of a question whose outcome is never shown:"
                        + " give this step or one after it \"reveal\": \"which\".",
                "\"target\": \"arms\" | \"view\": \"Lvie\" | The field \"steps[1].view\" names the view \"Lvie\", which is not there:"
                        + " choose from Live, Story.",
                "{\"event\": \"RUN_ENDED\"} | {\"event\": \"EPOCH_REACHED\", \"epoch\": 900} | The field \"steps[0].await.epoch\" waits for"
                        + " epoch 900, and the run of this step ends at epoch 80: name one from 0 to 80.",
                "\"RUN_ENDED\" | \"RUN_OVER\" | The field \"steps[0].await.event\" must be one of: RUN_STARTED, EPOCH_REACHED, RUN_ENDED,"
                        + " VIEW_SHOWN, TARGET_USED.",
                "\"RUN_ENDED\" | \"EPOCH_REACHED\" | The field \"steps[0].await\" needs an \"epoch\", 0 or more.",
                "\"RUN_ENDED\" | \"TARGET_USED\" | The field \"steps[0].await\" needs the \"target\" of its step.",
                "\"modality\": \"quiet\", | `` | The field \"steps[0].prediction.modality\" is missing: say whose ACCURACY is meant.",
                "\"minutes\": 3, | \"minutes\": 3, \"schema\": 9, | The file has schema 9, and this version of MNL Explorer reads schema 1"
                        + " at most: open it with a newer version."
            })
    void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String sentence) {
        assertEquals(sentence, sentence(FILE.replace(right, wrong)));
    }

    @Test
    void aRunThatCannotBeIsNamed() {
        assertEquals(
                "The field \"steps[0].run\" cannot be used: There is no scenario \"blind\": choose from blind-spot,"
                        + " one-blind-pair, uniform-imbalance, as-published, av-digits-weak-audio, av-digits-weak-image,"
                        + " av-digits-three.",
                sentence(FILE.replace("blind-spot", "blind")));
        String unknown = sentence(FILE.replace("\"count\": 2", "\"number\": 2"));
        assertEquals(
                "The field \"steps[0].run\" cannot be used: The field \"settings.seeds.number\" is not known, known here"
                        + " are: count, first.",
                unknown);
    }

    @Test
    void theExampleOfTheDocumentationIsALesson() throws IOException {
        String page = Files.readString(Path.of("docs/lessons.md"));
        int start = page.indexOf("```json") + "```json".length();
        Lesson example = new LessonReader().read(page.substring(start, page.indexOf("```", start)));
        assertEquals("one-blind-pair-in-class", example.id());
    }

    private String sentence(String file) {
        return assertThrows(ExperimentFormatException.class, () -> reader.read(file))
                .getMessage();
    }
}
