package mnl.ui.start;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Cards of one width side by side, as many in a row as are wide enough to be read, over the whole width and height that there
 * are, up to a size from which on a card would only be empty.
 */
final class StartCards extends Region {
    private static final double LEAST = 13.5;
    private static final double MOST = 30;
    private static final double TALLEST = 38;
    private static final double GAP = 16;

    StartCards(Node... cards) {
        getStyleClass().add("start-cards");
        getChildren().addAll(cards);
    }

    private double em() {
        return getChildren().isEmpty() ? 1 : ((StartCard) getChildren().get(0)).em();
    }

    private int columns(double width) {
        int fit = (int) Math.floor((width - GAP) / (LEAST * em() + GAP));
        return Math.max(1, Math.min(getChildren().size(), fit));
    }

    private double cardWidth(double width, int columns) {
        return Math.floor(Math.min(MOST * em(), (width - GAP * (columns + 1)) / columns));
    }

    private double least(double card) {
        return getChildren().stream()
                .mapToDouble(each -> each.minHeight(card))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double at = width < 0 ? getWidth() : width;
        int columns = columns(at);
        int rows = (getChildren().size() + columns - 1) / columns;
        return Math.ceil(rows * (least(cardWidth(at, columns)) + GAP) + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        int rows = (getChildren().size() + columns - 1) / columns;
        double card = cardWidth(getWidth(), columns);
        double room = (getHeight() - GAP) / rows - GAP;
        double height = Math.floor(Math.max(least(card), Math.min(TALLEST * em(), room)));
        double left = Math.max(GAP, Math.floor((getWidth() - columns * card - (columns - 1) * GAP) / 2));
        for (int i = 0; i < getChildren().size(); i++) {
            int row = i / columns;
            double x = left + i % columns * (card + GAP);
            double y = GAP + row * (height + GAP);
            getChildren().get(i).resizeRelocate(x, y, card, height);
        }
    }
}
