package mnl.ui.importing;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mnl.data.importing.ImportReport;
import mnl.data.importing.LeakingColumn;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How far the import is, and how it ended. */
final class JobPane extends VBox {

    /**
     * A pane.
     *
     * @param job what it shows
     * @param leaveOut imports without the features that tell the class
     * @param allow imports with them
     */
    JobPane(ImportJob job, Runnable leaveOut, Runnable allow) {
        setId("import-job");
        getStyleClass().addAll("import-group", "import-card");
        ProgressBar bar = new ProgressBar();
        bar.setId("import-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(job.fractionProperty());
        Nodes.tip(bar, Texts.of("importing.job-pane.how-much-of-the"));
        Label what = new Label();
        what.setId("import-what");
        what.textProperty().bind(job.whatProperty());
        Label left = new Label();
        left.setId("import-time-left");
        left.textProperty().bind(job.timeLeftProperty());
        HBox line = new HBox(what, Nodes.spacer(), left);
        for (var node : java.util.List.of(bar, line)) {
            node.visibleProperty().bind(job.stateProperty().isEqualTo(ImportJob.State.RUNNING));
            node.managedProperty().bind(node.visibleProperty());
        }
        visibleProperty().bind(job.stateProperty().isNotEqualTo(ImportJob.State.WAITING));
        getChildren()
                .addAll(
                        bar,
                        line,
                        Controls.problem("import-problem", job.problemProperty()),
                        leaking(job, leaveOut, allow),
                        Controls.sentence(
                                "import-cancelled",
                                Bindings.when(job.stateProperty().isEqualTo(ImportJob.State.CANCELLED))
                                        .then(Texts.of("importing.job-pane.cancelled-nothing-was-written"))
                                        .otherwise("")),
                        Controls.sentence(
                                "import-result",
                                Bindings.createStringBinding(
                                        () -> summary(job.reportProperty().get()), job.reportProperty())));
    }

    /** The choice where features tell the class. */
    private static HBox leaking(ImportJob job, Runnable leaveOut, Runnable allow) {
        Button without = Controls.button(
                "import-leave-out",
                Texts.of("importing.job-pane.leave-out-and-import"),
                Feather.SCISSORS,
                Texts.of("importing.job-pane.imports-without-these-columns"),
                leaveOut);
        BooleanBinding removable = Bindings.createBooleanBinding(
                () -> job.leakingProperty().get().stream().allMatch(LeakingColumn::removable), job.leakingProperty());
        without.visibleProperty().bind(removable);
        without.managedProperty().bind(removable);
        Button with = Controls.button(
                "import-allow",
                Texts.of("importing.job-pane.i-mport-them-all"),
                Feather.ALERT_TRIANGLE,
                Texts.of("importing.job-pane.trains-on-these-columns"),
                allow);
        HBox choice = new HBox(without, with);
        choice.getStyleClass().add("import-buttons");
        choice.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !job.leakingProperty().get().isEmpty(), job.leakingProperty()));
        choice.managedProperty().bind(choice.visibleProperty());
        return choice;
    }

    private static String summary(ImportReport report) {
        if (report == null) {
            return "";
        }
        String parts = report.folds() > 0
                ? Texts.of("importing.job-pane.folds", report.folds())
                : java.util.Arrays.stream(mnl.data.Split.values())
                        .map(split -> report.splitSizes().get(split) + " "
                                + split.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
        String modalities = report.modalities().stream()
                .map(modality -> modality.name() + " (" + modality.format().shape() + ")")
                .collect(Collectors.joining(", "));
        String notes = String.join("\n", report.notes());
        return notes.isEmpty()
                ? Texts.of(
                        "importing.job-pane.imported-samples-of-classes",
                        report.samples(),
                        parts,
                        report.classes().size(),
                        modalities,
                        report.folder())
                : Texts.of(
                        "importing.job-pane.imported-samples-of-classes-with",
                        report.samples(),
                        parts,
                        report.classes().size(),
                        modalities,
                        report.folder(),
                        notes);
    }
}
