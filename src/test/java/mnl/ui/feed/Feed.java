package mnl.ui.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mnl.data.BayesCeiling;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;

/** A session on one thread with a run that the test drives. */
public final class Feed {
    public final Numbers numbers;
    public final FakeRun run;
    public final FakeSource source;
    public final ManualPulse pulse = new ManualPulse();
    public final ArmVisibility visibility = new ArmVisibility();
    public final RunSession session;

    /** What a test trains differently. */
    public UnaryOperator<Experiment> change = UnaryOperator.identity();

    public Feed() {
        this(Numbers.usual(), null);
    }

    public Feed(Numbers numbers, BayesCeiling ceiling) {
        this.numbers = numbers;
        this.run = new FakeRun(numbers);
        this.source = new FakeSource(numbers.layout(), ceiling);
        this.session = new RunSession(run::start, spec -> source, Runnable::run, Runnable::run, pulse);
    }

    /** Starts the run; it has no measurement yet. */
    public Feed start() {
        prepare();
        pulse.beat();
        return this;
    }

    /** Gives up the current run; the next one is asked for and nothing is known of it yet. */
    public Feed prepare() {
        session.start(change.apply(experiment()), false);
        return this;
    }

    /** Does something and returns what listeners threw, which JavaFX hands to the thread instead of the caller. */
    public static List<Throwable> thrownBy(Runnable action) {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((on, error) -> thrown.add(error));
        try {
            action.run();
        } finally {
            thread.setUncaughtExceptionHandler(before);
        }
        return thrown;
    }

    /** Trains so many epochs, then one frame passes. */
    public Feed epochs(int count) {
        for (int i = 0; i < count; i++) {
            run.measure();
        }
        pulse.beat();
        return this;
    }

    /** What the run trains. */
    public Experiment experiment() {
        List<ModalitySpec> modalities = numbers.layout().modalities().stream()
                .map(name -> new ModalitySpec(
                        name,
                        true,
                        new EncoderSpec(8, 1),
                        1,
                        NoiseSpec.NONE,
                        name.equals("audio") ? new NoiseSpec(NoiseKind.SOUND_WHITE, 3, 1) : NoiseSpec.NONE))
                .toList();
        List<Arm> arms = Arm.STANDARD.stream()
                .filter(arm -> numbers.layout().arms().contains(arm.name()))
                .toList();
        return new Experiment(
                1,
                new DatasetSpec.Folder("fake", 0),
                modalities,
                new FusionSpec(FusionRule.MEAN),
                new GuidanceSpec(GuidanceForm.RELEASED, 0.7, 1, 0, PairRule.ALL_PAIRS, "image"),
                arms,
                "none",
                new Schedule(numbers.layout().epochs(), 64),
                new OptimizerSpec(OptimizerSpec.Kind.ADAM, 1e-3, 0, 0),
                new SeedRange(7, numbers.layout().seeds().size()));
    }
}
