package mnl.ui.sample;

import java.util.List;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.experiment.NoiseSpec;

/**
 * Where a sample is, and under which noise it is perceived.
 *
 * @param source the data
 * @param seed whose split
 * @param split which part
 * @param index its place there; beyond the last comes the first again, before the first the last
 * @param modalities names of those that take part
 * @param noise per modality
 */
public record SamplePlace(
        DataSource source, long seed, Split split, int index, List<String> modalities, List<NoiseSpec> noise) {
    public SamplePlace {
        modalities = List.copyOf(modalities);
        noise = List.copyOf(noise);
    }

    /** The same with another index. */
    SamplePlace at(int other) {
        return new SamplePlace(source, seed, split, other, modalities, noise);
    }
}
