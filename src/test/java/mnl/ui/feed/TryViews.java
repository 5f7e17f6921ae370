package mnl.ui.feed;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.ui.heatmap.CellSamples;
import mnl.ui.heatmap.HeatmapView;
import mnl.ui.heatmap.HeatmapViewModel;
import mnl.ui.live.LiveView;
import mnl.ui.live.LiveViewModel;
import mnl.ui.noise.NoiseView;
import mnl.ui.noise.NoiseViewModel;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Explain;
import mnl.ui.task.ScenePulse;

/**
 * The three views of a real run in a bare window, to look at by hand. Arguments: light or dark, width, height, epochs,
 * type size, and a dataset folder where it is not the synthetic "blind spot".
 */
public final class TryViews extends Application {

    /** Starts the window. */
    public static final class Main {
        public static void main(String[] args) {
            Application.launch(TryViews.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        Application.setUserAgentStylesheet(
                args.get(0).equals("dark")
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        ExecutorService background = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        RunSession session = new RunSession(
                new BatchedTrainingEngine()::start,
                DataSources::open,
                background,
                Platform::runLater,
                new ScenePulse());
        ArmVisibility visibility = new ArmVisibility();
        LiveViewModel live = new LiveViewModel(session, visibility);
        HeatmapViewModel heatmap =
                new HeatmapViewModel(session, visibility, new ScenePulse(), background, Platform::runLater);
        NoiseViewModel noise =
                new NoiseViewModel(session, visibility, background, Platform::runLater, System::nanoTime);
        Tab first = new Tab("Live", new LiveView(live, background));
        Tab second = new Tab(
                "Non-target heatmap",
                new HeatmapView(
                        heatmap,
                        new CellSamples(session, new SelectedSamples(), background, Platform::runLater),
                        background));
        Tab third = new Tab("Noise lab", new NoiseView(noise, background, Platform::runLater));
        live.showingProperty().bind(first.selectedProperty());
        heatmap.showingProperty().bind(second.selectedProperty());
        noise.showingProperty().bind(third.selectedProperty());
        Label strip = new Label();
        strip.setWrapText(true);
        BorderPane root = new BorderPane(new TabPane(first, second, third));
        root.setBottom(strip);
        TabPane tabs = (TabPane) root.getCenter();
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        root.setStyle("-fx-font-size: " + args.get(4) + "px");
        Scene scene = new Scene(root);
        scene.addEventFilter(
                MouseEvent.MOUSE_MOVED,
                e -> Explain.of(e.getPickResult().getIntersectedNode()).ifPresent(strip::setText));
        stage.setScene(scene);
        stage.setWidth(Double.parseDouble(args.get(1)));
        stage.setHeight(Double.parseDouble(args.get(2)));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        int epochs = Integer.parseInt(args.get(3));
        if (epochs > 0) {
            session.start(args.size() > 5 ? folder(args.get(5), epochs) : blindSpot(epochs), false);
        }
    }

    private static Experiment blindSpot(int epochs) {
        double blind = 0;
        double clear = Math.sqrt(.5);
        DatasetSpec data = new DatasetSpec.Synthetic(
                10,
                40,
                List.of(
                        new DatasetSpec.SyntheticModality("strong", 4, 1, blind),
                        new DatasetSpec.SyntheticModality("weak", 3, 1, clear)),
                List.of(new DatasetSpec.ClassPair(0, 1), new DatasetSpec.ClassPair(2, 3)),
                0,
                0,
                200,
                2000);
        return experiment(
                data, List.of(plain("strong", NoiseSpec.NONE), plain("weak", NoiseSpec.NONE)), "strong", epochs);
    }

    private static Experiment folder(String path, int epochs) {
        NoiseSpec noise = new NoiseSpec(NoiseKind.SOUND_WHITE, 7, 1);
        return experiment(
                new DatasetSpec.Folder(path, 300),
                List.of(plain("picture", NoiseSpec.NONE), plain("sound", noise)),
                "picture",
                epochs);
    }

    private static ModalitySpec plain(String name, NoiseSpec noise) {
        return new ModalitySpec(name, true, new EncoderSpec(64, 1), 0, noise, noise);
    }

    private static Experiment experiment(DatasetSpec data, List<ModalitySpec> modalities, String guide, int epochs) {
        return new Experiment(
                1,
                data,
                modalities,
                new FusionSpec(FusionRule.QMF_ENERGY),
                new GuidanceSpec(GuidanceForm.RELEASED, 4, 1, 0, PairRule.ALL_PAIRS, guide),
                Arm.STANDARD,
                "none",
                new Schedule(epochs, 64),
                new OptimizerSpec(OptimizerSpec.Kind.ADAM, 1e-3, 0, 0.9),
                new SeedRange(0, 8));
    }

    @Override
    public void stop() {
        System.exit(0);
    }
}
