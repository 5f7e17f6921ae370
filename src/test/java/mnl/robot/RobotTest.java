package mnl.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The monkey: a few seconds among the tests, as long as {@code robot.seconds} says in the profile {@code robot}. */
class RobotTest {
    private static final Path REPORTS = Path.of("target", "robot");
    private static final String USUAL_SECONDS = "4";

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void nothingBreaksWhateverIsDoneToTheWindow(@TempDir Path place) throws Exception {
        long seed = Long.parseLong(System.getProperty("robot.seed", "1"));
        long seconds = Long.parseLong(System.getProperty("robot.seconds", USUAL_SECONDS));
        RobotReport report = new Round(seed, seconds, place, REPORTS).go();
        report.write(REPORTS);
        assertTrue(report.actions() > 0, "it did something");
        assertEquals(0, report.faults().size(), () -> "see target/robot/robot-" + seed + ".txt\n" + report.text());
    }
}
