package mnl.ui.arms;

import mnl.data.DataSource;
import mnl.experiment.Experiment;
import mnl.ui.session.RunSession;
import mnl.words.Texts;

/** Which run all views show, and whether it is that of the settings beside it. */
final class ShownRun {
    private ShownRun() {}

    /**
     * One or two sentences and a blank; empty where nothing was run.
     *
     * @param planned the experiment that is set up
     */
    static String of(RunSession session, Experiment planned) {
        Experiment run = session.experimentProperty().get();
        DataSource source = session.sourceProperty().get();
        if (run == null || source == null) {
            return "";
        }
        return Texts.of("arms.shown-run.run-on", source.info().name(), difference(run, planned));
    }

    private static String difference(Experiment run, Experiment planned) {
        if (run.equals(planned)) {
            return "";
        }
        return run.dataset().equals(planned.dataset())
                ? Texts.of("arms.shown-run.the-settings-have-changed")
                : Texts.of("arms.shown-run.other-data-are-set");
    }
}
