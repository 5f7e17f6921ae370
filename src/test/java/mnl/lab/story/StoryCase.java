package mnl.lab.story;

import java.util.List;
import java.util.stream.LongStream;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.Kept;
import mnl.analysis.story.StoryNumbers;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.Numbers;

/**
 * A run whose numbers are known: of 20 samples of every seed loud has the first ten right and quiet all others; of those ten
 * the fused prediction keeps as many as {@code kept} says for the arm, and one more on every odd seed.
 */
final class StoryCase {
    static final StrongWeak PAIR = new StrongWeak(0, 1);
    private static final int SAMPLES = 20;
    private static final int ONLY_WEAK = 10;
    private static final int CLASSES = 4;

    final Experiment experiment;
    final RunLayout layout;
    final StoryNumbers numbers;

    StoryCase(List<Arm> arms, List<Arm> references, int seeds, int... kept) {
        experiment = Scenarios.byDefault()
                .experiment()
                .withArms(arms, arms.get(0).name())
                .withReferences(references);
        layout = new RunLayout(
                arms.stream().map(Arm::name).toList(),
                0,
                LongStream.range(0, seeds).boxed().toList(),
                List.of("loud", "quiet"),
                List.of("0", "1", "2", "3"),
                10,
                null,
                references.stream().map(Arm::name).toList());
        int[][] labels = new int[seeds][SAMPLES];
        float[][] loud = new float[layout.replicas()][SAMPLES * CLASSES];
        float[][] quiet = new float[layout.replicas()][SAMPLES * CLASSES];
        float[][] fused = new float[layout.replicas()][SAMPLES * CLASSES];
        for (int r = 0; r < layout.replicas(); r++) {
            int arm = r / seeds;
            int more = r % seeds % 2;
            int right = arm < kept.length ? kept[arm] + more : 0;
            for (int i = 0; i < SAMPLES; i++) {
                boolean strong = i < SAMPLES - ONLY_WEAK;
                labels[r % seeds][i] = i % CLASSES;
                loud[r][i * CLASSES + (i + (strong ? 0 : 1)) % CLASSES] = 2;
                quiet[r][i * CLASSES + (i + (strong ? 1 : 0)) % CLASSES] = 1;
                boolean good = strong || i - (SAMPLES - ONLY_WEAK) < right;
                fused[r][i * CLASSES + (i + (good ? 0 : 1)) % CLASSES] = 1;
            }
        }
        numbers = StoryNumbers.of(layout, 10, labels, new float[][][] {loud, quiet}, fused, PAIR);
    }

    static StoryCase usual(int seeds) {
        return new StoryCase(List.of(Arm.NONE, Arm.ALL_CLASS, Arm.MNL, Arm.FORCED), Arm.REFERENCES, seeds, 8, 8, 8, 3);
    }

    Measurement measurement() {
        return new Numbers(layout).measurement(10, new double[] {0, 0});
    }

    List<Kept> kept() {
        return Kept.of(layout, numbers.margins().only());
    }

    StorySentences sentences() {
        return new StorySentences(layout, experiment);
    }

    StoryFigures figures() {
        return new StoryFigures(layout, experiment);
    }

    StoryArms arms() {
        return StoryArms.of(experiment, numbers.margins(), PAIR);
    }
}
