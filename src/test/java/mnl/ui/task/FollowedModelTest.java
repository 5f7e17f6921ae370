package mnl.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When a model that trains is asked about again. */
class FollowedModelTest extends InquiryCase {
    @Test
    void aRunThatTrainsRestsFourTimesWhatTheAnswerTook() {
        follow();
        now = 1000;
        answer(0, "A");
        run.trainTo(1);
        assertEquals(1, asked.size(), "resting");
        now = 4999;
        run.trainTo(2);
        assertEquals(1, asked.size(), "resting still");
        now = 5000;
        run.trainTo(2.5);
        assertEquals(2, asked.size());
    }

    @Test
    void whileItTrainsOneQuestionAnEpochIsEnough() {
        follow();
        answer(0, "A");
        run.trainTo(.75);
        assertEquals(1, asked.size());
        run.trainTo(1.25);
        assertEquals(2, asked.size());
    }

    @Test
    void theModelThatIsLeftIsAskedAboutWithoutARest() {
        follow();
        now = 1000;
        answer(0, "A");
        run.training = false;
        run.trainTo(.5);
        assertEquals(2, asked.size(), "a single batch made it another model");
        answer(1, "B");
        run.move();
        assertEquals(2, asked.size(), "it is the same model");
    }

    @Test
    void whatIsAskedOtherwiseNeedsNoRest() {
        follow();
        now = 1000;
        question = "loss";
        inquiry.again();
        assertEquals(1, asked.size(), "one at a time");
        answer(0, "A");
        assertEquals(List.of("accuracy", "loss"), questions());
    }

    @Test
    void nothingIsFollowedWhileNobodyLooks() {
        inquiry.following(run, () -> now, () -> question);
        run.trainTo(3);
        inquiry.again();
        assertEquals(0, asked.size());
        inquiry.showingProperty().set(true);
        assertEquals(1, asked.size());
    }
}
