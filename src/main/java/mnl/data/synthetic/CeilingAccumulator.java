package mnl.data.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.data.synthetic.CeilingEstimate.Estimate;
import mnl.data.synthetic.CeilingEstimate.OfPair;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;

/** Adds up the largest posteriors of several observers, over all classes and within each confusable pair. */
final class CeilingAccumulator {
    private static final double NORMAL_95 = 1.96;

    private final List<ClassPair> pairs;
    private final Map<Integer, Integer> pairOfClass = new HashMap<>();
    private final Sum[] all;
    private final Sum[][] within;

    CeilingAccumulator(DatasetSpec.Synthetic spec, int observers) {
        pairs = spec.confusablePairs();
        for (int p = 0; p < pairs.size(); p++) {
            pairOfClass.put(pairs.get(p).first(), p);
            pairOfClass.put(pairs.get(p).second(), p);
        }
        all = sums(observers);
        within = new Sum[pairs.size()][];
        for (int p = 0; p < within.length; p++) {
            within[p] = sums(observers);
        }
    }

    private static Sum[] sums(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Sum()).toArray(Sum[]::new);
    }

    /**
     * Takes in what one observer knows of one sample.
     *
     * @param logPosterior log p(y | x) up to a constant [C]
     */
    void add(int observer, int label, double[] logPosterior) {
        double largest = logPosterior[BayesPosterior.argmax(logPosterior)];
        all[observer].add(Math.exp(largest - BayesPosterior.logSumExp(logPosterior)));
        Integer pair = pairOfClass.get(label);
        if (pair != null) {
            double difference = logPosterior[pairs.get(pair).first()]
                    - logPosterior[pairs.get(pair).second()];
            // Both at minus infinity are equally impossible.
            double surer = Double.isNaN(difference) ? 0 : Math.abs(difference);
            within[pair][observer].add(1 / (1 + Math.exp(-surer)));
        }
    }

    Estimate all(int observer) {
        return all[observer].estimate();
    }

    /** @param observers how many modalities there are; the joint observer comes after them */
    OfPair pair(int pair, int observers) {
        List<Estimate> single = IntStream.range(0, observers)
                .mapToObj(m -> within[pair][m].estimate())
                .toList();
        return new OfPair(pairs.get(pair), within[pair][observers].estimate(), single);
    }

    private static final class Sum {
        private int count;
        private double mean;
        private double squares;

        void add(double value) {
            count++;
            double off = value - mean;
            mean += off / count;
            squares += off * (value - mean);
        }

        Estimate estimate() {
            double variance = count < 2 ? Double.NaN : squares / (count - 1);
            return new Estimate(count == 0 ? Double.NaN : mean, NORMAL_95 * Math.sqrt(variance / count));
        }
    }
}
