package mnl.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import mnl.experiment.DatasetSpec;
import mnl.ui.encode.Choosers;
import mnl.ui.encode.EncodeView;
import mnl.ui.encode.EncodeViewModel;
import mnl.ui.encode.Encoded;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** Encodes a modality of a dataset folder beside the window; closing it ends the encoding, keeping what is done. */
final class EncodeDialog extends Dialog<Void> {
    private static final double WIDTH_IN_EM = 50;
    private static final double HEIGHT_IN_EM = 42;
    /** Fits on a screen of 1280 x 800 beside its title bar and the desktop's own. */
    private static final double MOST_PIXELS = 700;

    /**
     * @param setup whose dataset folder is offered first, where it has one
     * @param models makes what is shown, of what takes a folder that was encoded
     */
    EncodeDialog(
            Stage owner,
            Look look,
            Dialogs dialogs,
            FileActions files,
            SetupViewModel setup,
            Function<Consumer<Encoded>, EncodeViewModel> models) {
        EncodeViewModel model = models.apply(encoded -> open(files, encoded));
        Unblocking.over(this, owner);
        setTitle(Texts.of("shell.encode-dialog.encode-with-a-frozen"));
        setResizable(true);
        getDialogPane().setContent(new EncodeView(model, choosers(dialogs)));
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        double em = look.typeSizeProperty().get();
        getDialogPane().setPrefSize(WIDTH_IN_EM * em, Math.min(HEIGHT_IN_EM * em, MOST_PIXELS));
        look.dressDialog(getDialogPane());
        setOnHidden(e -> model.cancel());
        if (setup.experimentProperty().get().dataset() instanceof DatasetSpec.Folder data) {
            model.fields().folderProperty().set(data.path());
        }
    }

    private void open(FileActions files, Encoded encoded) {
        files.openFolder(encoded.folder(), encoded.raw(), encoded.name());
        close();
    }

    private static Choosers choosers(Dialogs dialogs) {
        return new Choosers() {
            @Override
            public Optional<Path> file(String title, String kind, String extension) {
                return dialogs.fileToOpen(title, kind, extension);
            }

            @Override
            public Optional<Path> folder(String title) {
                return dialogs.folderToOpen(title);
            }
        };
    }
}
