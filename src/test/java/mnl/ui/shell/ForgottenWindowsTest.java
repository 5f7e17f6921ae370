package mnl.ui.shell;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.testfx.framework.junit5.Start;

/** The windows that tests open go when their tests are over: together they would fill the memory of the suite. */
class ForgottenWindowsTest extends WindowTestBase {
    private static final List<WeakReference<Explorer>> OPENED = new ArrayList<>();

    @Start
    void start(Stage primary) {
        open();
    }

    @RepeatedTest(3)
    void aWindowOfATestThatIsOverIsForgotten(RepetitionInfo repetition) throws Exception {
        OPENED.add(new WeakReference<>(explorer));
        if (repetition.getCurrentRepetition() == repetition.getTotalRepetitions()) {
            until(() -> {
                System.gc();
                return OPENED.get(0).get() == null;
            });
        }
    }
}
