package mnl.ui.shell;

import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.OnlyRight;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.task.ScenePulse;
import org.testfx.api.FxRobot;

/** The window with the program's own views over a run of made-up numbers. */
abstract class ViewsOnRunCase extends WindowTestBase {
    @org.jspecify.annotations.Nullable
    ArmVisibility visibility;

    @Override
    List<ViewTab> views(RunSession session, ArmVisibility arms) {
        visibility = arms;
        return new StandardViews(Runnable::run, Platform::runLater, new ScenePulse()).make(session, arms);
    }

    void trained(FxRobot robot) throws Exception {
        run(robot);
        RunLayout layout = explorer.session().historyProperty().get().layout();
        engine.last().margins = epoch -> margins(layout, epoch);
        robot.interact(() -> engine.last().train(3));
        robot.interact(() -> {});
    }

    /** Three samples, of which every modality has the last two right. */
    private static MarginFrame margins(RunLayout layout, double epoch) {
        int arms = layout.trained().size();
        float[][][] margins = new float[arms][layout.modalities().size()][];
        boolean[][] right = new boolean[arms][];
        for (int arm = 0; arm < arms; arm++) {
            Arrays.setAll(margins[arm], modality -> new float[] {-1, 0.5f, 1});
            right[arm] = new boolean[] {false, true, true};
        }
        OnlyRight only = OnlyRight.none(layout.modalities().size(), layout.replicas());
        return new MarginFrame(epoch, new int[] {0, 4, 1}, margins, right, only);
    }

    void show(FxRobot robot, String title) {
        robot.interact(() -> {
            ViewTabs tabs = explorer.window().views();
            tabs.getTabs().stream()
                    .filter(tab -> tab.getText().equals(title))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
        });
    }
}
