package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.SimpleStringProperty;
import mnl.ui.feed.ManualPulse;
import org.junit.jupiter.api.Test;

class AutosaveTest {
    private final SimpleStringProperty held = new SimpleStringProperty("");
    private final List<String> written = new ArrayList<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final ManualPulse pulse = new ManualPulse();
    private final Autosave autosave = new Autosave(
            () -> {
                String now = held.get();
                return () -> written.add(now);
            },
            background::add,
            pulse);

    private void beat(int frames) {
        for (int n = 0; n < frames; n++) {
            pulse.beat();
        }
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void changesThatFollowEachOtherAreWrittenOnce() {
        autosave.follow(held);
        autosave.begin();
        for (String each : List.of("a", "b", "c")) {
            held.set(each);
            pulse.beat();
        }
        beat(60);
        work();
        assertEquals(List.of("c"), written);
        held.set("d");
        beat(60);
        work();
        assertEquals(List.of("c", "d"), written);
        assertEquals(0, pulse.subscriptions());
    }

    @Test
    void whileTheWindowIsMadeNothingIsWrittenAndNothingIsForgotten() {
        autosave.follow(held);
        held.set("a");
        beat(60);
        assertEquals(0, background.size());
        autosave.begin();
        beat(60);
        work();
        assertEquals(List.of("a"), written);
    }

    @Test
    void whatWaitsForItsTurnIsNotWrittenAfterSomethingNewer() {
        autosave.begin();
        held.set("a");
        autosave.now();
        held.set("b");
        autosave.now();
        work();
        assertEquals(List.of("b"), written);
    }
}
