package mnl.ui.setup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The panel keeps to its pane, whatever arms and modalities are called. */
@ExtendWith(ApplicationExtension.class)
class SetupWidthTest {
    private static final double PANE = 340;
    private static final String LONG = "a name of so many letters that no panel of this width holds ";

    private SetupViewModel model;
    private SetupView view;

    @Start
    void start(Stage stage) {
        RunSession session = new RunSession(
                new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        model = new SetupViewModel(Scenarios.all(), e -> new CompletableFuture<>(), Runnable::run, session);
        view = new SetupView(model);
        stage.setScene(new Scene(view, PANE, 700));
        stage.show();
    }

    @Test
    void sixModalitiesAndSixteenArmsWithLongNamesFit(FxRobot robot) {
        robot.interact(() -> {
            model.load(crowded());
            view.applyCss();
            view.layout();
        });
        Region sections = (Region) view.lookup(".setup-sections");
        assertTrue(sections.minWidth(-1) <= PANE, sections.minWidth(-1) + " px");
    }

    private static Experiment crowded() {
        Experiment usual = Scenarios.byDefault().experiment();
        DatasetSpec.Synthetic data = (DatasetSpec.Synthetic) usual.dataset();
        List<DatasetSpec.SyntheticModality> dials = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int m = 0; m < 6; m++) {
            names.add(LONG + m);
            dials.add(new DatasetSpec.SyntheticModality(LONG + m, 3, 1, 0.5));
        }
        List<Arm> arms = new ArrayList<>(List.of(Arm.NONE));
        for (int a = 1; a < 16; a++) {
            arms.add(Arm.MNL.withAdversarial(LONG + a, null));
        }
        return new ExperimentJson().byDefault(data.withModalities(dials), names).withArms(arms, Arm.NONE.name());
    }
}
