package mnl.ui.shell;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mnl.ui.session.RunSession;

/** What cannot be shown of a stored run, and where its data can be named where these are what it lacks; not there where all is. */
final class LackingRow extends HBox {

    LackingRow(RunSession session, MissingData missing) {
        Label lacking = new Label(session.lackingProperty().get());
        lacking.setId("run-window-lacking");
        lacking.getStyleClass().add("view-note");
        lacking.setWrapText(true);
        lacking.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(lacking, Priority.ALWAYS);
        Hyperlink where = new Hyperlink(MissingData.question());
        where.setId("run-window-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        where.setOnAction(e -> missing.find(
                session,
                said -> lacking.setText(
                        said.isEmpty() ? session.lackingProperty().get() : said)));
        where.visibleProperty().bind(session.lacksFolderProperty());
        where.managedProperty().bind(where.visibleProperty());
        session.lackingProperty().addListener((o, was, now) -> lacking.setText(now));
        visibleProperty().bind(lacking.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        getStyleClass().add("lacking-row");
        getChildren().setAll(lacking, where);
    }
}
