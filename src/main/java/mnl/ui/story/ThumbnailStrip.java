package mnl.ui.story;

import java.util.concurrent.Executor;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import mnl.data.Signal;
import mnl.experiment.ArmName;
import mnl.figure.color.Palette;
import mnl.figure.legend.Swatch;
import mnl.lab.report.ArmColors;
import mnl.ui.sample.SampleShown;
import mnl.ui.sample.SoundButtons;
import mnl.ui.sample.ThumbnailPainter;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.ui.task.SoundPlayer;
import mnl.words.Texts;

/** Samples that only the weak modality has right, to see and to hear, with the arms that keep them. */
final class ThumbnailStrip extends VBox {
    private static final double SIDE = 36;
    private static final double SWATCH = 5;
    private static final double NAMES = 130;

    private final StoryViewModel model;
    private final SoundPlayer player;
    private final Executor fxThread;
    private final Label title = new Label();
    private final Label problem = new Label();
    private final GridPane grid = new GridPane();

    ThumbnailStrip(StoryViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        this.fxThread = fxThread;
        player = new SoundPlayer(background);
        setId("story-thumbnails");
        getStyleClass().add("story-thumbnails");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("section-title");
        problem.getStyleClass().add("view-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        grid.getStyleClass().add("story-ticks");
        setMinWidth(0);
        getChildren().addAll(title, grid, problem);
        Explain.set(this, Texts.of("story.thumbnail-strip.explain"));
        model.thumbnails().stripProperty().addListener((o, was, now) -> show(now));
        widthProperty().addListener((o, was, now) -> fit());
        show(model.thumbnails().stripProperty().get());
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /** Shows as many samples as there is room for; none of them is cut. */
    private void fit() {
        double names = grid.getChildren().stream()
                .filter(node -> GridPane.getColumnIndex(node) == 0)
                .mapToDouble(node -> Math.min(NAMES, node.prefWidth(-1)))
                .max()
                .orElse(0);
        double column = grid.getChildren().stream()
                .filter(node -> GridPane.getColumnIndex(node) > 0)
                .mapToDouble(node -> node.prefWidth(-1) + grid.getHgap())
                .max()
                .orElse(1);
        int most = Math.max(1, (int) ((getWidth() - names) / column));
        grid.getChildren().forEach(node -> {
            boolean shown = GridPane.getColumnIndex(node) <= most;
            node.setVisible(shown);
            node.setManaged(shown);
        });
    }

    private void show(ThumbnailFeed.Strip strip) {
        grid.getChildren().clear();
        problem.setText("");
        boolean some = strip != null;
        setVisible(some);
        setManaged(some);
        if (strip == null) {
            return;
        }
        String weak = model.layout().modalities().get(model.pair().weak());
        title.setText(
                strip.samples().isEmpty()
                        ? Texts.of("story.thumbnail-strip.no-sample-that-only", weak)
                        : Texts.of("story.thumbnail-strip.only-has-these-right", weak));
        for (int i = 0; i < strip.samples().size(); i++) {
            grid.add(sample(strip, i), i + 1, 0);
        }
        for (int arm = 0; arm < strip.arms().size() && !strip.samples().isEmpty(); arm++) {
            String name = strip.arms().get(arm);
            Label head = Nodes.name(ArmName.of(name));
            head.setMinWidth(USE_PREF_SIZE);
            head.setMaxWidth(NAMES);
            head.setGraphic(swatch(ArmColors.swatch(name, strip.arms())));
            grid.add(head, 0, arm + 1);
            for (int i = 0; i < strip.samples().size(); i++) {
                grid.add(tick(strip.right()[arm][i], ArmName.of(name)), i + 1, arm + 1);
            }
        }
    }

    private static Polygon swatch(Swatch swatch) {
        double[] x = swatch.marker().cornersX(SWATCH);
        double[] y = swatch.marker().cornersY(SWATCH);
        Polygon shape = new Polygon();
        for (int i = 0; i < x.length; i++) {
            shape.getPoints().addAll(x[i], y[i]);
        }
        shape.setFill(Color.web(swatch.color()));
        return shape;
    }

    private static Label tick(boolean right, String arm) {
        Label tick = new Label(right ? "✓" : "✗");
        tick.setAccessibleText(
                right
                        ? Texts.of("story.thumbnail-strip.spoken", arm)
                        : Texts.of("story.thumbnail-strip.spoken-has", arm));
        tick.setStyle("-fx-text-fill: " + (right ? Palette.BLUE : Palette.VERMILLION) + ";");
        tick.getStyleClass().add("story-tick");
        GridPane.setHalignment(tick, HPos.CENTER);
        return tick;
    }

    private Node sample(ThumbnailFeed.Strip strip, int i) {
        SampleShown shown = strip.shown().get(i);
        Canvas picture = new Canvas(SIDE, SIDE);
        ThumbnailPainter.paint(picture, glance(shown));
        Button open = new Button("", picture);
        open.setId("story-sample-" + i);
        open.getStyleClass().addAll("flat", "story-sample");
        open.setOnAction(e -> model.samples().pickThumbnail(strip.samples().get(i), strip.samples()));
        Nodes.tip(open, Texts.of("story.thumbnail-strip.class-open-it-in", shown.className()));
        VBox cell = new VBox(open);
        shown.parts().stream()
                .map(SampleShown.Part::signal)
                .filter(Signal.Sound.class::isInstance)
                .map(Signal.Sound.class::cast)
                .findFirst()
                .ifPresent(sound -> cell.getChildren().add(play(sound, i)));
        cell.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        return cell;
    }

    private HBox play(Signal.Sound sound, int i) {
        SoundButtons buttons = new SoundButtons(
                player, fxThread, () -> sound, failure -> problem.setText(failure == null ? "" : sentence(failure)));
        return buttons.play("story-sound-" + i, Texts.of("story.thumbnail-strip.play-the-sound-as"));
    }

    private static String sentence(Throwable failure) {
        return mnl.ui.task.Failures.sentence(failure, Texts.of("story.thumbnail-strip.the-sound-cannot-be"));
    }

    /** The first picture, else the first that there is. */
    private static Signal glance(SampleShown shown) {
        return shown.parts().stream()
                .map(SampleShown.Part::signal)
                .filter(Signal.Picture.class::isInstance)
                .findFirst()
                .orElse(shown.parts().get(0).signal());
    }
}
