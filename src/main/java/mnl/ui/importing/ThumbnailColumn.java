package mnl.ui.importing;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import mnl.words.Texts;

/** Shows the pictures of a folder, small; the first cell of a row says which one. Those of rare forms stay empty. */
final class ThumbnailColumn extends TableColumn<List<String>, String> {
    private static final double SIDE = 32;

    ThumbnailColumn(Path folder) {
        setSortable(false);
        setPrefWidth(2 * SIDE);
        setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(0)));
        setCellFactory(column -> new TableCell<>() {
            private final ImageView view = new ImageView();

            @Override
            protected void updateItem(String file, boolean empty) {
                super.updateItem(file, empty);
                view.setImage(
                        empty || file == null
                                ? null
                                : new Image(folder.resolve(file).toUri().toString(), SIDE, SIDE, true, true, true));
                setGraphic(empty ? null : view);
                setAccessibleText(empty ? null : Texts.of("importing.thumbnail-column.spoken", file));
            }
        });
    }
}
