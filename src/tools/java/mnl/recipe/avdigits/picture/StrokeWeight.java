package mnl.recipe.avdigits.picture;

import mnl.recipe.avdigits.Rng;

/** Makes the strokes of some digits bolder or lighter. */
final class StrokeWeight {
    private static final double CHANGED = 0.6;
    private static final double BOLDER = 0.65;
    private static final double FULLEST_BOX = 0.55;
    private static final double LEAST_INK_LEFT = 0.35;

    private StrokeWeight() {}

    /**
     * With probability 0.6 a change: dilated by a square of 3 or 5 pixels (65%), or eroded by one of 3. A digit stays as it is
     * where dilation would fill more than 55% of its box or erosion would take more than 65% of its ink.
     */
    static Ink vary(Ink ink, Rng rng) {
        if (!rng.chance(CHANGED)) {
            return ink;
        }
        if (rng.chance(BOLDER)) {
            Ink bolder = extreme(ink, rng.whole(1, 2), true);
            return bolder.density() > FULLEST_BOX ? ink : bolder;
        }
        Ink lighter = extreme(ink, 1, false);
        return lighter.total() < LEAST_INK_LEFT * ink.total() ? ink : lighter;
    }

    // Largest or smallest ink in a square of 2 * reach + 1 pixels.
    static Ink extreme(Ink ink, int reach, boolean largest) {
        int side = ink.side();
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            float value = ink.values()[i];
            for (int y = i / side - reach; y <= i / side + reach; y++) {
                for (int x = i % side - reach; x <= i % side + reach; x++) {
                    value = largest ? Math.max(value, ink.at(x, y)) : Math.min(value, ink.at(x, y));
                }
            }
            values[i] = value;
        }
        return new Ink(side, values);
    }
}
