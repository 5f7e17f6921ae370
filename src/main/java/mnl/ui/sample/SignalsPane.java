package mnl.ui.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import mnl.ui.task.SoundPlayer;
import org.jspecify.annotations.Nullable;

/** The modalities of a sample, to see and to hear. */
public final class SignalsPane {
    private final Pane node;
    private final Function<SampleShown.Part, SignalPane> makePane;
    private final List<SignalPane> panes = new ArrayList<>();
    private List<String> built = List.of();

    private SignalsPane(Pane node, Function<SampleShown.Part, SignalPane> makePane) {
        this.node = node;
        this.makePane = makePane;
    }

    /**
     * Modalities side by side, each a card.
     *
     * @param background where sounds are played and files are written
     * @param fxThread brings answers back
     * @param report receives how playing or saving a sound went: null, or what went wrong
     */
    public static SignalsPane sideBySide(Executor background, Executor fxThread, Consumer<Throwable> report) {
        CardRows row = new CardRows();
        SoundPlayer player = new SoundPlayer(background);
        return new SignalsPane(
                row, part -> new SignalPane(part.name(), "sample-", player, background, fxThread, report).asCard());
    }

    /**
     * Modalities one below the other in a card; where room is short, pictures give way first.
     *
     * @param background where sounds are played and files are written
     * @param fxThread brings answers back
     * @param report receives how playing or saving a sound went: null, or what went wrong
     */
    public static SignalsPane stacked(Executor background, Executor fxThread, Consumer<Throwable> report) {
        VBox column = new VBox();
        column.getStyleClass().add("view-grid");
        SoundPlayer player = new SoundPlayer(background);
        return new SignalsPane(column, part -> new SignalPane(part.name(), "", player, background, fxThread, report)
                .stacked(part.signal()));
    }

    /**
     * Shows a sample.
     *
     * @param shown null for none
     * @param title what it is called, for a screen reader
     */
    public void show(@Nullable SampleShown shown, String title) {
        node.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        List<String> names = shown.parts().stream().map(SampleShown.Part::name).toList();
        if (!names.equals(built)) {
            built = names;
            panes.clear();
            shown.parts().forEach(part -> panes.add(makePane.apply(part)));
            node.getChildren().setAll(panes);
        }
        for (int m = 0; m < panes.size(); m++) {
            panes.get(m).show(shown.parts().get(m), title);
        }
    }

    /** The pane of all modalities. */
    public Pane node() {
        return node;
    }
}
