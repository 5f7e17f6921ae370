package mnl.ui.arms;

import mnl.data.DataSource;
import mnl.experiment.Experiment;
import mnl.ui.session.RunSession;

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
        return "Run on " + source.info().name() + ". " + difference(run, planned);
    }

    private static String difference(Experiment run, Experiment planned) {
        if (run.equals(planned)) {
            return "";
        }
        return run.dataset().equals(planned.dataset())
                ? "The settings have changed since: all views show the run before. "
                : "Other data are set up now: all views show the run before. ";
    }
}
