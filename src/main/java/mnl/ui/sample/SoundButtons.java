package mnl.ui.sample;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import mnl.data.Signal;
import mnl.data.Unawaited;
import mnl.ui.style.Nodes;
import mnl.ui.task.FileToSave;
import mnl.ui.task.SoundPlayer;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The buttons that play a sound and save it as a WAV file. */
public final class SoundButtons {
    private static final String NO_DEVICE = Texts.of("sample.sound-buttons.this-machine-has-no");

    private final SoundPlayer player;
    private final Executor fxThread;
    private final Supplier<Signal.Sound> sound;
    private final Consumer<Throwable> report;

    /**
     * @param player plays and writes
     * @param fxThread brings answers back
     * @param sound the current sound, asked for when a button is pressed
     * @param report receives how it went: null, or what went wrong
     */
    public SoundButtons(
            SoundPlayer player, Executor fxThread, Supplier<Signal.Sound> sound, Consumer<Throwable> report) {
        this.player = player;
        this.fxThread = fxThread;
        this.sound = sound;
        this.report = report;
    }

    /** Plays; disabled while it does, and where there is no sound device, which the box around it then says. */
    public HBox play(String id, String tip) {
        Button play = button(id, Feather.PLAY, tip);
        play.setDisable(true);
        HBox holder = new HBox(play);
        Unawaited.whenDone(player.isAvailable(), fxThread, (available, error) -> {
            boolean silent = error != null || !available;
            play.setDisable(silent);
            if (silent) {
                Nodes.tip(play, NO_DEVICE);
                Tooltip.install(holder, play.getTooltip());
            }
        });
        play.setOnAction(e -> {
            play.setDisable(true);
            Unawaited.whenDone(player.play(sound.get()), fxThread, (done, error) -> {
                play.setDisable(false);
                report.accept(error);
            });
        });
        return holder;
    }

    /**
     * Saves, after asking where.
     *
     * @param name the file name that is offered, without its ending
     */
    public Button save(String id, String tip, String name) {
        Button save = button(id, Feather.DOWNLOAD, tip);
        save.setOnAction(e -> {
            FileToSave.from(save)
                    .ask(
                            Texts.of("sample.sound-buttons.save-the-sound"),
                            Texts.of("sample.sound-buttons.wav-sound"),
                            "wav",
                            name + ".wav")
                    .ifPresent(file -> Unawaited.whenDone(
                            player.save(sound.get(), file), fxThread, (done, error) -> report.accept(error)));
        });
        return save;
    }

    private static Button button(String id, Feather icon, String tip) {
        Button button = Nodes.icon(new Button(), icon, tip);
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }
}
