package mnl.ui.sample;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.data.Signal;
import mnl.data.Signal.Piece;
import mnl.data.Signal.TextChange;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A text in large letters. What noise changed is coloured and marked: a box around what is masked, a dashed box where something
 * was dropped, a line under another letter, dots under letters that changed places. Under each stands what was there before.
 */
public final class TextPane extends VBox {
    /** Words beyond these are not shown. */
    private static final int MOST_WORDS = 300;

    private static final int SHORT = 40;

    private final FlowPane words = new FlowPane();
    private final Label note = new Label();
    private @Nullable HBox word;

    public TextPane() {
        getStyleClass().add("text-pane");
        words.getStyleClass().add("text-words");
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        note.getStyleClass().add("view-note");
        note.setId("text-note");
        note.setWrapText(true);
        getChildren().setAll(scroll, note);
        setMinSize(0, 0);
    }

    /** Shows a text. */
    public void show(Signal.Text text) {
        words.getChildren().clear();
        word = null;
        boolean small = text.original().length() > SHORT;
        words.getStyleClass().removeAll("text-small");
        if (small) {
            words.getStyleClass().add("text-small");
        }
        text.pieces().forEach(this::add);
        note.setText(NumberWord.of(text.original())
                .map(means -> Texts.of("sample.text-pane.means", text.original(), means, summary(text)))
                .orElseGet(() -> summary(text)));
    }

    private void add(Piece piece) {
        if (piece.change() != TextChange.NONE) {
            append(node(piece.shown(), piece.original(), piece.change()));
            return;
        }
        String[] parts = piece.shown().split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)", -1);
        for (String part : parts) {
            if (part.isBlank()) {
                word = null;
            } else {
                append(node(part, "", TextChange.NONE));
            }
        }
    }

    private void append(VBox piece) {
        if (word == null) {
            if (words.getChildren().size() == MOST_WORDS) {
                words.getChildren().add(node("\u2026", "", TextChange.NONE));
            }
            word = new HBox();
            word.getStyleClass().add("text-word");
            if (words.getChildren().size() < MOST_WORDS) {
                words.getChildren().add(word);
            }
        }
        word.getChildren().add(piece);
    }

    private static VBox node(String shown, String original, TextChange change) {
        Label now = new Label(shown);
        Label before = new Label(original);
        now.setMinWidth(USE_PREF_SIZE);
        before.setMinWidth(USE_PREF_SIZE);
        now.getStyleClass().addAll("text-now", "text-" + change.name().toLowerCase(Locale.ROOT));
        before.getStyleClass().add("text-before");
        VBox piece = new VBox(now, before);
        piece.getStyleClass().add("text-piece");
        return piece;
    }

    /** What happened, in words: "1 masked, 2 swapped". */
    static String summary(Signal.Text text) {
        if (text.original().isEmpty()) {
            return Texts.of("sample.text-pane.an-empty-text");
        }
        if (!text.changed()) {
            return Texts.of("sample.text-pane.unchanged");
        }
        Map<TextChange, Integer> counts = new EnumMap<>(TextChange.class);
        text.pieces().forEach(piece -> counts.merge(piece.change(), 1, Integer::sum));
        StringJoiner parts = new StringJoiner(", ");
        counts.forEach((change, count) -> {
            if (change != TextChange.NONE) {
                parts.add(count + " " + change.name().toLowerCase(Locale.ROOT));
            }
        });
        return parts.toString();
    }

    /** What a screen reader says: the text, and what it was. */
    public static String spoken(Signal.Text text) {
        String shown = text.shown().isEmpty() ? Texts.of("sample.text-pane.no-text") : "\"" + text.shown() + "\"";
        return text.changed()
                ? Texts.of("sample.text-pane.was", shown, text.original(), summary(text))
                : NumberWord.of(text.original())
                        .map(means -> shown + ", " + means)
                        .orElse(shown);
    }
}
