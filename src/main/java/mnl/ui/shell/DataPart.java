package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;
import mnl.lab.store.KnownDatasets;
import mnl.lab.store.Workspace;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;

/** What brings data and settings into the window from outside: dataset folders, imports, encoders, dropped files, pasted setups. */
final class DataPart {
    private final Stage stage;
    private final Look look;
    private final Dialogs dialogs;
    private final SetupViewModel setup;
    private final RecentDatasets recent;
    private final FileActions files;
    private final ToolModels tools;
    private final ImportActions imports;
    private final CopiedSetups copied;

    DataPart(
            AppContext parts,
            LateEngine engine,
            RunSession session,
            SetupViewModel setup,
            Settings opened,
            Stage stage,
            Look look,
            Dialogs dialogs,
            NoticeBar notices) {
        this.stage = stage;
        this.look = look;
        this.dialogs = dialogs;
        this.setup = setup;
        recent = new RecentDatasets(opened.recentDatasets());
        files = new FileActions(
                setup, session, dialogs, notices, recent, parts.openData(), parts.background(), parts.fxThread());
        tools = new ToolModels(parts, engine);
        imports = new ImportActions(
                stage,
                look,
                dialogs,
                files,
                () -> tools.importing(files::openFolder),
                parts.background(),
                parts.fxThread());
        copied = new CopiedSetups(
                setup,
                new KnownDatasets(new Workspace(parts.workspace()), parts.openData()),
                recent,
                dialogs,
                notices,
                parts.background(),
                parts.fxThread());
    }

    RecentDatasets recent() {
        return recent;
    }

    FileActions files() {
        return files;
    }

    ImportActions imports() {
        return imports;
    }

    CopiedSetups copied() {
        return copied;
    }

    /** A new dialog that makes features of a dataset's files. */
    EncodeDialog encoding() {
        return new EncodeDialog(stage, look, dialogs, files, setup, tools::encoding);
    }

    /** Files were dropped onto the window: a run that came as one file, or something to import. */
    void dropped(List<Path> paths, Consumer<Path> openRun) {
        if (paths.size() == 1 && SharedRuns.isOne(paths.get(0))) {
            openRun.accept(paths.get(0));
        } else {
            imports.dropped(paths);
        }
    }
}
