package mnl.ui.samples;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.engine.Evaluation;
import org.jspecify.annotations.Nullable;

/** Makes listings. Takes a while: not for the FX thread. */
final class ListingMaker {
    private ListingMaker() {}

    /**
     * What is to be listed.
     *
     * @param layout of the run
     * @param source its data
     * @param evaluation the answers of all seeds
     * @param pair the strong and the weak modality; null where there is only one
     * @param seed index of the seed
     * @param filter which samples
     * @param picked the samples that another view picked; null for the whole split
     */
    record Question(
            RunLayout layout,
            DataSource source,
            Evaluation evaluation,
            @Nullable StrongWeak pair,
            int seed,
            SampleFilter filter,
            @Nullable List<Integer> picked) {}

    static SampleListing make(Question question) {
        Evaluation evaluation = question.evaluation();
        SampleAnswers answers = answers(question.layout(), evaluation, question.pair(), question.seed());
        long seed = question.layout().seeds().get(question.seed());
        Dataset dataset = question.source().forSeed(seed);
        List<String> names = names(dataset, evaluation.request().split(), answers.samples());
        List<Integer> from = question.picked() == null
                ? IntStream.range(0, answers.samples()).boxed().toList()
                : question.picked();
        return new SampleListing(
                question.layout(),
                evaluation,
                question.seed(),
                answers,
                names,
                question.filter().apply(from, answers, names),
                Stream.of(Split.values())
                        .filter(split -> dataset.size(split) > 0)
                        .toList());
    }

    private static List<String> names(Dataset dataset, Split split, int samples) {
        return IntStream.range(0, samples)
                .mapToObj(i -> dataset.sampleId(split, i).orElse("#" + (i + 1)))
                .toList();
    }

    /** The answers of one seed under every arm. */
    static SampleAnswers answers(RunLayout layout, Evaluation evaluation, @Nullable StrongWeak pair, int seed) {
        int arms = layout.arms().size();
        int modalities = layout.modalities().size();
        float[][][] logits = new float[modalities][arms][];
        float[][] fused = new float[arms][];
        for (int arm = 0; arm < arms; arm++) {
            int replica = layout.replica(arm, seed);
            fused[arm] = evaluation.fusedLogits()[replica];
            for (int m = 0; m < modalities; m++) {
                logits[m][arm] = evaluation.logits()[m][replica];
            }
        }
        return new SampleAnswers(evaluation.labels()[seed], logits, fused, pair);
    }
}
