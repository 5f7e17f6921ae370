package mnl.ui.sample;

import java.util.ArrayList;
import java.util.List;
import mnl.data.Dataset;
import mnl.data.Signal;
import mnl.engine.SeedStreams;
import mnl.experiment.ModalityKind;

/** Reads what a person perceives of a sample. Takes a while: not for the FX thread. */
public final class SignalReader {
    private SignalReader() {}

    /** Every modality of a sample. */
    public static SampleShown read(SamplePlace asked) {
        Dataset dataset = asked.source().forSeed(asked.seed());
        int count = dataset.size(asked.split());
        SamplePlace place = asked.at(Math.floorMod(asked.index(), Math.max(1, count)));
        List<SampleShown.Part> parts = new ArrayList<>();
        for (int m = 0; m < place.modalities().size(); m++) {
            String name = place.modalities().get(m);
            Signal signal = signal(dataset, place, m);
            parts.add(new SampleShown.Part(name, place.noise().get(m), signal, SignalDrawings.of(name, signal)));
        }
        int target = dataset.labels(place.split())[place.index()];
        return new SampleShown(place, count, dataset.info().classNames().get(target), parts);
    }

    /** The first picture of a sample, or else its first modality: enough to recognise it by. */
    public static Signal glance(SamplePlace place) {
        Dataset dataset = place.source().forSeed(place.seed());
        int shown = 0;
        for (int m = place.modalities().size() - 1; m >= 0; m--) {
            int index = dataset.info().indexOf(place.modalities().get(m));
            if (dataset.info().modalities().get(index).kind() == ModalityKind.IMAGE) {
                shown = m;
            }
        }
        return signal(dataset, place, shown);
    }

    private static Signal signal(Dataset dataset, SamplePlace place, int modality) {
        return dataset.signal(
                place.split(),
                place.index(),
                dataset.info().indexOf(place.modalities().get(modality)),
                place.noise().get(modality),
                SeedStreams.noise(place.seed()));
    }
}
