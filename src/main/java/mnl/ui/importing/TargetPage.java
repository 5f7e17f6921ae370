package mnl.ui.importing;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The last step: name and place, then the import itself. */
final class TargetPage extends VBox {

    TargetPage(TargetViewModel target, ImportJob job, FileChoice choice, Runnable leaveOut, Runnable allow) {
        getStyleClass().addAll("import-page", "import-group");
        TextField folder = Controls.field(
                "target-folder",
                target.folderProperty(),
                Texts.of("importing.target-page.a-new-folder"),
                Texts.of("importing.target-page.the-dataset-folder-that"));
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button browse = Controls.button(
                "target-browse",
                Texts.of("importing.target-page.browse"),
                Feather.FOLDER,
                Texts.of("importing.target-page.chooses-the-folder-in"),
                () -> choice.folder(Texts.of("importing.target-page.folder-for-the-dataset"))
                        .ifPresent(target::chooseParent));
        LabelledRows form = new LabelledRows()
                .row(
                        Texts.of("importing.target-page.name"),
                        Controls.field(
                                "target-name",
                                target.nameProperty(),
                                "name",
                                Texts.of("importing.target-page.what-the-dataset-is")))
                .row(Texts.of("importing.target-page.folder"), Nodes.group(folder, browse))
                .wide(Controls.problem("target-problem", target.whyNotProperty()))
                .row(
                        Texts.of("importing.target-page.licence"),
                        Controls.field(
                                "target-licence",
                                target.licenceProperty(),
                                Texts.of("importing.target-page.such-as-cc-by"),
                                Texts.of("importing.target-page.the-terms-of-the")))
                .row(
                        Texts.of("importing.target-page.source"),
                        Controls.field(
                                "target-origin",
                                target.originProperty(),
                                Texts.of("importing.target-page.where-the-data-come"),
                                Texts.of("importing.target-page.where-the-data-come-from")));
        form.disableProperty().bind(job.stateProperty().isEqualTo(ImportJob.State.RUNNING));
        getChildren().addAll(form, new JobPane(job, leaveOut, allow));
    }
}
