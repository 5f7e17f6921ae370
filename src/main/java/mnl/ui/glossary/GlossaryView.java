package mnl.ui.glossary;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import mnl.ui.style.formula.MathText;
import mnl.words.Texts;

/** The list of terms with a search field, and the term that is read with its links. */
public final class GlossaryView extends SplitPane {
    private static final double LIST_SHARE = 0.34;

    private final GlossaryViewModel model;
    private final TextField search = new TextField();
    private final ListView<GlossaryEntry> list;
    private final VBox page = new VBox();
    private final VBox here = new VBox();

    /** @param model which terms */
    public GlossaryView(GlossaryViewModel model) {
        this.model = model;
        list = new ListView<>(model.listed());
        list.setId("glossary-list");
        list.setAccessibleText(Texts.of("glossary.glossary-view.spoken"));
        list.setCellFactory(view -> new NameCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        search.setId("glossary-search");
        search.setPromptText(Texts.of("glossary.glossary-view.find-a-term"));
        search.setAccessibleText(Texts.of("glossary.glossary-view.spoken-find"));
        search.textProperty().bindBidirectional(model.typedProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(search, list);
        left.getStyleClass().add("glossary-side");
        page.setId("glossary-page");
        page.getStyleClass().add("glossary-page");
        here.getStyleClass().add("glossary-here");
        ScrollPane scroll = Nodes.scrolling(new VBox(here, page));
        setOrientation(Orientation.HORIZONTAL);
        getItems().addAll(left, scroll);
        setDividerPositions(LIST_SHARE);
        Nodes.styled(this);
        model.chosenProperty().addListener((o, was, now) -> show(now));
        model.hereProperty().addListener((o, was, now) -> showHere());
        showHere();
        show(model.chosenProperty().get());
    }

    /** Puts the cursor where a term is typed. */
    public void focusSearch() {
        search.requestFocus();
    }

    private void showHere() {
        String explained = model.hereProperty().get();
        here.getChildren().clear();
        if (!explained.isEmpty()) {
            here.getChildren()
                    .addAll(head(Texts.of("glossary.glossary-view.what-you-are-looking")), new MathText(explained));
            List<GlossaryEntry> mentioned = model.mentioned();
            if (!mentioned.isEmpty()) {
                here.getChildren().add(links(mentioned));
            }
        }
    }

    private void show(GlossaryEntry entry) {
        page.getChildren().clear();
        if (entry == null) {
            page.getChildren().add(new MathText(Texts.of("glossary.glossary-view.no-term-fits-type")));
            return;
        }
        if (!entry.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry);
            list.scrollTo(entry);
        }
        Label name = new Label(entry.name());
        name.setId("glossary-name");
        name.getStyleClass().add("glossary-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        page.getChildren().add(name);
        if (!entry.formula().isEmpty()) {
            Node formula = MathText.formula(entry.formula());
            formula.setId("glossary-formula");
            page.getChildren().add(formula);
        }
        MathText source = new MathText(entry.source());
        source.getStyleClass().add("quiet");
        page.getChildren().addAll(new MathText(entry.text()), source);
        List<GlossaryEntry> beside = model.beside(entry);
        if (!beside.isEmpty()) {
            page.getChildren().addAll(head(Texts.of("glossary.glossary-view.see-also")), links(beside));
        }
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("card-title");
        return head;
    }

    private FlowPane links(List<GlossaryEntry> entries) {
        FlowPane links = new FlowPane();
        links.getStyleClass().add("view-bar");
        for (GlossaryEntry entry : entries) {
            Hyperlink link = new Hyperlink(entry.name());
            link.setId("glossary-to-" + entry.id());
            link.setOnAction(e -> model.go(entry));
            links.getChildren().add(link);
        }
        return links;
    }

    private static final class NameCell extends ListCell<GlossaryEntry> {
        @Override
        protected void updateItem(GlossaryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty ? null : Objects.requireNonNull(entry).name());
        }
    }
}
