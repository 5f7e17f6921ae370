package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.engine.SeedStreams;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseSpec;

/** Reads what a person perceives of a sample. Takes a while: not for the FX thread. */
final class SignalReader {
    private SignalReader() {}

    /**
     * Where a sample is.
     *
     * @param source the data
     * @param seed whose split
     * @param split which part
     * @param sample its place there
     * @param modalities names of those that take part
     * @param noise per modality
     */
    record Place(
            DataSource source, long seed, Split split, int sample, List<String> modalities, List<NoiseSpec> noise) {}

    /** Every modality of a sample. */
    static SampleShown read(Place place) {
        Dataset dataset = place.source().forSeed(place.seed());
        List<SampleShown.Part> parts = new ArrayList<>();
        for (int m = 0; m < place.modalities().size(); m++) {
            String name = place.modalities().get(m);
            Signal signal = signal(dataset, place, m);
            parts.add(new SampleShown.Part(name, signal, Drawings.of(name, signal)));
        }
        return new SampleShown(place, parts);
    }

    /** The first picture of a sample, or else its first modality: enough to recognise it by. */
    static Signal glance(Place place) {
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

    private static Signal signal(Dataset dataset, Place place, int modality) {
        return dataset.signal(
                place.split(),
                place.sample(),
                dataset.info().indexOf(place.modalities().get(modality)),
                place.noise().get(modality),
                SeedStreams.noise(place.seed()));
    }
}
