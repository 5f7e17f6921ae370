package mnl.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The windows and dialogs beside the main one. Dials and encoding are there once: opened again, they come to the front. */
final class SideWindows {
    private final Stage owner;
    private final Look look;
    private final Supplier<DialsWindow> makeDials;
    private final Supplier<EncodeDialog> makeEncode;
    private @Nullable DialsWindow dials;
    private @Nullable EncodeDialog encode;
    private @Nullable GlossaryWindow glossary;

    SideWindows(Stage owner, Look look, Supplier<DialsWindow> makeDials, Supplier<EncodeDialog> makeEncode) {
        this.owner = owner;
        this.look = look;
        this.makeDials = makeDials;
        this.makeEncode = makeEncode;
    }

    void dials() {
        if (dials == null) {
            dials = makeDials.get();
        }
        dials.open();
    }

    void encode() {
        if (encode == null || !encode.isShowing()) {
            encode = makeEncode.get();
            encode.show();
        } else {
            encode.getDialogPane().getScene().getWindow().requestFocus();
        }
    }

    void settings(WindowMemory memory) {
        new SettingsDialog(owner, look, memory).show();
    }

    void shortcuts(List<Command> commands) {
        new ShortcutsDialog(owner, look, commands).show();
    }

    /**
     * Opens the glossary.
     *
     * @param explained what the window explains just now
     * @param view title of the view that it explains as a whole; empty where it is something in particular
     */
    void glossary(String explained, String view) {
        if (glossary == null) {
            glossary = new GlossaryWindow(owner, look);
        }
        glossary.open(explained, view);
    }

    void about(WindowMemory memory) {
        new AboutDialog(owner, look, memory.threadsProperty().get()).show();
    }
}
