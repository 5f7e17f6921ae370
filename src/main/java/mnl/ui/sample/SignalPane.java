package mnl.ui.sample;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.data.Signal;
import mnl.experiment.NoiseText;
import mnl.ui.chart.DrawingPane;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.ui.task.SoundPlayer;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** One modality of a sample, to see and to hear. */
final class SignalPane extends VBox {
    private static final double LEAST_TEXT_HEIGHT = 80;
    private static final double PICTURE_HEIGHT = 400;
    private static final double OTHER_HEIGHT = 160;

    private final Label title = new Label();
    private final Label noise = new Label();
    private final DrawingPane drawing;
    private final TextPane text = new TextPane();
    private final HBox sound;
    private SampleShown.@Nullable Part part;

    /** @param prefix of the ids of everything in it */
    SignalPane(
            String name,
            String prefix,
            SoundPlayer player,
            Executor background,
            Executor fxThread,
            Consumer<Throwable> report) {
        this.drawing = new DrawingPane(background);
        drawing.setId(prefix + "signal-" + name);
        title.setText(name);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setTooltip(new Tooltip(name));
        title.maxWidthProperty().bind(room());
        title.getStyleClass().add("card-title");
        noise.getStyleClass().add("view-note");
        noise.maxWidthProperty().bind(room());
        SoundButtons buttons = new SoundButtons(
                player,
                fxThread,
                () -> (Signal.Sound) Objects.requireNonNull(part).signal(),
                report);
        sound = Nodes.group(
                buttons.play(prefix + "play-" + name, Texts.of("sample.signal-pane.play-the-sound-as")),
                buttons.save(prefix + "save-" + name, Texts.of("sample.signal-pane.save-the-sound-as"), name));
        sound.setMinWidth(USE_PREF_SIZE);
        FlowPane header = new FlowPane(title, noise, sound);
        header.getStyleClass().addAll("card-header", "view-bar");
        header.setMinWidth(0);
        getChildren().add(header);
        setMinWidth(0);
        Explain.set(this, Texts.of("sample.signal-pane.explain"));
    }

    /** What a line of the header may take. */
    private DoubleBinding room() {
        return Bindings.createDoubleBinding(
                () -> Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset() - 1),
                widthProperty(),
                insetsProperty());
    }

    SignalPane asCard() {
        getStyleClass().add("chart-card");
        return this;
    }

    SignalPane stacked(Signal first) {
        boolean picture = first instanceof Signal.Picture;
        setPrefHeight(picture ? PICTURE_HEIGHT : OTHER_HEIGHT);
        if (picture) {
            drawing.setMinHeight(0);
        }
        text.setMinHeight(LEAST_TEXT_HEIGHT);
        VBox.setVgrow(this, Priority.ALWAYS);
        return this;
    }

    void show(SampleShown.Part next, String what) {
        part = next;
        noise.setText(NoiseText.of(next.noise()));
        boolean isText = next.signal() instanceof Signal.Text;
        boolean isSound = next.signal() instanceof Signal.Sound;
        sound.setVisible(isSound);
        sound.setManaged(isSound);
        Node content = isText ? text : drawing;
        if (!getChildren().contains(content)) {
            getChildren().setAll(getChildren().get(0), content);
            VBox.setVgrow(content, Priority.ALWAYS);
        }
        if (next.signal() instanceof Signal.Text read) {
            text.show(read);
        } else {
            drawing.setFigure(next.drawing());
        }
        String words = next.signal() instanceof Signal.Text read ? ": " + TextPane.spoken(read) : "";
        setAccessibleText(Texts.of("sample.signal-pane.spoken", next.name(), what, noise.getText(), words));
    }
}
