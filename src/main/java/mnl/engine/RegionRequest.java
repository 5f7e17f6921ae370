package mnl.engine;

import java.util.List;

/**
 * Which decision regions to compute, see {@link mnl.analysis.region.RegionFrame}.
 *
 * @param seedIndex of which seed
 * @param first index of one class
 * @param second index of another one
 * @param modalities by index in the experiment's order
 * @param arms how many arms, counted from the first; the references come after the compared ones
 * @param side places along each edge of the grid, at least 2
 */
public record RegionRequest(int seedIndex, int first, int second, List<Integer> modalities, int arms, int side) {
    /** Enough for a picture: between the places the margins, nearly linear there, are interpolated. */
    public static final int SHOWN_SIDE = 40;

    public RegionRequest {
        modalities = List.copyOf(modalities);
    }
}
