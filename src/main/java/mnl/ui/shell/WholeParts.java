package mnl.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Short texts in a line, from the first on as many as there is room for. One without room is left out, never cut. */
final class WholeParts extends Region {
    private static final String BETWEEN = "  ·  ";

    /** Shows these, where there is room. */
    void show(List<String> parts) {
        while (getChildren().size() > parts.size()) {
            getChildren().remove(parts.size());
        }
        while (getChildren().size() < parts.size()) {
            Label part = new Label();
            part.getStyleClass().add("quiet");
            getChildren().add(part);
        }
        for (int p = 0; p < parts.size(); p++) {
            ((Label) getChildren().get(p)).setText((p == 0 ? "" : BETWEEN) + parts.get(p));
        }
    }

    private double width(Node part) {
        return snapSizeX(part.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(this::width).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream()
                .mapToDouble(part -> part.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double end = 0;
        for (Node part : getChildren()) {
            double start = end;
            end += width(part);
            part.setVisible(end <= getWidth());
            part.resizeRelocate(start, 0, end - start, part.prefHeight(-1));
        }
    }
}
