package mnl.ui.shell;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * A view on the run, or on all of them, as a tab of the window.
 *
 * @param title what the tab says
 * @param icon what the tab shows beside it
 * @param node makes the view's node when the tab is first shown
 * @param onShown called when the view comes to the front
 * @param onHidden called when another view takes its place
 * @param calling brings the view to the front whenever it takes a value other than null; null where nothing does
 * @param always whether it has something to show without a run
 */
public record ViewTab(
        String title,
        Ikon icon,
        Supplier<? extends Node> node,
        Runnable onShown,
        Runnable onHidden,
        @Nullable ObservableValue<?> calling,
        boolean always) {

    /** A view on the run. */
    public ViewTab(
            String title,
            Ikon icon,
            Supplier<? extends Node> node,
            Runnable onShown,
            Runnable onHidden,
            @Nullable ObservableValue<?> calling) {
        this(title, icon, node, onShown, onHidden, calling, false);
    }

    /** A view that only the user brings to the front. */
    public ViewTab(String title, Ikon icon, Supplier<? extends Node> node, Runnable onShown, Runnable onHidden) {
        this(title, icon, node, onShown, onHidden, null);
    }

    /** A view that does not care whether it is shown. */
    public ViewTab(String title, Ikon icon, Supplier<? extends Node> node) {
        this(title, icon, node, () -> {}, () -> {});
    }
}
