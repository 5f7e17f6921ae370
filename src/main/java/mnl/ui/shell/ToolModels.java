package mnl.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import mnl.data.importing.formats.StandardFormats;
import mnl.lab.store.Workspace;
import mnl.ui.encode.EncodeViewModel;
import mnl.ui.encode.Encoded;
import mnl.ui.importing.ImportViewModel;

/** Makes what the windows beside the main one show: the import of files and the encoding of a modality. */
final class ToolModels {
    private final AppContext parts;
    private final LateEngine engine;

    ToolModels(AppContext parts, LateEngine engine) {
        this.parts = parts;
        this.engine = engine;
    }

    /** @param open takes the dataset folder that was made */
    ImportViewModel importing(Consumer<Path> open) {
        return new ImportViewModel(
                StandardFormats.all(),
                new Workspace(parts.workspace()).datasets(),
                open,
                parts.background(),
                parts.fxThread(),
                parts.pulse(),
                System::nanoTime);
    }

    /** @param open takes what was encoded */
    EncodeViewModel encoding(Consumer<Encoded> open) {
        return new EncodeViewModel(
                engine.extraction(new Workspace(parts.workspace()).cache()),
                parts.background(),
                parts.fxThread(),
                System::nanoTime,
                open);
    }
}
