package mnl.ui.samples;

import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mnl.data.Signal;

/** A text with the marks of what noise did to it: a colour and a sign for every change. */
final class TextPane extends ScrollPane {
    private final TextFlow flow = new TextFlow();

    TextPane() {
        getStyleClass().add("sample-text");
        setContent(flow);
        setFitToWidth(true);
        setMinSize(0, 80);
    }

    void show(Signal.Text text) {
        flow.getChildren().clear();
        text.pieces().forEach(piece -> flow.getChildren().add(node(piece)));
        setAccessibleText(text.changed() ? text.shown() + ". Before the noise: " + text.original() : text.shown());
    }

    private static Text node(Signal.Piece piece) {
        Text node = new Text(words(piece));
        node.getStyleClass().add(piece.change() == Signal.TextChange.NONE ? "text-same" : "text-changed");
        return node;
    }

    /** What stands there now, with a sign for the change: ▒ masked, ⌫ dropped, ≠ replaced, ⇄ swapped. */
    static String words(Signal.Piece piece) {
        return switch (piece.change()) {
            case NONE -> piece.shown();
            case MASKED -> "▒" + piece.shown();
            case DROPPED -> "⌫";
            case REPLACED -> "≠" + piece.shown();
            case SWAPPED -> "⇄" + piece.shown();
        };
    }
}
