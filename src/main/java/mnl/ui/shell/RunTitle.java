package mnl.ui.shell;

import java.util.Optional;
import java.util.function.Function;
import mnl.analysis.run.EpochText;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.run.StoredRun;
import mnl.ui.present.RunOnShow;
import mnl.ui.session.RunSession;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What the run on show is called, as its record is: after the scenario or the lesson that it came from. */
final class RunTitle implements RunOnShow {
    private final RunSession session;
    private final Function<Experiment, Optional<Scenario>> origin;
    private @Nullable Experiment of;
    private String title = "";

    /** @param origin what an experiment that is run now comes from; empty for settings of the user's */
    RunTitle(RunSession session, Function<Experiment, Optional<Scenario>> origin) {
        this.session = session;
        this.origin = origin;
    }

    /** What the run that is beginning is called; empty for settings of the user's. */
    String begun() {
        of = session.experimentProperty().get();
        title = of == null ? "" : origin.apply(of).map(Scenario::title).orElse("");
        return title;
    }

    @Override
    public String name() {
        if (session.experimentProperty().get() == null) {
            return "";
        }
        StoredRun stored = session.storedProperty().get();
        if (stored != null) {
            return stored.info().origin().title();
        }
        return title.isEmpty() ? Texts.of("shell.run-title.own-settings") : title;
    }

    @Override
    public String at(double epoch) {
        Experiment run = session.experimentProperty().get();
        if (run == null) {
            return "";
        }
        double shown = Double.isNaN(epoch) ? session.epochProperty().get() : epoch;
        return Texts.of(
                "shell.run-title.at-epoch",
                EpochText.of(Math.floor(shown)),
                run.schedule().epochs());
    }
}
