package mnl.ui.samples;

import java.util.List;
import mnl.data.Signal;
import mnl.figure.Drawing;

/**
 * A sample as a person perceives it.
 *
 * @param place which one
 * @param parts one per modality that takes part
 */
record SampleShown(SignalReader.Place place, List<Part> parts) {
    SampleShown {
        parts = List.copyOf(parts);
    }

    /**
     * One modality.
     *
     * @param name of the modality
     * @param signal what is perceived
     * @param drawing the same as a figure; null for a text, which is shown as it is
     */
    record Part(String name, Signal signal, Drawing drawing) {}
}
