package mnl.ui.arms;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mnl.data.DataSource;
import mnl.experiment.Experiment;
import mnl.lab.run.RunInfo;
import mnl.ui.session.RunSession;
import mnl.words.Texts;

/** Which run all views show, and whether it is that of the settings beside it. */
final class ShownRun {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final String title;
    private final String started;
    private final boolean stored;

    /**
     * What is on show, and since when.
     *
     * @param title of the scenario that it came from; empty for settings of the user's
     * @param started when
     */
    ShownRun(String title, LocalTime started) {
        this(title.isEmpty() ? Texts.of("arms.shown-run.own-settings") : title, CLOCK.format(started), false);
    }

    /** A stored run that was opened, or goes on. */
    ShownRun(RunInfo stored) {
        this(stored.origin().title(), DAY.format(stored.started()), true);
    }

    private ShownRun(String title, String started, boolean stored) {
        this.title = title;
        this.started = started;
        this.stored = stored;
    }

    /**
     * One or two sentences; empty where nothing was run.
     *
     * @param planned the experiment that is set up
     */
    String of(RunSession session, Experiment planned) {
        Experiment run = session.experimentProperty().get();
        DataSource source = session.sourceProperty().get();
        if (run == null || source == null) {
            return "";
        }
        return Texts.together(
                Texts.of("arms.shown-run.run-on", title, source.info().name(), started), difference(run, planned));
    }

    private String difference(Experiment run, Experiment planned) {
        if (run.equals(planned)) {
            return "";
        }
        if (stored) {
            return run.dataset().equals(planned.dataset())
                    ? Texts.of("arms.shown-run.other-settings-beside")
                    : Texts.of("arms.shown-run.other-data-beside");
        }
        return run.dataset().equals(planned.dataset())
                ? Texts.of("arms.shown-run.the-settings-have-changed")
                : Texts.of("arms.shown-run.other-data-are-set");
    }
}
