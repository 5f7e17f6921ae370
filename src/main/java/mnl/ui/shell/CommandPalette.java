package mnl.ui.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Node;
import mnl.data.Unawaited;
import mnl.ui.palette.PaletteItem;
import mnl.ui.palette.PaletteView;
import mnl.ui.palette.PaletteViewModel;
import org.jspecify.annotations.Nullable;

/** The palette over the window: it opens on a key, and gives the keys back to where they were. */
final class CommandPalette {
    private final MainWindow window;
    private final PaletteItems items;
    private final Executor background;
    private final Executor fxThread;
    private final PaletteViewModel model = new PaletteViewModel();
    private final PaletteView view = new PaletteView(model, this::close);
    private @Nullable Node before;

    /** @param parts where the runs are read, and who brings them back */
    CommandPalette(MainWindow window, PaletteItems items, AppContext parts) {
        this.window = window;
        this.items = items;
        background = parts.background();
        fxThread = parts.fxThread();
    }

    void toggle() {
        if (view.getScene() == null) {
            open();
        } else {
            close();
        }
    }

    private void open() {
        before = window.root().getScene().getFocusOwner();
        List<PaletteItem> known = items.known();
        model.offer(known);
        window.lay(view);
        view.open();
        Unawaited.goOn(CompletableFuture.supplyAsync(items::runs, background)
                .thenAcceptAsync(
                        more -> model.offer(
                                Stream.concat(known.stream(), more.stream()).toList()),
                        fxThread));
    }

    private void close() {
        window.lift(view);
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        } else {
            window.focusView();
        }
    }
}
