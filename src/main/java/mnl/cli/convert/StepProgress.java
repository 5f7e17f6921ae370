package mnl.cli.convert;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import mnl.cli.terminal.Terminal;

/** Shows how far a task of named steps is: a bar that moves where a person watches, otherwise a line per step. */
interface StepProgress extends AutoCloseable {

    static StepProgress on(Terminal terminal) {
        return terminal.interactive() ? new Bar(terminal) : new Lines(terminal);
    }

    void at(String step, double fraction);

    @Override
    void close();

    /** A bar that is drawn over. */
    final class Bar implements StepProgress {
        private static final int STEPS = 1000;

        private final ProgressBar bar;

        Bar(Terminal terminal) {
            bar = new ProgressBarBuilder()
                    .setInitialMax(STEPS)
                    .hideEta()
                    .setStyle(
                            terminal.plain("±").equals("±")
                                    ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                    : ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public void at(String step, double fraction) {
            bar.setExtraMessage(step);
            bar.stepTo((long) (fraction * STEPS));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line when a step begins. */
    final class Lines implements StepProgress {
        private final Terminal terminal;
        private String last = "";

        Lines(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void at(String step, double fraction) {
            if (!step.equals(last)) {
                last = step;
                terminal.err().println(String.format(Locale.ROOT, "%3.0f%%  %s", 100 * fraction, step));
            }
        }

        @Override
        public void close() {}
    }
}
