package mnl.engine.fusion;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a fusion has to know of the run that it serves.
 *
 * @param modalities names of the M modalities, in the order of the logits
 * @param classes C
 * @param hiddenWidths H_m of each modality; only rules with a head read them
 * @param trainingSamples N_s, training samples of every seed [S]; only the rank loss reads it
 */
public record FusionContext(
        List<String> modalities, int classes, List<Integer> hiddenWidths, List<Integer> trainingSamples) {

    /**
     * @throws IllegalArgumentException for fewer than one modality
     */
    public FusionContext {
        if (modalities.isEmpty()) {
            throw new IllegalArgumentException("Late fusion needs at least one modality, not 0.");
        }
        modalities = List.copyOf(modalities);
        hiddenWidths = List.copyOf(hiddenWidths);
        trainingSamples = List.copyOf(trainingSamples);
    }

    /** For rules that read nothing but logits; the modalities are called "0", "1" and so on. */
    public static FusionContext ofLogits(int modalities, int classes) {
        List<String> names =
                IntStream.range(0, modalities).mapToObj(Integer::toString).toList();
        return new FusionContext(names, classes, Collections.nCopies(modalities, 0), List.of());
    }
}
