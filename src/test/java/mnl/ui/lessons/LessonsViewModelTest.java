package mnl.ui.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import mnl.analysis.run.RunLayout;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.experiment.Experiment;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonProgress;
import mnl.lab.lesson.LessonReader;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.lessons.LessonsViewModel.Cover;
import org.junit.jupiter.api.Test;

/** A lesson step by step, over a run that the test drives. */
class LessonsViewModelTest {
    private static final String FILE = """
            {"id": "mine", "title": "Mine", "minutes": 3, "about": "About it.", "steps": [
              {"text": "Train.", "run": {"scenario": "blind-spot", "settings": {"arms": ["none", "mnl"]}}, "view": "Live",
               "await": {"event": "RUN_STARTED"},
               "prediction": {"id": "which", "question": "Which?", "outcome": "FIRST_AGAINST_SECOND",
                 "quantity": "FUSED_ACCURACY", "arms": ["mnl", "none"]}},
              {"text": "Wait.", "await": {"event": "EPOCH_REACHED", "epoch": 2}},
              {"text": "End.", "await": {"event": "RUN_ENDED"}, "reveal": "which"},
              {"text": "Lab.", "view": "Noise lab", "await": {"event": "VIEW_SHOWN"}},
              {"text": "Move.", "target": "slider", "await": {"event": "TARGET_USED", "atLeast": 5}}]}
            """;

    private final Feed feed = new Feed(
            new Numbers(new RunLayout(
                    List.of("none", "mnl"), 0, List.of(0L, 1L), List.of("loud", "quiet"), List.of("zero", "one"), 80)),
            null);
    private final Stage stage = new Stage();
    private final List<LessonProgress> kept = new ArrayList<>();
    private final LessonsViewModel model =
            new LessonsViewModel(feed.session, stage, kept::add, Runnable::run, Runnable::run);
    private final Course course = new Course(new LessonReader().read(FILE));

    private final class Stage implements LessonStage {
        private final SimpleStringProperty view = new SimpleStringProperty("Story");

        @Override
        public ObservableStringValue viewProperty() {
            return view;
        }

        @Override
        public void showView(String title) {
            view.set(title);
        }

        @Override
        public void train(Experiment experiment, Pace wanted) {
            feed.session.start(experiment, false);
            feed.pulse.beat();
        }
    }

    @Test
    void aStepWaitsForWhatItTalksAbout() {
        model.open(course);
        assertEquals("Live", stage.view.get());
        assertTrue(model.isRunWanted());
        assertFalse(model.happenedProperty().get());
        model.train();
        assertFalse(model.isRunWanted());
        feed.epochs(1);
        assertTrue(model.happenedProperty().get());
        model.next();
        feed.epochs(1);
        assertFalse(model.happenedProperty().get());
        feed.epochs(1);
        assertTrue(model.happenedProperty().get());
    }

    @Test
    void whatARunShowsIsHiddenWhileItIsAskedFor() {
        feed.start();
        model.open(course);
        assertEquals(Cover.NONE, model.cover(), "nothing is shown yet");
        feed.epochs(2);
        assertEquals(Cover.ASKED, model.cover(), "any run, since most are alike");
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertEquals(Cover.ASKED, model.cover());
        model.choose(1);
        assertEquals(Cover.OTHER_RUN, model.cover(), "the lesson's own run is another one");
        model.restart();
        assertEquals(Cover.ASKED, model.cover());
        model.setAsking(false);
        assertEquals(Cover.OTHER_RUN, model.cover());
        model.leave();
        assertEquals(Cover.NONE, model.cover());
    }

    @Test
    void theLessonsOwnRunIsInSightAsSoonAsTheQuestionIsAnswered() {
        model.open(course);
        model.train();
        feed.epochs(1);
        assertEquals(Cover.ASKED, model.cover());
        model.choose(0);
        assertEquals(Cover.NONE, model.cover());
        model.next();
        assertEquals(Cover.NONE, model.cover());
    }

    @Test
    void aShorterLessonAfterALongerOneHasAStepAtOnce() {
        model.open(course);
        while (model.stepProperty().get() < course.lesson().steps().size() - 1) {
            model.next();
        }
        Lesson whole = course.lesson();
        Lesson shorter = new Lesson(
                1, "shorter", "Shorter", 2, "First step only.", whole.steps().subList(0, 1));
        List<String> heard = new ArrayList<>();
        model.courseProperty()
                .addListener((o, was, now) -> heard.add(model.now().text()));
        model.open(new Course(shorter));
        assertEquals(List.of("Train."), heard);
    }

    @Test
    void theOutcomeComesWithTheEndAndStandsBesideThePrediction() {
        model.open(course);
        assertEquals(3, model.choices().size());
        model.choose(1);
        model.train();
        feed.epochs(3);
        model.next();
        model.next();
        assertNull(model.revealed());
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertEquals("lower", model.predicted(model.revealed()));
        assertNotNull(model.outcome().revealedProperty().get());
    }

    @Test
    void oneCanAlwaysGoOnAndComesBackToTheSamePlace() {
        model.open(course);
        model.choose(0);
        model.next();
        model.next();
        model.leave();
        assertNull(model.courseProperty().get());
        model.open(course);
        assertEquals(2, model.stepProperty().get());
        assertTrue(model.isRunWanted(), "the run of the lesson was never trained");
        model.restart();
        assertEquals(0, model.stepProperty().get());
        assertEquals("", model.predicted(model.question()));
        assertEquals(0, kept.get(kept.size() - 1).of(course.lesson()).step());
    }

    @Test
    void aViewIsWaitedForAndASliderCountsFromItsValue() {
        model.open(course);
        model.next();
        model.next();
        model.next();
        assertEquals("Live", stage.view.get());
        assertFalse(model.happenedProperty().get());
        stage.view.set("Noise lab");
        assertTrue(model.happenedProperty().get());
        model.next();
        model.used(4.9);
        assertFalse(model.happenedProperty().get());
        model.used(5);
        assertTrue(model.happenedProperty().get());
        model.next();
        assertNull(model.courseProperty().get());
        assertTrue(kept.get(kept.size() - 1).of(course.lesson()).finished());
    }

    @Test
    void aQuestionThatItsOwnStepRevealsIsAnsweredFirst() {
        model.open(new Course(new LessonReader()
                .read(FILE.replace(
                        "{\"event\": \"RUN_STARTED\"},", "{\"event\": \"RUN_ENDED\"}, \"reveal\": \"which\","))));
        model.train();
        feed.epochs(3);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertNull(model.revealed());
        assertNull(model.outcome().revealedProperty().get());
        model.choose(2);
        assertNotNull(model.outcome().revealedProperty().get());
    }

    @Test
    void anExpertIsNotAsked() {
        model.setAsking(false);
        model.open(course);
        assertNull(model.question());
        model.choose(0);
        model.train();
        feed.epochs(3);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        model.next();
        model.next();
        assertNotNull(model.outcome().revealedProperty().get(), "the outcome is shown all the same");
    }

    @Test
    void anotherRunIsNotTheLessons() {
        feed.start().epochs(3);
        model.open(course);
        assertTrue(model.isOtherUnderWay());
        assertFalse(model.happenedProperty().get());
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        model.next();
        model.next();
        assertFalse(model.happenedProperty().get());
        assertNull(model.outcome().revealedProperty().get());
    }
}
