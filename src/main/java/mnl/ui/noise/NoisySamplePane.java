package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.data.Signal;
import mnl.ui.style.Nodes;
import mnl.ui.style.SoundButtons;
import mnl.ui.style.TextPane;
import mnl.ui.task.Explain;
import mnl.ui.task.SoundPlayer;
import org.kordamp.ikonli.feather.Feather;

/** One real test sample under the dials' noise, to see and to hear. */
final class NoisySamplePane extends VBox {
    private static final double LEAST_TEXT_HEIGHT = 110;
    private static final double LEAST_HEIGHT = 70;

    private final SampleViewModel model;
    private final SoundPlayer player;
    private final Executor fxThread;
    private final Label name = new Label();
    private final VBox signals = new VBox();
    private final List<SignalPane> panes = new ArrayList<>();
    private List<NoiseDial> built = List.of();

    NoisySamplePane(SampleViewModel model, SoundPlayer player, Executor fxThread) {
        this.model = model;
        this.player = player;
        this.fxThread = fxThread;
        getStyleClass().add("chart-card");
        name.setId("sample-name");
        name.setWrapText(true);
        signals.getStyleClass().add("view-grid");
        signals.setMinHeight(0);
        VBox.setVgrow(signals, Priority.ALWAYS);
        getChildren().addAll(header(), name, Nodes.problem("signal-problem", model.problemProperty()), signals);
        setMinSize(0, 0);
        Explain.set(
                this,
                "One test sample of the first seed under the dials' noise: the very noise that the evaluation puts into"
                        + " it. Pictures are drawn pixel by pixel, sounds as a wave from −1 to 1, texts with the"
                        + " original under what noise changed (box: masked, dashed box: dropped, line: another letter,"
                        + " dots: swapped), features as bars in units of their training standard deviation (full"
                        + " height: 4).");
        model.shownProperty().addListener((o, old, now) -> show(now));
        show(model.shownProperty().get());
    }

    private HBox header() {
        Button previous = Nodes.icon(new Button(), Feather.CHEVRON_LEFT, "Previous test sample");
        Button next = Nodes.icon(new Button(), Feather.CHEVRON_RIGHT, "Next test sample");
        previous.setId("previous-sample");
        next.setId("next-sample");
        previous.getStyleClass().addAll("button-icon", "flat");
        next.getStyleClass().addAll("button-icon", "flat");
        previous.setOnAction(e -> model.previous());
        next.setOnAction(e -> model.next());
        Label title = new Label("Sample");
        title.getStyleClass().add("card-title");
        HBox header = new HBox(title, Nodes.spacer(), previous, next);
        header.getStyleClass().add("card-header");
        return header;
    }

    private void show(NoisySample sample) {
        if (sample == null) {
            name.setText("");
            return;
        }
        if (built != model.dials()) {
            build(sample);
        }
        name.setText("class " + sample.className() + ", " + (sample.index() + 1) + " of " + sample.count());
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).show(sample.signals().get(i));
            panes.get(i)
                    .setAccessibleText(built.get(i).modality() + " of sample " + (sample.index() + 1) + ", class "
                            + sample.className() + ", noise: " + built.get(i).level()
                            + (sample.signals().get(i) instanceof Signal.Text text
                                    ? ": " + TextPane.spoken(text)
                                    : ""));
        }
    }

    private void build(NoisySample sample) {
        built = model.dials();
        signals.getChildren().clear();
        panes.clear();
        for (int i = 0; i < built.size(); i++) {
            SignalPane pane = new SignalPane();
            pane.setId("signal-" + built.get(i).modality());
            panes.add(pane);
            Label label = new Label(built.get(i).modality());
            label.getStyleClass().add("view-note");
            label.setMinWidth(USE_PREF_SIZE);
            boolean sound = sample.signals().get(i) instanceof Signal.Sound;
            HBox head = Nodes.group(label);
            if (sound) {
                head.getChildren().addAll(soundButtons(i));
            }
            VBox one = new VBox(head, pane);
            VBox.setVgrow(pane, Priority.ALWAYS);
            VBox.setVgrow(one, Priority.ALWAYS);
            one.setMinHeight(leastHeight(sample.signals().get(i)));
            boolean picture = sample.signals().get(i) instanceof Signal.Picture;
            one.setPrefHeight(picture ? 400 : 160);
            signals.getChildren().add(one);
        }
    }

    /** Where room is short, pictures give way first: they are the ones that can be drawn smaller. */
    private static double leastHeight(Signal signal) {
        if (signal instanceof Signal.Text) {
            return LEAST_TEXT_HEIGHT;
        }
        return signal instanceof Signal.Picture ? 0 : LEAST_HEIGHT;
    }

    private List<Node> soundButtons(int modality) {
        String of = built.get(modality).modality();
        SoundButtons buttons = new SoundButtons(player, fxThread, () -> sound(modality), model::report);
        return List.of(
                buttons.play("play-" + of, "Play the sound under this noise"),
                buttons.save("save-" + of, "Save the sound under this noise as a WAV file", of));
    }

    private Signal.Sound sound(int modality) {
        return (Signal.Sound) model.shownProperty().get().signals().get(modality);
    }
}
