package mnl.data.synthetic;

import java.util.List;
import java.util.stream.IntStream;
import mnl.data.Cancellation;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;

/**
 * The Bayes ceilings of a synthetic dataset, estimated from samples: the accuracies that no classifier exceeds on
 * average, whatever it is trained on. The estimate is the mean of max_y p(y | x) (see {@link BayesPosterior}), which has
 * the accuracy of the Bayes classifier as its expectation and varies less than the share of samples that it gets right.
 *
 * <p>The prototypes are orthonormal up to the turn of the confusable pairs, so all that x_m tells about the class lies in
 * C coordinates: the ceiling does not depend on the dimensions d, and is estimated without them.
 *
 * @param samples how many were drawn
 * @param joint with all modalities
 * @param single with each modality alone [M]
 * @param pairs of each confusable pair, in the order of the dials
 */
public record CeilingEstimate(int samples, Estimate joint, List<Estimate> single, List<OfPair> pairs) {
    private static final long KEY = SeededStream.key("ceiling samples");

    /**
     * An accuracy with its Monte-Carlo error.
     *
     * @param value the estimate, a fraction; NaN where no sample was drawn
     * @param error half of its 95% interval, 1.96 standard errors
     */
    public record Estimate(double value, double error) {}

    /**
     * How well the two classes of a pair can be told apart when it is known that it is one of them; 0.5 is guessing.
     *
     * @param pair the classes
     * @param joint with all modalities
     * @param single with each modality alone [M]
     */
    public record OfPair(ClassPair pair, Estimate joint, List<Estimate> single) {}

    public CeilingEstimate {
        single = List.copyOf(single);
        pairs = List.copyOf(pairs);
    }

    /**
     * Estimates. The same seed draws sample n from the same random numbers whatever the dials are, so that ceilings of different
     * dials can be compared closely.
     *
     * @throws mnl.data.DataException when the dials are out of range
     */
    public static CeilingEstimate of(DatasetSpec.Synthetic spec, long seed, int samples) {
        SyntheticCheck.check(spec);
        int modalities = spec.modalities().size();
        ScoreDraw draw = new ScoreDraw(spec);
        BayesPosterior posterior = new BayesPosterior(spec);
        CeilingAccumulator tally = new CeilingAccumulator(spec, modalities + 1);
        for (int n = 0; n < samples; n++) {
            Cancellation.checkpoint();
            SeededStream stream = SeededStream.of(seed, KEY, n);
            int label = stream.nextInt(spec.classes());
            double[][] shown = draw.next(label, stream);
            for (int m = 0; m < modalities; m++) {
                tally.add(m, label, posterior.alone(shown[m]));
            }
            tally.add(modalities, label, posterior.joint(shown));
        }
        return new CeilingEstimate(
                samples,
                tally.all(modalities),
                IntStream.range(0, modalities).mapToObj(tally::all).toList(),
                IntStream.range(0, spec.confusablePairs().size())
                        .mapToObj(p -> tally.pair(p, modalities))
                        .toList());
    }
}
