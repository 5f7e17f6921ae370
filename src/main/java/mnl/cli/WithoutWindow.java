package mnl.cli;

import java.time.Duration;
import java.util.List;
import mnl.lab.bench.RedrawTimes;
import mnl.lab.bench.WindowBench;
import mnl.lab.bench.WindowUse;

/** Where no window can be opened, none is measured. */
final class WithoutWindow implements WindowBench {
    private static final String WHY =
            "There is no display, so no window can be measured: start the program where it can open its window.";

    @Override
    public List<RedrawTimes> redraws(int rounds) {
        throw new IllegalStateException(WHY);
    }

    @Override
    public List<WindowUse> use(Duration each) {
        throw new IllegalStateException(WHY);
    }
}
