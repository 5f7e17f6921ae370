package mnl.ui.style;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mnl.words.Texts;

/** The first two sentences of a text, and the rest behind "more". */
public final class FoldedText extends VBox {
    private static final int SHOWN = 2;

    private final ObservableStringValue text;
    private final Label label = new Label();
    private final Hyperlink more = Nodes.tip(new Hyperlink(), Texts.of("style.folded-text.shows-all-of-the-text"));
    private boolean open;

    /**
     * A text that may change.
     *
     * @param id of the text; that of the link has "-more" behind it
     */
    public FoldedText(String id, ObservableStringValue text) {
        this.text = text;
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        label.setMinHeight(USE_PREF_SIZE);
        more.setId(id + "-more");
        more.managedProperty().bind(more.visibleProperty());
        more.setOnAction(e -> {
            open = !open;
            show();
        });
        getChildren().addAll(label, more);
        text.addListener((o, was, now) -> show());
        show();
    }

    private void show() {
        String all = text.get();
        String first = Sentences.first(all, SHOWN);
        label.setText(open ? all : first);
        more.setText(open ? Texts.of("style.folded-text.less") : Texts.of("style.folded-text.more"));
        more.setVisible(!first.equals(all));
    }
}
