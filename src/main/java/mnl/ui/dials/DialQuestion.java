package mnl.ui.dials;

import java.util.List;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.SyntheticModality;
import org.jspecify.annotations.Nullable;

/**
 * Which data are looked at.
 *
 * @param spec the dials
 * @param seed the first seed of the experiment, whose training samples are shown
 */
record DialQuestion(DatasetSpec.Synthetic spec, long seed) {

    /** Whether a direction in one dataset means the same in the other: the same draws in the same space. */
    boolean inTheSameSpaceAs(@Nullable DialQuestion other) {
        return other != null
                && seed == other.seed
                && spec.classes() == other.spec.classes()
                && spec.dimensions() == other.spec.dimensions()
                && names().equals(other.names());
    }

    List<String> names() {
        return spec.modalities().stream().map(SyntheticModality::name).toList();
    }
}
