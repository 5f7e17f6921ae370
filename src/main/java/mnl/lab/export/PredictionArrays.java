package mnl.lab.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mnl.analysis.metric.Predictions;
import mnl.analysis.run.RunLayout;
import mnl.data.Cancellation;
import mnl.data.Causes;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingRun;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;

/**
 * What the model of every arm and seed says of every sample of every split, under the noise that the run was tested under.
 * With A arms (the references last), S seeds, N samples and C classes, for each split: {@code S.id} and {@code S.label} [S, N],
 * {@code S.samples} [S], and of {@code fused} and every modality X {@code S.logits.X} [A, S, N, C] and {@code S.prediction.X}
 * [A, S, N]. Where splits have fewer samples for some seeds, as folds have, what is behind their end has the label -1, the
 * prediction -1, logits that are no numbers and an empty id.
 */
final class PredictionArrays {
    private static final int NOTHING = -1;

    private final NpzFile file;
    private final RunLayout layout;
    private final DataSource source;

    private PredictionArrays(NpzFile file, RunLayout layout, DataSource source) {
        this.file = file;
        this.layout = layout;
        this.source = source;
    }

    /**
     * Writes them.
     *
     * @param run answers for the model
     * @param noise of each modality that takes part
     * @param name of the run
     */
    static void write(
            OutputStream out,
            TrainingRun run,
            RunLayout layout,
            DataSource source,
            List<NoiseSpec> noise,
            String name,
            Share progress)
            throws IOException {
        try (NpzFile file = new NpzFile(out)) {
            PredictionArrays arrays = new PredictionArrays(file, layout, source);
            file.text("about", Texts.of("export.prediction-arrays.about", name));
            axes(file, layout);
            Split[] splits = Split.values();
            for (int i = 0; i < splits.length; i++) {
                Cancellation.checkpoint();
                if (arrays.largest(splits[i]) > 0) {
                    arrays.split(Causes.await(run.evaluate(new EvaluationRequest(splits[i], noise))));
                }
                progress.at((i + 1.0) / splits.length);
            }
        }
    }

    /** What the dimensions of the arrays are. */
    static void axes(NpzFile file, RunLayout layout) throws IOException {
        file.texts("arms", layout.trained(), layout.trained().size());
        file.longs("seeds", layout.seeds());
        file.texts("modalities", layout.modalities(), layout.modalities().size());
        file.texts("classes", layout.classNames(), layout.classNames().size());
    }

    private Dataset dataset(int seed) {
        return source.forSeed(layout.seeds().get(seed));
    }

    private int largest(Split split) {
        int most = 0;
        for (int s = 0; s < layout.seeds().size(); s++) {
            most = Math.max(most, dataset(s).size(split));
        }
        return most;
    }

    private void split(Evaluation answers) throws IOException {
        Split split = answers.request().split();
        String name = split.name().toLowerCase(Locale.ROOT);
        int most = largest(split);
        samples(name, split, most, answers.labels());
        answers(name, "fused", most, answers.fusedLogits());
        for (int m = 0; m < layout.modalities().size(); m++) {
            answers(name, layout.modalities().get(m), most, answers.logits()[m]);
        }
    }

    private void samples(String name, Split split, int most, int[][] labels) throws IOException {
        int seeds = layout.seeds().size();
        int[] counts = new int[seeds];
        int[] targets = filled(seeds * most);
        List<String> ids = new ArrayList<>();
        for (int s = 0; s < seeds; s++) {
            Dataset dataset = dataset(s);
            counts[s] = labels[s].length;
            System.arraycopy(labels[s], 0, targets, s * most, counts[s]);
            for (int i = 0; i < most; i++) {
                ids.add(i < counts[s] ? dataset.sampleId(split, i).orElse(String.valueOf(i)) : "");
            }
        }
        file.integers(name + ".samples", counts, seeds);
        file.texts(name + ".id", ids, seeds, most);
        file.integers(name + ".label", targets, seeds, most);
    }

    /** @param logits [R][n * C] */
    private void answers(String split, String of, int most, float[][] logits) throws IOException {
        int arms = layout.trained().size();
        int seeds = layout.seeds().size();
        int classes = layout.classNames().size();
        int[] predictions = filled(arms * seeds * most);
        file.floats(
                split + ".logits." + of,
                numbers -> {
                    for (int replica = 0; replica < arms * seeds; replica++) {
                        float[] rows = logits[replica];
                        numbers.write(rows);
                        numbers.repeat(Float.NaN, (long) most * classes - rows.length);
                        int[] predicted = Predictions.of(rows, classes);
                        System.arraycopy(predicted, 0, predictions, replica * most, predicted.length);
                    }
                },
                arms,
                seeds,
                most,
                classes);
        file.integers(split + ".prediction." + of, predictions, arms, seeds, most);
    }

    private static int[] filled(int count) {
        int[] values = new int[count];
        Arrays.fill(values, NOTHING);
        return values;
    }
}
