package mnl.analysis.region;

import java.util.List;

/**
 * Where decision regions are looked at, the same in all epochs: the test samples of two classes of one seed, in a plane of each
 * modality.
 *
 * @param seedIndex which seed
 * @param first index of one class
 * @param second index of the other
 * @param samples of both classes [n]: index of each in the seed's test split, ascending; every k-th where they are many
 * @param labels their classes [n]
 * @param sides one for each modality that is looked at
 */
public record RegionSetting(int seedIndex, int first, int second, int[] samples, int[] labels, List<Side> sides) {

    /**
     * One modality.
     *
     * @param modality its index
     * @param declared whether its plane is the one in which the data were made
     * @param reach the square from -reach to reach on both axes is looked at; 0 where there is no plane
     * @param x of the samples, across [n]; none where there is no plane
     * @param y of the samples, up
     */
    public record Side(int modality, boolean declared, float reach, float[] x, float[] y) {

        /** Tokens have no plane: between two of them there is nothing. A single feature has none, either. */
        public boolean hasPlane() {
            return reach > 0;
        }
    }

    public RegionSetting {
        sides = List.copyOf(sides);
    }
}
