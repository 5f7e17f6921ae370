package mnl.ui.samples;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.data.Signal;
import mnl.experiment.NoiseSpec;
import mnl.ui.chart.DrawingPane;
import mnl.ui.style.Nodes;
import mnl.ui.style.SoundButtons;
import mnl.ui.style.TextPane;
import mnl.ui.task.Explain;
import mnl.ui.task.SoundPlayer;

/** One modality of a sample, to see and to hear. */
final class PartPane extends VBox {
    private final Label noise = new Label();
    private final DrawingPane drawing;
    private final TextPane text = new TextPane();
    private final HBox sound;
    private SampleShown.Part part;

    PartPane(String name, SoundPlayer player, Executor background, Executor fxThread, Consumer<Throwable> problem) {
        this.drawing = new DrawingPane(background);
        drawing.setId("sample-signal-" + name);
        Label title = new Label(name);
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        noise.getStyleClass().add("view-note");
        noise.setMinWidth(0);
        SoundButtons buttons = new SoundButtons(player, fxThread, () -> (Signal.Sound) part.signal(), problem);
        sound = Nodes.group(
                buttons.play("sample-play-" + name, "Play the sound as the models get it"),
                buttons.save("sample-save-" + name, "Save the sound as a WAV file", name));
        sound.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(title, noise, Nodes.spacer(), sound);
        header.getStyleClass().add("card-header");
        getChildren().add(header);
        getStyleClass().add("chart-card");
        setMinWidth(0);
        setPrefWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        Explain.set(
                this,
                "What a person perceives, with the very noise that the models get. Pictures pixel by pixel; sounds as a"
                        + " wave from −1 to 1 above the spectrogram 10 log10 |FFT|², 25 ms frames; features in standard"
                        + " deviations of the training split; changed letters of a text are marked.");
    }

    void show(SampleShown.Part next, NoiseSpec underNoise, String what) {
        part = next;
        noise.setText(NoiseWords.of(underNoise));
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
        setAccessibleText(next.name() + " of " + what + ", noise: " + noise.getText() + words);
    }
}
