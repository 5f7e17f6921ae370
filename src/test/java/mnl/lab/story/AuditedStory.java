package mnl.lab.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.region.RegionField;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.region.RegionSetting;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.Kept;
import mnl.analysis.story.StoryNumbers;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.json.Scenarios;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.figure.region.RegionFigure;
import mnl.ui.feed.Numbers;

/** The Story's pictures, with and without the reference that costs are measured by. */
public final class AuditedStory implements FigureSource {
    private static final StrongWeak PAIR = new StrongWeak(0, 1);
    private static final int SAMPLES = 60;
    private static final int EPOCH = 20;

    @Override
    public Set<Class<?>> makers() {
        return Set.of(StoryFigures.class, SurvivalFigures.class, RegionFigures.class);
    }

    @Override
    public List<Integer> classes() {
        return List.of(2, 10, 100);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        if (extremes.modalities() < 2) {
            return List.of();
        }
        List<AuditedFigure> figures = new ArrayList<>(figures(extremes, List.of(Arm.ENSEMBLE), "story"));
        figures.add(figures(extremes, List.of(), "story without reference").get(2));
        figures.add(AuditedFigure.of("regions", regions(extremes.layout(), List.of(0, 1)), true));
        figures.add(AuditedFigure.of("regions of one arm", regions(extremes.layout(), List.of(0)), true));
        return figures;
    }

    private static List<AuditedFigure> figures(Extremes extremes, List<Arm> references, String name) {
        Experiment experiment = experiment(extremes, references);
        RunLayout plain = extremes.layout();
        RunLayout layout = new RunLayout(
                plain.arms(),
                0,
                plain.seeds(),
                plain.modalities(),
                plain.classNames(),
                plain.epochs(),
                null,
                references.stream().map(Arm::name).toList());
        Measurement measurement = new Numbers(layout).measurement(EPOCH, new double[extremes.modalities()]);
        StoryNumbers numbers = numbers(layout);
        StoryFigures story = new StoryFigures(layout, experiment);
        StoryArms arms = StoryArms.of(experiment, numbers.margins(), PAIR);
        List<Kept> kept = Kept.of(layout, numbers.margins().only());
        MarginAxes axes = MarginAxes.of(List.of(numbers.margins()), PAIR, arms.maps());
        return List.of(
                AuditedFigure.of(
                        name + " margins", story.margins(numbers.margins(), PAIR, arms.maps(), axes, kept), true),
                AuditedFigure.of(name + " teaching", story.teaching(measurement, PAIR, 0, arms.teaching()), false),
                AuditedFigure.of(name + " survival", story.survival(measurement, kept, PAIR), false));
    }

    private static Experiment experiment(Extremes extremes, List<Arm> references) {
        List<Arm> arms = new ArrayList<>();
        for (String name : extremes.armNames()) {
            arms.add(Arm.STANDARD.get(arms.size() % Arm.STANDARD.size()).withFusion(name, null));
        }
        return Scenarios.byDefault()
                .experiment()
                .withArms(arms, arms.get(0).name())
                .withReferences(references);
    }

    /** The second of two modalities has no plane where there are six. */
    private static RegionFigure regions(RunLayout layout, List<Integer> arms) {
        Random random = new Random(7);
        int[] labels = new int[SAMPLES];
        float[] x = new float[SAMPLES];
        float[] y = new float[SAMPLES];
        boolean[] told = new boolean[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            labels[i] = i % 2;
            x[i] = (float) (random.nextGaussian() * EPOCH);
            y[i] = (float) (random.nextGaussian() * EPOCH);
            told[i] = random.nextInt(3) > 0;
        }
        byte[] margins = new byte[16];
        random.nextBytes(margins);
        RegionField field = new RegionField(4, margins, margins);
        boolean none = layout.modalities().size() > 2;
        RegionSetting.Side first = new RegionSetting.Side(0, false, 3 * EPOCH, x, y);
        RegionSetting.Side second = none
                ? new RegionSetting.Side(1, false, 0, new float[0], new float[0])
                : new RegionSetting.Side(1, false, EPOCH, x, y);
        int count = layout.arms().size();
        RegionField[][] fields = new RegionField[count][];
        boolean[][][] apart = new boolean[count][][];
        for (int arm = 0; arm < count; arm++) {
            fields[arm] = new RegionField[] {field, none ? null : field};
            apart[arm] = new boolean[][] {told, told};
        }
        return new RegionFigures(layout)
                .regions(
                        new RegionFrame(
                                EPOCH,
                                new RegionSetting(0, 0, 1, labels, labels, List.of(first, second)),
                                fields,
                                new int[count][2][SAMPLES],
                                apart,
                                new double[count][2],
                                Duration.ZERO),
                        arms);
    }

    private static StoryNumbers numbers(RunLayout layout) {
        Random random = new Random(5);
        int classes = layout.classNames().size();
        int[][] labels = new int[layout.seeds().size()][SAMPLES];
        float[][][] logits = new float[layout.modalities().size()][layout.replicas()][SAMPLES * classes];
        float[][] fused = new float[layout.replicas()][SAMPLES * classes];
        for (int r = 0; r < layout.replicas(); r++) {
            for (int i = 0; i < SAMPLES; i++) {
                int target = i % classes;
                labels[r % labels.length][i] = target;
                for (float[][] own : logits) {
                    own[r][i * classes + target] = (float) (3 * random.nextGaussian());
                }
                fused[r][i * classes + target] = (float) random.nextGaussian();
            }
        }
        return StoryNumbers.of(layout, EPOCH, labels, logits, fused, PAIR);
    }
}
