package mnl.recipe.avdigits.picture;

import java.awt.Rectangle;

/**
 * A square canvas of ink, 0 = none, 1 = full. Immutable by convention: operations return a new canvas.
 *
 * @param side width and height in pixels
 * @param values row by row [side * side]
 */
record Ink(int side, float[] values) {
    private static final float VISIBLE = 0.1f;

    static Ink empty(int side) {
        return new Ink(side, new float[side * side]);
    }

    /** Ink of a pixel; 0 outside the canvas. */
    float at(int x, int y) {
        return x < 0 || y < 0 || x >= side || y >= side ? 0 : values[y * side + x];
    }

    /** Ink between pixels, bilinear. */
    float at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        double upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
        double lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
        return (float) (upper * (1 - below) + lower * below);
    }

    /** Sum of all ink. */
    double total() {
        double total = 0;
        for (float value : values) {
            total += value;
        }
        return total;
    }

    /** The smallest box around all visible ink; empty where there is none. */
    Rectangle box() {
        Rectangle box = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (values[y * side + x] > VISIBLE) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }

    /** Share of its box that ink covers. */
    double density() {
        Rectangle box = box();
        return box.isEmpty() ? 0 : total() / ((double) box.width * box.height);
    }

    /** The darker of two canvases of the same side, pixel by pixel. */
    Ink under(Ink other) {
        float[] both = new float[values.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.max(values[i], other.values[i]);
        }
        return new Ink(side, both);
    }
}
