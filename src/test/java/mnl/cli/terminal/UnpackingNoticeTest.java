package mnl.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UnpackingNoticeTest {
    private final StringWriter err = new StringWriter();
    private final UnpackingNotice notice = new UnpackingNotice(new Terminal(
            new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), StandardCharsets.UTF_8, false));

    @Test
    void theFirstTimeIsSaidOnce() {
        notice.unpacking(0, 432_000_000);
        notice.unpacking(5, 432_000_000);
        assertEquals(
                "Unpacking the PyTorch library (432 MB), on the first run only.",
                err.toString().strip());
    }

    @Test
    void aRepairIsNotSaidToBeTheFirstRun() {
        notice.repairing();
        notice.unpacking(0, 432_000_000);
        notice.unpacking(5, 432_000_000);
        assertEquals(
                "The PyTorch library was damaged and is repaired: unpacking it again (432 MB).",
                err.toString().strip());
    }
}
