package mnl.ui.samples;

import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.experiment.ArmName;
import mnl.figure.sample.ClassFigure;
import mnl.figure.text.Numbers;
import mnl.ui.chart.DrawingPane;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** One arm in detail: who guides whom and why, and every class with what pushes its logits. */
final class DetailPane extends VBox {
    private final SamplesViewModel model;
    private final DrawingPane classes;
    private final Label guides = new Label();
    private final FlowPane legend = new FlowPane();
    private final Label caveat = new Label();

    DetailPane(SamplesViewModel model, Executor background) {
        this.model = model;
        classes = new DrawingPane(background);
        classes.setId("sample-classes");
        guides.setId("sample-guides");
        caveat.setId("sample-caveat");
        guides.setWrapText(true);
        guides.setMinHeight(USE_PREF_SIZE);
        caveat.setWrapText(true);
        caveat.setMinHeight(USE_PREF_SIZE);
        caveat.getStyleClass().add("view-note");
        legend.getStyleClass().add("view-bar");
        legend.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(classes, Priority.ALWAYS);
        getStyleClass().add("chart-card");
        setMinWidth(0);
        getChildren().addAll(guides, legend, classes, caveat);
        Explain.set(this, Texts.of("samples.detail-pane.explain"));
    }

    void show() {
        ArmOnSample row = model.answers().detail();
        ClassFigure figure = model.answers().figure();
        classes.setFigure(figure);
        if (row == null || figure == null) {
            guides.setText("");
            legend.getChildren().clear();
            caveat.setText("");
            return;
        }
        guides.setText(ArmName.of(row.arm()) + ": " + row.guides().full());
        caveat.setText(model.answers().caveat());
        caveat.setManaged(!caveat.getText().isEmpty());
        caveat.setVisible(caveat.isManaged());
        legend(figure);
    }

    /** The kinds of arrows with the length of their longest. */
    private void legend(ClassFigure figure) {
        legend.getChildren().clear();
        Label step = new Label(Texts.of("samples.detail-pane.steps-l-f"));
        step.getStyleClass().add("view-note");
        figure.columns().stream()
                .flatMap(column -> column.pushes().stream())
                .map(ClassFigure.Push::name)
                .distinct()
                .filter(name -> !name.isEmpty())
                .forEach(name -> legend.getChildren().add(entry(figure, name)));
        if (legend.getChildren().isEmpty()) {
            step.setText(Texts.of("samples.detail-pane.steps-l-f-2"));
        }
        legend.getChildren().add(0, step);
    }

    private static Label entry(ClassFigure figure, String name) {
        double longest = 0;
        String color = "";
        for (ClassFigure.Column column : figure.columns()) {
            for (ClassFigure.Push push : column.pushes()) {
                if (push.name().equals(name)) {
                    longest = Math.max(longest, push.longest());
                    color = push.color();
                }
            }
        }
        Label entry = new Label("→ " + name + (longest == 0 ? ": 0" : " ≤ " + Numbers.plain(longest)));
        if (!color.isEmpty()) {
            entry.setStyle("-fx-text-fill: " + color + "; -fx-font-weight: bold;");
        }
        return entry;
    }
}
