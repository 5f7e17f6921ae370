package mnl.ui.sample;

import java.util.List;
import mnl.data.Signal;
import mnl.experiment.NoiseSpec;
import mnl.figure.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * A sample as a person perceives it.
 *
 * @param place which one; its index is within the split
 * @param count samples in its split
 * @param className its target
 * @param parts one per modality that takes part
 */
public record SampleShown(SamplePlace place, int count, String className, List<Part> parts) {
    public SampleShown {
        parts = List.copyOf(parts);
    }

    /**
     * One modality.
     *
     * @param name of the modality
     * @param noise that is in it
     * @param signal what is perceived
     * @param drawing the same as a figure; null for a text, which is shown as it is
     */
    public record Part(
            String name,
            NoiseSpec noise,
            Signal signal,
            @Nullable Drawing drawing) {}
}
