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
import mnl.words.Texts;

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
        Nodes.tip(progress, Texts.of("importing.classes-pane.how-much-of-the"));
        list.setId("classes");
        list.getStyleClass().add(Styles.DENSE);
        list.setPlaceholder(new Label(Texts.of("importing.classes-pane.not-known-yet")));
        Nodes.tip(list, Texts.of("importing.classes-pane.the-classes-c-and"));
        list.setPrefHeight(120);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = Controls.title(Texts.of("importing.classes-pane.classes"));
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
                                        Texts.of("importing.classes-pane.class-names"),
                                        Controls.field(
                                                "class-names",
                                                splitStep.classNamesProperty(),
                                                Texts.of("importing.classes-pane.the-labels"),
                                                Texts.of("importing.classes-pane.one-name-per-class")))
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
                ? Texts.of("importing.classes-pane.classes")
                : Texts.of(
                        "importing.classes-pane.classes-in-samples-of",
                        classes.names().size(),
                        classes.counts().stream().mapToInt(Integer::intValue).sum(),
                        classes.source());
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
