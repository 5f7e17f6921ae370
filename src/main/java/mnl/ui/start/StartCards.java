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
    private static final double TALLEST = 48;
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

    /** Cards below each other are as high as what they say: their pictures have no room. */
    private double stacked(double card) {
        return getChildren().stream()
                .mapToDouble(each -> each.minHeight(card) + GAP)
                .sum();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        double at = width < 0 ? getWidth() : width;
        int columns = columns(at);
        double card = cardWidth(at, columns);
        return Math.ceil(GAP + (columns == 1 ? stacked(card) : rows(columns) * (least(card) + GAP)));
    }

    private int rows(int columns) {
        return (getChildren().size() + columns - 1) / columns;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double card = cardWidth(getWidth(), columns);
        double left = Math.max(GAP, Math.floor((getWidth() - columns * card - (columns - 1) * GAP) / 2));
        double y = GAP;
        double room = (getHeight() - GAP) / rows(columns) - GAP;
        for (int i = 0; i < getChildren().size(); i++) {
            Node each = getChildren().get(i);
            double height = columns == 1
                    ? each.minHeight(card)
                    : Math.floor(Math.max(least(card), Math.min(TALLEST * em(), room)));
            each.resizeRelocate(left + i % columns * (card + GAP), y, card, height);
            y += i % columns == columns - 1 ? height + GAP : 0;
        }
    }
}
