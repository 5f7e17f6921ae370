package mnl.ui.noise;

import java.util.List;
import mnl.data.Signal;

/**
 * One test sample as a person perceives it.
 *
 * @param index its place in the test split
 * @param count samples in the test split
 * @param className its class
 * @param signals one per modality that takes part, under the dials' noise
 */
public record NoisySample(int index, int count, String className, List<Signal> signals) {
    public NoisySample {
        signals = List.copyOf(signals);
    }
}
