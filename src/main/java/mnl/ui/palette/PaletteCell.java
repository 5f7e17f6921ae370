package mnl.ui.palette;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** An item with the letters marked by which it was found. */
final class PaletteCell extends ListCell<PaletteHit> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final TextFlow title = new TextFlow();
    private final Label detail = new Label();
    private final Label kind = new Label();
    private final Label keys = new Label();
    private final FontIcon icon = new FontIcon();
    private final HBox row;

    PaletteCell() {
        getStyleClass().add("palette-cell");
        title.getStyleClass().add("palette-title");
        detail.getStyleClass().addAll("quiet", "palette-detail");
        detail.setMinWidth(0);
        kind.getStyleClass().add("quiet");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.managedProperty().bind(keys.visibleProperty());
        keys.visibleProperty().bind(keys.textProperty().isNotEmpty());
        VBox words = new VBox(title, detail);
        words.setMinWidth(0);
        row = new HBox(icon, words, Nodes.spacer(), keys, kind);
        row.getStyleClass().add("palette-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteHit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        PaletteItem item = hit.item();
        icon.setIconCode(item.icon());
        mark(hit);
        detail.setText(item.detail());
        kind.setText(item.kind());
        keys.setText(item.keys());
        pseudoClassStateChanged(OFF, !item.enabled());
        setAccessibleText(
                item.enabled()
                        ? item.kind() + ": " + item.title()
                        : Texts.of("palette.palette-cell.spoken", item.kind(), item.title()));
        setGraphic(row);
    }

    private void mark(PaletteHit hit) {
        String text = hit.item().title();
        title.getChildren().clear();
        int at = 0;
        while (at < text.length()) {
            boolean marked = hit.letters().get(at);
            int end = marked ? hit.letters().nextClearBit(at) : hit.letters().nextSetBit(at);
            end = end < 0 ? text.length() : Math.min(end, text.length());
            Text piece = new Text(text.substring(at, end));
            piece.getStyleClass().add(marked ? "palette-marked" : "palette-plain");
            title.getChildren().add(piece);
            at = end;
        }
    }
}
