package mnl.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter said = new StringWriter();
    private final Terminal piped = new Terminal(
            new PrintWriter(new StringWriter()), new PrintWriter(said, true), StandardCharsets.UTF_8, false);

    @Test
    void withoutATerminalEveryTenthIsALineWithTheBar() {
        try (Progress progress = Progress.on(piped, 20)) {
            progress.at(1, 0);
            progress.at(2, 0);
            progress.at(3, 1500);
            progress.at(10, 1500);
        }
        assertEquals(
                "[##                  ]  10%  epoch 2 of 20" + System.lineSeparator()
                        + "[##########          ]  50%  epoch 10 of 20, 2k samples/s" + System.lineSeparator(),
                said.toString());
    }

    @Test
    void aShareSaysHowLongTheRestTakes() {
        AtomicLong now = new AtomicLong();
        try (ShareProgress progress = new ShareProgress(piped, "Attacking", now::get)) {
            progress.at(.1);
            now.set(TimeUnit.SECONDS.toNanos(30));
            progress.at(.25);
            progress.at(1);
        }
        assertEquals(
                List.of(
                        "[##                  ]  10%  Attacking",
                        "[####                ]  20%  Attacking, about 1:30 min left",
                        "[####################] 100%  Attacking"),
                said.toString().lines().toList());
    }
}
