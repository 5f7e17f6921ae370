package mnl.ui.runs;

import java.util.Locale;
import java.util.stream.Collectors;
import mnl.analysis.run.EpochText;
import mnl.experiment.ArmName;
import mnl.lab.library.Headline;
import mnl.lab.library.RunEntry;
import mnl.lab.library.RunName;
import mnl.lab.run.DurationText;
import mnl.lab.run.RunStatus;
import mnl.words.Texts;

/** What the list says of a run. */
final class RunWords {
    private static final double KILO = 1000;
    private static final String NONE = "–";

    private RunWords() {}

    /** Such as "finished", or "damaged" where it cannot be read. */
    static String state(RunEntry run) {
        if (run.damaged()) {
            return Texts.of("runs.state.damaged");
        }
        return switch (run.status()) {
            case RUNNING -> Texts.of("runs.state.running");
            case FINISHED -> Texts.of("runs.state.finished");
            case CANCELLED -> Texts.of("runs.state.cancelled");
            case FAILED -> Texts.of("runs.state.failed");
            case INTERRUPTED -> Texts.of("runs.state.interrupted");
        };
    }

    static String arms(RunEntry run) {
        return run.arms().stream().map(ArmName::of).collect(Collectors.joining(", "));
    }

    /** Such as "80", or "12 of 80". */
    static String epochs(RunEntry run) {
        return run.measured() == run.planned()
                ? String.valueOf(run.planned())
                : Texts.of("runs.words.of", EpochText.of(run.measured()), run.planned());
    }

    static String difference(RunEntry run) {
        Headline headline = run.headline();
        return headline == null ? NONE : headline.text();
    }

    static String when(RunEntry run) {
        return RunName.time(run.started());
    }

    static String took(RunEntry run) {
        return run.tookMillis() == 0 ? NONE : DurationText.of(run.took());
    }

    /** In decimal units. */
    static String size(RunEntry run) {
        double kilo = run.bytes() / KILO;
        return kilo < KILO
                ? Texts.of("runs.words.kb", String.format(Locale.ROOT, "%.0f", Math.ceil(kilo)))
                : Texts.of("runs.words.mb", String.format(Locale.ROOT, "%.1f", kilo / KILO));
    }

    static String tags(RunEntry run) {
        return String.join(", ", run.labels().tags());
    }

    /** All of it in one sentence, for whoever does not see the row. */
    static String spoken(RunEntry run) {
        Headline headline = run.headline();
        return Texts.together(
                Texts.of("runs.words.spoken", run.name(), state(run), arms(run), when(run)),
                headline == null
                        ? ""
                        : headline.significant()
                                ? Texts.of("runs.words.clear", ArmName.of(headline.arm()), headline.text())
                                : Texts.of("runs.words.unclear", ArmName.of(headline.arm()), headline.text()),
                run.labels().pinned() ? Texts.of("runs.words.pinned") : "");
    }

    /** Whether it is still being written. */
    static boolean isRunning(RunEntry run) {
        return run.status() == RunStatus.RUNNING;
    }
}
