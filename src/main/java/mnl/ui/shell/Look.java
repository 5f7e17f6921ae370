package mnl.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** Theme and type size of the window, changeable at any time. */
final class Look {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final String STYLESHEET =
            Look.class.getResource("/mnl/ui/shell.css").toExternalForm();
    private static final Color DARK_GROUND = Color.web("#0d1117");
    private static final int LARGE_TYPE = 18;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final IntegerProperty typeSize = new SimpleIntegerProperty(this, "typeSize");

    Look(boolean dark, int typeSize) {
        this.dark.set(dark);
        this.typeSize.set(Settings.typeSize(typeSize));
        this.dark.addListener((o, was, now) -> useTheme());
        useTheme();
    }

    private void useTheme() {
        Application.setUserAgentStylesheet(
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }

    /** Keeps a window's scene in this look, and does not keep the window for that. */
    void dress(Scene scene) {
        scene.getStylesheets().add(STYLESHEET);
        Parent root = scene.getRoot();
        put(root);
        fill(scene);
        WeakReference<Scene> dressed = new WeakReference<>(scene);
        WeakReference<Parent> kept = new WeakReference<>(root);
        dark.addListener((o, was, now) -> {
            ifThere(kept, this::put);
            ifThere(dressed, this::fill);
        });
        typeSize.addListener((o, was, now) -> ifThere(kept, this::put));
    }

    private static <T> void ifThere(WeakReference<T> reference, Consumer<T> action) {
        T there = reference.get();
        if (there != null) {
            action.accept(there);
        }
    }

    /** What shows before the first frame is painted. */
    private void fill(Scene scene) {
        scene.setFill(dark.get() ? DARK_GROUND : Color.WHITE);
    }

    /** Gives a dialog the look of this moment. */
    void dressDialog(Parent dialog) {
        dialog.getStylesheets().add(STYLESHEET);
        put(dialog);
    }

    private void put(Parent root) {
        root.pseudoClassStateChanged(DARK, dark.get());
        root.pseudoClassStateChanged(LARGE, typeSize.get() >= LARGE_TYPE);
        root.setStyle("-fx-font-size: " + typeSize.get() + "px;");
    }

    void larger() {
        typeSize.set(Settings.typeSize(typeSize.get() + 1));
    }

    void smaller() {
        typeSize.set(Settings.typeSize(typeSize.get() - 1));
    }

    BooleanProperty darkProperty() {
        return dark;
    }

    IntegerProperty typeSizeProperty() {
        return typeSize;
    }
}
