package mnl.cli.terminal;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import mnl.lab.service.EpochListener;

/** Shows how far a run is: a bar that moves where a person watches, otherwise a line with a bar for every tenth of it. */
public interface Progress extends EpochListener, AutoCloseable {

    static Progress on(Terminal terminal, int epochs) {
        return on(terminal, epochs, "Training", "epoch");
    }

    /** Likewise, of work that is counted in other units. */
    static Progress on(Terminal terminal, int total, String task, String unit) {
        return terminal.interactive()
                ? new Bar(terminal, total, task, " " + unit + "s")
                : new Lines(terminal, total, unit);
    }

    @Override
    void close();

    /** A bar that is drawn over. */
    final class Bar implements Progress {
        private static final int UPDATE_MILLIS = 200;

        private final ProgressBar bar;

        public Bar(Terminal terminal, int total, String task, String unit) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setUnit(unit, 1)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setStyle(
                            terminal.plain("±").equals("±")
                                    ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                    : ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public void at(double epoch, double samplesPerSecond) {
            at(epoch, rate(samplesPerSecond));
        }

        public void at(double reached, String message) {
            bar.stepTo((long) reached);
            bar.setExtraMessage(message);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** One line now and then, each with the bar as it is then: also readable where the output is piped, as Maven does. */
    final class Lines implements Progress {
        private final Terminal terminal;
        private final int epochs;
        private final String unit;
        private int tenths;

        Lines(Terminal terminal, int epochs, String unit) {
            this.terminal = terminal;
            this.epochs = epochs;
            this.unit = unit;
        }

        @Override
        public void at(double epoch, double samplesPerSecond) {
            int reached = (int) (10 * epoch / epochs + 1e-9);
            if (reached > tenths) {
                tenths = reached;
                terminal.err()
                        .println(String.format(
                                Locale.ROOT,
                                "%s  %s %.0f of %d%s",
                                Progress.bar(reached / 10.0),
                                unit,
                                epoch,
                                epochs,
                                rate(samplesPerSecond).transform(rate -> rate.isEmpty() ? "" : ", " + rate)));
            }
        }

        @Override
        public void close() {}
    }

    /** A share from 0 to 1 as a line of text shows it, such as {@code [########            ]  40%}. */
    static String bar(double share) {
        int width = 20;
        return String.format(
                Locale.ROOT, "[%-" + width + "s] %3.0f%%", "#".repeat((int) (width * share + 1e-9)), 100 * share);
    }

    /** How fast a training is; empty where that is not known. */
    static String rate(double samplesPerSecond) {
        return samplesPerSecond > 0 ? String.format(Locale.ROOT, "%.0fk samples/s", samplesPerSecond / 1000) : "";
    }
}
