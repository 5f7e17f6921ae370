package mnl.ui.session;

import java.util.List;

/**
 * Samples that one view hands to another to look at.
 *
 * @param seed the seed whose test split they are of
 * @param samples their places in that split, in the order in which they are to be looked at
 * @param description what they have in common, as it goes on after "Samples behind: "
 */
public record SampleSelection(long seed, List<Integer> samples, String description) {
    public SampleSelection {
        samples = List.copyOf(samples);
    }
}
