package mnl.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/** Lets files be dropped onto a window. */
public final class FileDrop {
    private FileDrop() {}

    /** Hands dropped files and folders to somebody. */
    public static void onto(Scene scene, Consumer<List<Path>> take) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        scene.setOnDragDropped(e -> {
            boolean files = e.getDragboard().hasFiles();
            if (files) {
                take.accept(
                        e.getDragboard().getFiles().stream().map(File::toPath).toList());
                e.consume();
            }
            e.setDropCompleted(files);
        });
    }
}
