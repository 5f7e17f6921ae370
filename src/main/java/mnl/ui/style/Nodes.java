package mnl.ui.style;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mnl.figure.formula.Sentence;
import mnl.ui.style.formula.MathText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What every view of a run builds in the same way. */
public final class Nodes {
    private Nodes() {}

    /** Gives a view's root the views' style sheet. */
    public static <N extends Parent> N styled(N root) {
        root.getStylesheets()
                .add(Nodes.class.getResource("/mnl/ui/style/views.css").toExternalForm());
        return root;
    }

    /** Gives a control its tooltip, which screen readers say as well. */
    public static <C extends Control> C tip(C control, String text) {
        control.setTooltip(MathText.tooltip(text));
        control.setAccessibleText(Sentence.of(text).spoken());
        return control;
    }

    /** Makes a button out of an icon; its tooltip says what it does. */
    public static <B extends ButtonBase> B icon(B button, Ikon icon, String tip) {
        button.setGraphic(new FontIcon(icon));
        return tip(button, tip);
    }

    /** A control with its name in front of it. */
    public static HBox labelled(String name, Node control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return group(label, control);
    }

    /** Nodes that stay together in one row. */
    public static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("view-group");
        return group;
    }

    /** Content that takes the room it gets, and scrolls where that is less than it needs. */
    public static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("delta-scroll");
        return scroll;
    }

    /** A name that gives way where room is short: its middle goes, and its tooltip says all of it. */
    public static Label name(String text) {
        Label name = new Label(text);
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(text));
        return name;
    }

    /** A name in a table, which leaves room for the numbers: a long one is cut in its middle. */
    public static Label shortName(String text) {
        Label name = name(text);
        name.getStyleClass().add("short-name");
        return name;
    }

    /** Takes the room that is left. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /**
     * Keeps a row of buttons as wide as they are side by side, but never wider than the bar that it stands in, where it
     * then wraps.
     */
    public static <F extends FlowPane> F wrapIn(Region bar, F row) {
        InvalidationListener fit = observable -> {
            double length = Math.max(0, Math.min(bar.getWidth() - 2, sideBySide(row)));
            if (Math.abs(length - row.getPrefWrapLength()) > 0.5) {
                row.setPrefWrapLength(length);
            }
        };
        bar.widthProperty().addListener(fit);
        row.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList()
                        .forEach(child -> child.layoutBoundsProperty().addListener(fit));
            }
            fit.invalidated(null);
        });
        return row;
    }

    private static double sideBySide(FlowPane row) {
        double width = row.getInsets().getLeft() + row.getInsets().getRight() + 1;
        for (Node child : row.getChildren()) {
            width += child.isManaged() ? atMost(child) + row.getHgap() : 0;
        }
        return width;
    }

    private static double atMost(Node child) {
        double wanted = child.prefWidth(-1);
        return child instanceof Region region && region.getMaxWidth() > 0
                ? Math.min(wanted, region.getMaxWidth())
                : wanted;
    }

    /** A sentence about what is wrong; takes no room while there is none. */
    public static Label problem(String id, ObservableStringValue sentence) {
        Label problem = new Label();
        problem.setId(id);
        problem.getStyleClass().add("view-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(sentence);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    /** Turns while something is being worked out. */
    public static ProgressIndicator working(ObservableBooleanValue underWay) {
        ProgressIndicator working = new ProgressIndicator();
        working.setPrefSize(18, 18);
        working.visibleProperty().bind(underWay);
        return working;
    }

    /** Content that gives way to a sentence as long as there is one. */
    public static StackPane orSentence(Node content, ObservableStringValue sentence) {
        Label label = new Label();
        label.setId("nothing-yet");
        label.getStyleClass().add("nothing-yet");
        label.setWrapText(true);
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        content.visibleProperty().bind(label.textProperty().isEmpty());
        return new StackPane(content, label);
    }
}
