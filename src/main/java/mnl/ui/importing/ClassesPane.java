package mnl.ui.importing;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.data.importing.ClassCounts;
import mnl.ui.style.Nodes;

/** The classes with their counts, and their names. */
final class ClassesPane extends VBox {
    private final ListView<String> list = new ListView<>();

    ClassesPane(ReadingViewModel reading, SplitStepViewModel splitStep) {
        getStyleClass().add("import-group");
        ProgressBar progress = new ProgressBar();
        progress.setId("reading-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.progressProperty().bind(reading.fractionProperty());
        progress.visibleProperty().bind(reading.whyNotProperty().isEqualTo(ReadingViewModel.READING));
        progress.managedProperty().bind(progress.visibleProperty());
        Nodes.tip(progress, "How much of the files has been read.");
        list.setId("classes");
        list.getStyleClass().add(Styles.DENSE);
        list.setPlaceholder(new Label("Not known yet"));
        Nodes.tip(list, "The classes C and the number of samples of each, before pairing.");
        list.setPrefHeight(120);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = Controls.title("Classes");
        title.setId("classes-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(splitStep.classesProperty().get()), splitStep.classesProperty()));
        getChildren()
                .addAll(
                        title,
                        progress,
                        Controls.problem("reading-problem", problem(reading)),
                        list,
                        new LabelledRows()
                                .row(
                                        "Class names",
                                        Controls.field(
                                                "class-names",
                                                splitStep.classNamesProperty(),
                                                "the labels",
                                                "One name per class in the order of the list, with commas between them; or"
                                                        + " the labels in the order wanted. Empty: the labels."))
                                .wide(Controls.problem("class-names-problem", splitStep.whyNoClassesProperty())));
        splitStep.classesProperty().addListener((o, was, now) -> show(now));
        show(splitStep.classesProperty().get());
    }

    private static javafx.beans.binding.StringBinding problem(ReadingViewModel reading) {
        return Bindings.when(reading.whyNotProperty().isEqualTo(ReadingViewModel.READING))
                .then("")
                .otherwise(reading.whyNotProperty());
    }

    private static String title(ClassCounts classes) {
        return classes == null
                ? "Classes"
                : "Classes: " + classes.names().size() + ", in "
                        + classes.counts().stream().mapToInt(Integer::intValue).sum() + " samples of "
                        + classes.source();
    }

    private void show(ClassCounts classes) {
        list.getItems().clear();
        if (classes != null) {
            for (int i = 0; i < classes.names().size(); i++) {
                list.getItems()
                        .add(classes.names().get(i) + "   " + classes.counts().get(i));
            }
        }
    }
}
