package mnl.ui.samples;

import java.util.List;
import mnl.data.Signal;
import mnl.figure.Drawing;

/**
 * A sample as a person perceives it.
 *
 * @param place which one
 * @param signals one per modality that takes part
 * @param drawings the same as figures
 */
record SampleShown(SignalReader.Place place, List<Signal> signals, List<Drawing> drawings) {
    public SampleShown {
        signals = List.copyOf(signals);
        drawings = List.copyOf(drawings);
    }
}
