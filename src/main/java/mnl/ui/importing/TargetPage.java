package mnl.ui.importing;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import org.kordamp.ikonli.feather.Feather;

/** The last step: name and place, then the import itself. */
final class TargetPage extends VBox {

    TargetPage(TargetViewModel target, ImportJob job, FileChoice choice, Runnable leaveOut, Runnable allow) {
        getStyleClass().addAll("import-page", "import-group");
        TextField folder = Controls.field(
                "target-folder",
                target.folderProperty(),
                "a new folder",
                "The dataset folder that is written; it must not be there yet, or be empty.");
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button browse = Controls.button(
                "target-browse",
                "_Browse \u2026",
                Feather.FOLDER,
                "Chooses the folder in which the dataset's folder will be.",
                () -> choice.folder("Folder for the dataset").ifPresent(target::chooseParent));
        LabelledRows form = new LabelledRows()
                .row(
                        "Name",
                        Controls.field("target-name", target.nameProperty(), "name", "What the dataset is called."))
                .row("Folder", Nodes.group(folder, browse))
                .wide(Controls.problem("target-problem", target.whyNotProperty()))
                .row(
                        "Licence",
                        Controls.field(
                                "target-licence",
                                target.licenceProperty(),
                                "such as CC-BY-4.0",
                                "The terms of the data, an SPDX identifier where there is one. May be empty."))
                .row(
                        "Source",
                        Controls.field(
                                "target-origin",
                                target.originProperty(),
                                "where the data come from",
                                "Where the data come from and how to cite them. May be empty."));
        form.disableProperty().bind(job.stateProperty().isEqualTo(ImportJob.State.RUNNING));
        getChildren().addAll(form, new JobPane(job, leaveOut, allow));
    }
}
