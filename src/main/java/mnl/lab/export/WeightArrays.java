package mnl.lab.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.data.Standardisation;
import mnl.engine.SeedStreams;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a model by the names of {@link ModelParameters}, with the replicas as arms (the references last) and seeds:
 * {@code image.0.weight} [A, S, in, out]. With them goes how the features were standardised: {@code image.mean} and
 * {@code image.deviation} [S, D]; z = (x - mean) / deviation is what the first layer reads.
 */
final class WeightArrays {
    private WeightArrays() {}

    /**
     * Writes them.
     *
     * @param source the data that the model was trained on; null where they are not there, then the standardisation is left out
     * @param name of the run
     * @return whether the standardisation of every modality is among them
     */
    static boolean write(
            OutputStream out,
            TrainedModel model,
            RunLayout layout,
            Experiment experiment,
            @Nullable DataSource source,
            String name)
            throws IOException {
        try (NpzFile file = new NpzFile(out)) {
            file.text("about", Texts.of("export.weight-arrays.about", name));
            PredictionArrays.axes(file, layout);
            file.doubles("epoch", new double[] {model.epoch()});
            parameters(file, model.parameters(), layout);
            return source != null && standardisations(file, layout, experiment, source);
        }
    }

    private static void parameters(NpzFile file, ModelParameters model, RunLayout layout) throws IOException {
        int start = 0;
        for (ModelParameters.Parameter parameter : model.parameters()) {
            int size = (int) parameter.size();
            float[] values = new float[size];
            System.arraycopy(model.values(), start, values, 0, size);
            file.floats(parameter.name(), numbers -> numbers.write(values), shape(parameter, layout));
            start += size;
        }
    }

    /** What a fusion learned is there for some replicas only, one behind the other. */
    private static long[] shape(ModelParameters.Parameter parameter, RunLayout layout) {
        List<Long> shape = new ArrayList<>();
        parameter.shape().forEach(size -> shape.add((long) size));
        if (parameter.shape().get(0) == layout.replicas()) {
            shape.set(0, (long) layout.seeds().size());
            shape.add(0, (long) layout.trained().size());
        }
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    private static boolean standardisations(NpzFile file, RunLayout layout, Experiment experiment, DataSource source)
            throws IOException {
        List<NoiseSpec> noise = source.info().modalities().stream()
                .map(modality -> experiment.activeModalities().stream()
                        .filter(active -> active.name().equals(modality.name()))
                        .map(ModalitySpec::trainingNoise)
                        .findFirst()
                        .orElse(NoiseSpec.NONE))
                .toList();
        boolean all = true;
        for (String modality : layout.modalities()) {
            int index = source.info().indexOf(modality);
            List<Standardisation> ofSeeds = new ArrayList<>();
            for (long seed : layout.seeds()) {
                Optional<Standardisation> found = source.forSeed(seed)
                        .standardisedUnder(noise, SeedStreams.noise(seed))
                        .standardisation(index);
                found.ifPresent(ofSeeds::add);
            }
            if (ofSeeds.size() == layout.seeds().size()) {
                standardisation(file, modality, ofSeeds);
            } else {
                all = false;
            }
        }
        return all;
    }

    private static void standardisation(NpzFile file, String modality, List<Standardisation> ofSeeds)
            throws IOException {
        int width = ofSeeds.get(0).mean().length;
        double[] mean = new double[ofSeeds.size() * width];
        double[] deviation = new double[mean.length];
        for (int s = 0; s < ofSeeds.size(); s++) {
            System.arraycopy(ofSeeds.get(s).mean(), 0, mean, s * width, width);
            System.arraycopy(ofSeeds.get(s).deviation(), 0, deviation, s * width, width);
        }
        file.doubles(modality + ".mean", mean, ofSeeds.size(), width);
        file.doubles(modality + ".deviation", deviation, ofSeeds.size(), width);
    }
}
