package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.collections.ObservableMap;
import mnl.data.DataSource;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Scenario;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.task.Pulse;

/**
 * What the window is composed of.
 *
 * @param workspace folder of settings and runs
 * @param settings what the window remembers
 * @param scenarios ready experiments, the default one first
 * @param openData opens data; called in the background
 * @param engine makes the engine; called after the first frame
 * @param views makes the views on a run
 * @param background for files and data
 * @param fxThread brings answers back
 * @param pulse the frame beat
 */
record AppContext(
        Path workspace,
        SettingsFile settings,
        List<Scenario> scenarios,
        Function<DatasetSpec, DataSource> openData,
        BiFunction<EngineSettings, EngineStartListener, TrainingEngine> engine,
        ViewsOnRun views,
        Executor background,
        Executor fxThread,
        Pulse pulse) {

    /** The same with another beat. */
    AppContext withPulse(Pulse other) {
        return new AppContext(workspace, settings, scenarios, openData, engine, views, background, fxThread, other);
    }

    /** Makes the views. */
    @FunctionalInterface
    interface ViewsOnRun {
        /**
         * Those on one run.
         *
         * @param pulse the frame beat of their window
         * @param memory what they remember, by name; takes what is changed
         */
        List<ViewTab> make(
                RunSession session, ArmVisibility visibility, Pulse pulse, ObservableMap<String, String> memory);

        /**
         * Those on all runs, which stand behind them.
         *
         * @param session whose runs are seen to begin
         */
        default List<ViewTab> ofAll(RunLibrary library, RunSession session, ObservableMap<String, String> memory) {
            return List.of();
        }
    }
}
