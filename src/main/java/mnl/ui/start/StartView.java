package mnl.ui.start;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Three ways to begin: see the idea, bring own data, go back to a run. */
public final class StartView extends StackPane {
    private final StartViewModel model;
    private final StartActions actions;
    private final VBox runs = new VBox();

    /**
     * @param model the last runs
     * @param actions what can be done
     */
    public StartView(StartViewModel model, StartActions actions) {
        this.model = model;
        this.actions = actions;
        setId("start");
        Nodes.styled(this);
        FlowPane cards = new FlowPane(idea(), data(), past());
        cards.getStyleClass().add("start-cards");
        cards.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = Nodes.scrolling(cards);
        getChildren().add(scroll);
        model.runs().addListener((ListChangeListener<PastRun>) change -> showRuns());
        showRuns();
    }

    private static VBox card(String id, Ikon icon, String title, String text, Node... more) {
        Label head = new Label(title, new FontIcon(icon));
        head.getStyleClass().add("start-title");
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox card = new VBox(head, words);
        card.getChildren().addAll(more);
        card.setId(id);
        card.getStyleClass().add("start-card");
        return Explain.set(card, text);
    }

    private VBox idea() {
        Button see = button("start-idea", Texts.of("start.start-view.see-the-idea"), actions.seeTheIdea());
        see.getStyleClass().add("accent");
        return card(
                "start-card-idea",
                Feather.PLAY,
                Texts.of("start.start-view.see-the-idea"),
                Texts.of("start.start-view.two-sources-one-decision"),
                see,
                button("start-lessons", Texts.of("start.start-view.take-a-lesson"), actions.lessons()));
    }

    private VBox data() {
        return card(
                "start-card-data",
                Feather.FOLDER,
                Texts.of("start.start-view.my-data"),
                Texts.of("start.start-view.drop-files-here-tables"),
                button("start-import", Texts.of("start.start-view.choose-files"), actions.importFiles()),
                button("start-open", Texts.of("start.start-view.open-a-dataset"), actions.openDataset()));
    }

    private VBox past() {
        runs.setId("start-runs");
        runs.getStyleClass().add("start-runs");
        return card(
                "start-card-runs",
                Feather.CLOCK,
                Texts.of("start.start-view.my-runs"),
                Texts.of("start.start-view.the-last-runs-how"),
                runs);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void showRuns() {
        runs.getChildren()
                .setAll(model.runs().stream()
                        .map(past -> new PastRunTile(past, actions))
                        .toList());
        if (runs.getChildren().isEmpty()) {
            Label none = new Label(Texts.of("start.start-view.no-run-yet-each"));
            none.getStyleClass().add("view-note");
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            runs.getChildren().add(none);
        }
    }
}
