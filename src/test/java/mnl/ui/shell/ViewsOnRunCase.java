package mnl.ui.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.FXCollections;
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
        return new StandardViews(Runnable::run, Platform::runLater)
                .make(session, arms, new ScenePulse(), FXCollections.observableHashMap());
    }

    void trained(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> engine.last().train(3));
        robot.interact(() -> {});
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
