package mnl.ui.sample;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards of one width side by side, in as many rows as it takes to leave each of them the least that it can be read at. */
final class CardRows extends Pane {
    private static final double LEAST_WIDTH = 150;
    private static final double GAP = 6;

    private int columns(double width) {
        int fitting = (int) Math.floor((width + GAP) / (LEAST_WIDTH + GAP));
        int count = getManagedChildren().size();
        int most = Math.max(1, Math.min(count, fitting));
        int rows = (count + most - 1) / Math.max(1, most);
        return rows <= 1 ? most : (count + rows - 1) / rows;
    }

    private double tallest() {
        return getManagedChildren().stream()
                .mapToDouble(card -> card.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = getManagedChildren().size();
        return snappedLeftInset() + count * LEAST_WIDTH + Math.max(0, count - 1) * GAP + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return rows(width) * (computeLeast() + GAP);
    }

    private double computeLeast() {
        return getManagedChildren().stream()
                .mapToDouble(card -> card.minHeight(-1))
                .max()
                .orElse(0);
    }

    private int rows(double width) {
        int columns = columns(width < 0 ? getWidth() : width);
        return (getManagedChildren().size() + columns - 1) / columns;
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = rows(width);
        return snappedTopInset() + rows * tallest() + Math.max(0, rows - 1) * GAP + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        List<Node> cards = getManagedChildren();
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        int columns = columns(width);
        int rows = rows(width);
        double wide = (width - (columns - 1) * GAP) / columns;
        double tall = (getHeight() - snappedTopInset() - snappedBottomInset() - (rows - 1) * GAP) / Math.max(1, rows);
        for (int i = 0; i < cards.size(); i++) {
            double x = snappedLeftInset() + i % columns * (wide + GAP);
            int row = i / columns;
            double y = snappedTopInset() + row * (tall + GAP);
            cards.get(i)
                    .resizeRelocate(
                            snapPositionX(x), snapPositionY(y), Math.floor(Math.max(0, wide)), Math.floor(tall));
        }
    }
}
