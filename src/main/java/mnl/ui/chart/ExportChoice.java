package mnl.ui.chart;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.figure.export.ExportForm;
import mnl.figure.export.PublicationSize;
import org.jspecify.annotations.Nullable;

/** The form and size of the last export, which the next one begins with; one for a window and all that it owns. */
final class ExportChoice {
    private final ObjectProperty<ExportForm> form = new SimpleObjectProperty<>(this, "form", ExportForm.PDF);
    private final ObjectProperty<PublicationSize> size =
            new SimpleObjectProperty<>(this, "size", PublicationSize.SINGLE_COLUMN);

    /** The choice of the window that a node is in. */
    static ExportChoice of(Node node) {
        Window window = node.getScene().getWindow();
        for (Window owner = window; owner != null; owner = owner(owner)) {
            window = owner;
        }
        return (ExportChoice) window.getProperties().computeIfAbsent(ExportChoice.class, key -> new ExportChoice());
    }

    private static @Nullable Window owner(Window window) {
        if (window instanceof Stage stage) {
            return stage.getOwner();
        }
        return window instanceof PopupWindow popup ? popup.getOwnerWindow() : null;
    }

    ObjectProperty<ExportForm> form() {
        return form;
    }

    ObjectProperty<PublicationSize> size() {
        return size;
    }

    /** In words: "PDF, 85 mm". */
    String label() {
        return form.get().isPicture()
                ? form.get() + ", " + size.get().brief()
                : form.get().toString();
    }
}
