package mnl.figure.region;

/**
 * Two margins at the places of a square grid, of which one is above 0 where its class wins, and none where another class does.
 * Between the places they are interpolated.
 *
 * @param side places along each edge, at least 2
 * @param first margins of the first class, row by row from below [side * side]
 * @param second those of the second one
 */
public record RegionGrid(int side, float[] first, float[] second) {

    /** Who wins. */
    public enum Winner {
        FIRST,
        SECOND,
        OTHER
    }

    public RegionGrid {
        if (side < 2 || first.length != side * side || second.length != side * side) {
            throw new IllegalArgumentException("A grid of " + side + " x " + side + " places cannot have "
                    + first.length + " and " + second.length + " margins.");
        }
    }

    /** Who wins at a place, in shares of the edges from the left and from below, 0 to 1. */
    public Winner winner(double across, double up) {
        return winnerOf(at(first, across, up), at(second, across, up));
    }

    static Winner winnerOf(float ofFirst, float ofSecond) {
        if (ofFirst <= 0 && ofSecond <= 0) {
            return Winner.OTHER;
        }
        return ofFirst >= ofSecond ? Winner.FIRST : Winner.SECOND;
    }

    /** By how much the winner leads: over all classes, or, where another class wins, that one over both. */
    public float lead(double across, double up) {
        return leadOf(at(first, across, up), at(second, across, up));
    }

    static float leadOf(float ofFirst, float ofSecond) {
        return Math.abs(Math.max(ofFirst, ofSecond));
    }

    private float at(float[] values, double across, double up) {
        double column = Math.max(0, Math.min(1, across)) * (side - 1);
        double row = Math.max(0, Math.min(1, up)) * (side - 1);
        int left = (int) Math.min(side - 2.0, column);
        int below = (int) Math.min(side - 2.0, row);
        return mixed(values, below * side + left, (float) (column - left), (float) (row - below));
    }

    /** Between the four places from one on. */
    float mixed(float[] values, int at, float right, float above) {
        float lower = values[at] + right * (values[at + 1] - values[at]);
        float upper = values[at + side] + right * (values[at + side + 1] - values[at + side]);
        return lower + above * (upper - lower);
    }
}
