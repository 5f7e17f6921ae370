package mnl.engine.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.guidance.GuidePair;
import mnl.engine.closed.ClosedBatch;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.ClosedTerms;
import mnl.engine.closed.GuidedSample;
import mnl.engine.closed.Precision;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.BaseLoss;
import mnl.engine.method.GuidanceMethod;
import mnl.engine.method.ObjectiveSpec;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceCoefficients;

/** Takes the loss of given logits apart, in double precision and through the {@link ClosedLoss} that trains. */
public final class LossInspector {

    /**
     * Computes the loss, everything that it is made of, and its gradient.
     *
     * @param input the batch and the arm
     */
    public LossReport inspect(LossInput input) {
        ClosedLoss loss = ClosedLoss.of(
                spec(input),
                new FusionSpec(input.fusion()),
                IntStream.range(0, input.modalities())
                        .mapToObj(Integer::toString)
                        .toList(),
                input.classes(),
                Precision.DOUBLE);
        double[] gradient = new double[input.modalities() * input.samples() * input.classes()];
        ClosedTerms terms = loss.terms();
        ClosedBatch batch = ClosedBatch.of(flat(input), input.samples(), 1, input.targets(), null);
        loss.of(batch, new boolean[] {true}, gradient, terms);
        List<GuidedSample> samples = IntStream.range(0, input.samples())
                .mapToObj(b -> loss.look(sample(input, b), input.targets()[b]))
                .toList();
        return report(input, terms, gradient, samples);
    }

    private static LossReport report(
            LossInput input, ClosedTerms terms, double[] gradient, List<GuidedSample> samples) {
        return new LossReport(
                samples.stream().map(GuidedSample::fused).toArray(double[][]::new),
                samples.stream().mapToInt(GuidedSample::runnerUp).toArray(),
                perModality(input, (m, b) -> samples.get(b).ucom()[m]),
                perModality(input, (m, b) -> samples.get(b).targetProbability()[m]),
                terms.fused()[0],
                ofReplica(terms.unimodal()),
                terms.guidance()[0],
                ofReplica(terms.perGuided()),
                terms.total()[0],
                gradients(input, gradient),
                guides(input, samples));
    }

    private static double[] flat(LossInput input) {
        return Arrays.stream(input.logits())
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** f^m of one sample [M][C]. */
    private static double[][] sample(LossInput input, int sample) {
        return Arrays.stream(input.logits()).map(rows -> rows[sample]).toArray(double[][]::new);
    }

    private interface SampleNumber {
        double of(int modality, int sample);
    }

    private static double[][] perModality(LossInput input, SampleNumber number) {
        double[][] rows = new double[input.modalities()][input.samples()];
        for (int m = 0; m < rows.length; m++) {
            int modality = m;
            Arrays.setAll(rows[m], b -> number.of(modality, b));
        }
        return rows;
    }

    private static double[] ofReplica(double[][] perModality) {
        return Arrays.stream(perModality).mapToDouble(each -> each[0]).toArray();
    }

    private static double[][][] gradients(LossInput input, double[] gradient) {
        double[][][] rows = new double[input.modalities()][input.samples()][];
        for (int i = 0; i < input.modalities() * input.samples(); i++) {
            rows[i / input.samples()][i % input.samples()] =
                    Arrays.copyOfRange(gradient, i * input.classes(), (i + 1) * input.classes());
        }
        return rows;
    }

    /** By guide, then by guided modality, then by sample. */
    private static List<int[]> guides(LossInput input, List<GuidedSample> samples) {
        List<int[]> guides = new ArrayList<>();
        for (int pair = 0; input.arm().mode().isGuided() && pair < input.modalities() * input.modalities(); pair++) {
            GuidePair asked = new GuidePair(pair / input.modalities(), pair % input.modalities());
            for (int b = 0; b < samples.size(); b++) {
                if (samples.get(b).pairs().contains(asked)) {
                    guides.add(new int[] {asked.guide(), asked.guided(), b});
                }
            }
        }
        return List.copyOf(guides);
    }

    private static ObjectiveSpec spec(LossInput input) {
        GuidanceCoefficients coefficients = input.arm().coefficients(input.form(), input.lambda(), input.classes());
        return new ObjectiveSpec(
                ReplicaFusion.NONE,
                List.of(new BaseLoss(1, input.lossWeights())),
                List.of(new GuidanceMethod(coefficients, input.arm().dominance())),
                input.fixedGuide(),
                input.rule(),
                input.strength());
    }
}
