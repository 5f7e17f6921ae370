package mnl.ui.story;

import javafx.scene.control.Label;

/** Words that change under the reader's eyes: as long as they are as wide, they keep the room of the longest of them. */
final class SteadyLabel extends Label {
    private double width = Double.NaN;
    private double tallest;

    /** Takes no more room than the words at hand need. */
    void forget() {
        tallest = 0;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        if (forWidth != width) {
            width = forWidth;
            tallest = 0;
        }
        tallest = Math.max(tallest, super.computePrefHeight(forWidth));
        return tallest;
    }
}
