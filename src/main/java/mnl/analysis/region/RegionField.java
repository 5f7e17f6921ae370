package mnl.analysis.region;

/**
 * What one modality's classifier decides on a square grid in a plane: at every place the margins of the two classes,
 * f_a - max f_k over k != a, of which one is above 0 where that class wins, and none where another class does. A margin takes a
 * byte, in steps of 1/8 up to 15.9, so that the fields of all epochs can be kept.
 *
 * @param side places along each edge, at least 2
 * @param first margins of the first class, row by row from below [side * side]
 * @param second those of the second one
 */
public record RegionField(int side, byte[] first, byte[] second) {
    private static final float STEPS = 8;

    /**
     * From the logits at the places of the grid.
     *
     * @param logits [side * side * classes], place by place
     * @param first index of one class
     * @param second index of the other
     */
    public static RegionField of(int side, float[] logits, int classes, int first, int second) {
        byte[] ofFirst = new byte[side * side];
        byte[] ofSecond = new byte[side * side];
        for (int i = 0; i < ofFirst.length; i++) {
            ofFirst[i] = kept(margin(logits, i * classes, classes, first));
            ofSecond[i] = kept(margin(logits, i * classes, classes, second));
        }
        return new RegionField(side, ofFirst, ofSecond);
    }

    private static float margin(float[] logits, int start, int classes, int target) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            largest = k == target ? largest : Math.max(largest, logits[start + k]);
        }
        return logits[start + target] - largest;
    }

    /** Never 0 for a margin that is not: its sign says who wins. */
    private static byte kept(float margin) {
        float bound = Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, margin * STEPS));
        return (byte) (Math.signum(bound) * Math.ceil(Math.abs(bound)));
    }

    /** The margins of one class at the places of the grid [side * side]. */
    public float[] margins(boolean ofFirst) {
        byte[] kept = ofFirst ? first : second;
        float[] margins = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            margins[i] = kept[i] / STEPS;
        }
        return margins;
    }
}
