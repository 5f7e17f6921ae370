package mnl.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.run.RunLayout;
import mnl.data.DatasetInfo;
import mnl.data.Split;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;

/**
 * Accuracy under rising noise as a series of evaluations on the test split.
 *
 * @param name what the noise is on
 * @param kinds the noise whose severity rises, per active modality; {@link NoiseKind#NONE} leaves a modality under the
 *     experiment's own evaluation noise
 * @param severities ascending, 0 to 10
 */
public record NoiseSweep(String name, List<NoiseKind> kinds, List<Double> severities) {
    /** 0 to 10 in steps of 2. */
    public static final List<Double> SEVERITIES = List.of(0.0, 2.0, 4.0, 6.0, 8.0, NoiseSpec.FULL);

    /** There, and missing: nothing lies between. */
    private static final List<Double> SWITCH = List.of(0.0, NoiseSpec.FULL);

    public NoiseSweep {
        kinds = List.copyOf(kinds);
        severities = List.copyOf(severities);
    }

    /** These kinds at {@link #SEVERITIES}, or without and with them where all are switches. */
    public NoiseSweep(String name, List<NoiseKind> kinds) {
        this(name, kinds, kinds.stream().anyMatch(NoiseKind::isGraded) ? SEVERITIES : SWITCH);
    }

    /**
     * The noise on all modalities rises together, each under its usual kind; what the experiment tests without a modality stays
     * without it, where another one is left.
     */
    public static NoiseSweep ofEveryModality(List<ModalitySpec> active, DatasetInfo info) {
        boolean anyThere =
                active.stream().anyMatch(modality -> modality.evaluationNoise().kind() != NoiseKind.MISSING);
        List<NoiseKind> kinds = active.stream()
                .map(modality -> anyThere && modality.evaluationNoise().kind() == NoiseKind.MISSING
                        ? NoiseKind.NONE
                        : usualKind(modality, info))
                .toList();
        return new NoiseSweep(Texts.of("engine.noise-sweep.all-modalities"), kinds);
    }

    /** The kind of rising noise that a modality is tested under in the experiment, or else the first that applies to it. */
    public static NoiseKind usualKind(ModalitySpec modality, DatasetInfo info) {
        NoiseKind own = modality.evaluationNoise().kind();
        return own.isGraded()
                ? own
                : info.modalities()
                        .get(info.indexOf(modality.name()))
                        .kind()
                        .noiseKinds()
                        .get(0);
    }

    /** One request per severity, for metrics only. */
    List<EvaluationRequest> requests(Experiment experiment) {
        List<EvaluationRequest> requests = new ArrayList<>();
        for (double severity : severities) {
            List<NoiseSpec> noise = new ArrayList<>();
            List<ModalitySpec> active = experiment.activeModalities();
            for (int m = 0; m < active.size(); m++) {
                NoiseKind kind = kinds.get(m);
                noise.add(kind == NoiseKind.NONE ? active.get(m).evaluationNoise() : NoiseSpec.at(kind, severity, 1));
            }
            requests.add(new EvaluationRequest(Split.TEST, noise).forMetrics());
        }
        return requests;
    }

    /** The curves, from the answers to {@link #requests} in order. */
    AccuracyUnderNoise curves(RunLayout layout, List<Evaluation> answers) {
        Map<String, String> noise = new LinkedHashMap<>();
        for (int m = 0; m < kinds.size(); m++) {
            if (kinds.get(m) != NoiseKind.NONE) {
                noise.put(layout.modalities().get(m), kinds.get(m).name().toLowerCase(Locale.ROOT));
            }
        }
        return new AccuracyUnderNoise(
                layout,
                name,
                noise,
                severities.stream().mapToDouble(Double::doubleValue).toArray(),
                answers.stream()
                        .map(answer -> SubsetRequests.fusedAccuracy(layout, answer))
                        .toArray(double[][]::new));
    }
}
