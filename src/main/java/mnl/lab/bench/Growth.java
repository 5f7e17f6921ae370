package mnl.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import mnl.data.DataSource;
import mnl.data.ModalityInfo;
import mnl.engine.TrainingEngine;
import mnl.experiment.Arm;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.ModalityKind;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.bench.work.BenchWork.Task;
import mnl.lab.bench.work.GeneratedSource;
import mnl.words.Texts;

/** What an epoch of training costs against each size of a comparison; the others stay at their {@link Size#DEFAULT}. */
public final class Growth {
    private static final int CLASSES = 10;
    private static final int FEATURES = 40;
    private static final int TESTS = 100;
    private static final int MOST_SEEDS = 64;
    private static final double PASSES = 100_000;
    private static final int MOST_EPOCHS = 20;

    /** The sizes of a comparison. */
    record Size(int replicas, int samples, int modalities, int width) {
        static final Size DEFAULT = new Size(16, 200, 2, 64);
    }

    /**
     * What was measured.
     *
     * @param axis which size
     * @param value of it
     * @param epoch milliseconds of an epoch
     * @param rate training samples a second over all replicas
     */
    public record Point(String axis, int value, Spread epoch, double rate) {}

    private final TrainingEngine engine;
    private final int rounds;
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(String axis, int value, Size size) {}

    /** @param quick whether the largest sizes are left out */
    public Growth(TrainingEngine engine, boolean quick) {
        this.engine = engine;
        rounds = quick ? 1 : 3;
        Size usual = Size.DEFAULT;
        for (int replicas : quick ? new int[] {1, 16, 64} : new int[] {1, 4, 16, 64, 256}) {
            ask("R", replicas, new Size(replicas, usual.samples(), usual.modalities(), usual.width()));
        }
        for (int samples : quick ? new int[] {1_000, 10_000} : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
            ask("N", samples, new Size(usual.replicas(), samples, usual.modalities(), usual.width()));
        }
        for (int modalities : quick ? new int[] {2, 6} : new int[] {2, 3, 4, 6}) {
            ask("M", modalities, new Size(usual.replicas(), usual.samples(), modalities, usual.width()));
        }
        for (int width : quick ? new int[] {16, 256} : new int[] {16, 64, 256, 1024}) {
            ask(
                    Texts.of("bench.growth.width"),
                    width,
                    new Size(usual.replicas(), usual.samples(), usual.modalities(), width));
        }
    }

    private void ask(String axis, int value, Size size) {
        asked.add(new Asked(axis, value, size));
    }

    /** How many points there are. */
    public int count() {
        return asked.size();
    }

    /**
     * Measures all points.
     *
     * @param reached told how many are done
     */
    public List<Point> points(IntConsumer reached) {
        List<Point> points = new ArrayList<>();
        for (Asked each : asked) {
            points.add(point(each));
            reached.accept(points.size());
        }
        return points;
    }

    private Point point(Asked each) {
        BenchWork work = work(each.size());
        int epochs = work.experiment().schedule().epochs();
        double[] millis = IntStream.rangeClosed(0, rounds)
                .mapToDouble(round -> 1e3
                        * TimedRun.of(engine, work.experiment(), work.source()).steps()
                        / epochs)
                .skip(1)
                .toArray();
        Spread epoch = Spread.ofValues(millis);
        return new Point(each.axis(), each.value(), epoch, 1e3 * work.passes() / epochs / epoch.median());
    }

    /** A comparison of that size, for so many epochs that its time can be taken. */
    static BenchWork work(Size size) {
        List<ModalityInfo> modalities = IntStream.range(0, size.modalities())
                .mapToObj(m -> new ModalityInfo("m" + m, ModalityKind.FEATURES, FEATURES))
                .toList();
        int arms = Math.min(size.replicas(), Math.max(2, size.replicas() / MOST_SEEDS));
        List<Arm> chosen =
                List.of(Arm.NONE, Arm.MNL, Arm.ALL_CLASS, Arm.CE_ONLY).subList(0, arms);
        Experiment experiment = BenchCases.experiment(
                modalities, new EncoderSpec(size.width(), 1), FusionRule.QMF_ENERGY, chosen, size.replicas() / arms);
        DataSource source = new GeneratedSource(modalities, CLASSES, size.samples(), TESTS);
        int epochs = (int) (PASSES / ((double) size.samples() * size.replicas()));
        return new BenchWork(experiment, source, Task.TRAINING).lasting(Math.max(1, Math.min(MOST_EPOCHS, epochs)));
    }
}
