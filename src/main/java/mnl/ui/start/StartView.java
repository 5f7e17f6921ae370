package mnl.ui.start;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
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
        getChildren().add(Nodes.scrolling(new StartCards(idea(), data(), past())));
        model.runs().addListener((ListChangeListener<PastRun>) change -> showRuns());
        showRuns();
    }

    private StartCard idea() {
        Button see = button("start-idea", Texts.of("start.start-view.see-the-idea"), actions.seeTheIdea());
        see.getStyleClass().add("accent");
        return new StartCard(
                "start-card-idea",
                Feather.PLAY,
                Texts.of("start.start-view.see-the-idea"),
                Texts.of("start.start-view.two-sources-one-decision"),
                new IdeaPicture(),
                see,
                button("start-lessons", Texts.of("start.start-view.take-a-lesson"), actions.lessons()));
    }

    private StartCard data() {
        StackPane drop = new StackPane(new FontIcon(Feather.UPLOAD));
        drop.getStyleClass().addAll("start-picture", "start-drop");
        drop.setMouseTransparent(true);
        return new StartCard(
                "start-card-data",
                Feather.FOLDER,
                Texts.of("start.start-view.my-data"),
                Texts.of("start.start-view.drop-files-here-tables"),
                drop,
                button("start-import", Texts.of("start.start-view.choose-files"), actions.importFiles()),
                button("start-open", Texts.of("start.start-view.open-a-dataset"), actions.openDataset()));
    }

    private StartCard past() {
        runs.setId("start-runs");
        runs.getStyleClass().add("start-runs");
        return new StartCard(
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
