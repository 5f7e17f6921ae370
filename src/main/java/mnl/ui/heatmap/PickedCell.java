package mnl.ui.heatmap;

/**
 * A cell of a profile whose samples are asked for.
 *
 * @param target y
 * @param other k
 * @param modality index of the modality whose p^m_k is looked at
 * @param arm index of the arm
 * @param minus index of the arm that is taken off in a difference; -1 outside one
 * @param rising whether the largest come first; where the difference is negative the smallest do
 */
public record PickedCell(int target, int other, int modality, int arm, int minus, boolean rising) {

    /** Whether two arms are subtracted. */
    boolean isDifference() {
        return minus >= 0;
    }
}
