package mnl.engine.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.nn.ReplicaBlocks.Stretch;
import mnl.engine.state.Memento;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static final double[] START = {1.0, -2.0};
    private static final double[][] GRADIENTS = {{0.5, -1.0}, {-0.25, 2.0}};
    private PyTorchRuntime runtime;
    private NDManager manager;
    private StepScript script;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        manager = runtime.manager();
        script = StepScript.load(manager);
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    @Test
    void plainSgd() {
        assertTrained(OptimizerSpec.Kind.SGD, 0, 0, new double[] {1 - 0.1 * 0.5 + 0.1 * 0.25, -2 + 0.1 - 0.2});
    }

    @Test
    void sgdWithMomentumAndDecay() {
        // b = 0.5 + 0.01 * 1 = 0.51, theta = 0.949; b = 0.9 * 0.51 - 0.25 + 0.00949 = 0.21849, theta = 0.927151.
        // b = -1 - 0.02 = -1.02, theta = -1.898; b = -0.918 + 2 - 0.01898 = 1.06302, theta = -2.004302.
        assertTrained(OptimizerSpec.Kind.SGD, 0.01, 0.9, new double[] {0.927151, -2.004302});
    }

    @Test
    void adam() {
        assertTrained(OptimizerSpec.Kind.ADAM, 0, 0, adam(0, 0));
    }

    @Test
    void adamWithDecayInTheGradient() {
        assertTrained(OptimizerSpec.Kind.ADAM, 0.01, 0, adam(0.01, 0));
    }

    @Test
    void adamWithDecoupledDecay() {
        assertTrained(OptimizerSpec.Kind.ADAM_W, 0.01, 0, adam(0, 0.01));
    }

    @Test
    void theFirstStepOfAdamIsTheRateItselfEvenForTinyGradients() {
        NDArray theta = manager.create(new double[] {0, 0});
        step(optimizer(OptimizerSpec.adam(0.1), theta), manager.create(new double[] {3, 1e-6}));
        assertArrayEquals(
                new double[] {-0.1 * 3 / (3 + 1e-8), -0.1 * 1e-6 / (1e-6 + 1e-8)}, theta.toDoubleArray(), 1e-12);
    }

    @Test
    void continuesFromASavedStateBitForBit() {
        for (OptimizerSpec.Kind kind : OptimizerSpec.Kind.values()) {
            OptimizerSpec spec = new OptimizerSpec(kind, 0.1, 0.01, 0.9);
            NDArray through = manager.create(new float[] {1, -2});
            Optimizer optimizer = optimizer(spec, through);
            step(optimizer, manager.create(new float[] {0.5f, -1}));
            Memento saved = optimizer.save();
            NDArray continued = through.duplicate();
            step(optimizer, manager.create(new float[] {-0.25f, 2}));

            Optimizer restored = optimizer(spec, continued);
            restored.restore(saved);
            assertEquals(1, restored.save().longs("steps")[0]);
            step(restored, manager.create(new float[] {-0.25f, 2}));
            assertArrayEquals(through.toFloatArray(), continued.toFloatArray(), kind.name());
        }
    }

    @Test
    void refusesTheStateOfAnotherModelOrRule() {
        NDArray three = manager.zeros(new Shape(3));
        Memento state = optimizer(OptimizerSpec.adam(0.1), three).save();
        Optimizer smaller = optimizer(OptimizerSpec.adam(0.1), manager.zeros(new Shape(2)));
        Optimizer sgd = optimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 0.1, 0, 0.9), three);
        assertThrows(IllegalArgumentException.class, () -> smaller.restore(state));
        assertThrows(IllegalArgumentException.class, () -> sgd.restore(state));
    }

    @Test
    void aFactorOfOneChangesNothingAndACommonOneIsTheRateItself() {
        for (OptimizerSpec.Kind kind : OptimizerSpec.Kind.values()) {
            OptimizerSpec spec = new OptimizerSpec(kind, 0.1, 0.01, 0.9);
            OptimizerSpec quarter = new OptimizerSpec(kind, 0.025, 0.01, 0.9);
            assertArrayEquals(trained(spec, null), trained(spec, RateFactor.ONE), kind.name());
            assertArrayEquals(trained(quarter, null), trained(spec, new RateFactor(0.25, null)), kind.name());
        }
    }

    @Test
    void everyReplicaHasItsOwnRateAndOneOfRateZeroStays() {
        for (OptimizerSpec.Kind kind : OptimizerSpec.Kind.values()) {
            for (double momentum : new double[] {0, 0.9}) {
                OptimizerSpec spec = new OptimizerSpec(kind, 0.1, 0.01, momentum);
                OptimizerSpec half = new OptimizerSpec(kind, 0.05, 0.01, momentum);
                RateFactor mixed = new RateFactor(1, new double[] {0, 0.5});
                float[] trained = trained(spec, mixed);
                assertEquals(1f, trained[0], kind.name());
                assertEquals(trained(half, null)[1], trained[1], 1e-6f, kind.name());
            }
        }
    }

    private float[] trained(OptimizerSpec spec, RateFactor factor) {
        NDArray theta = manager.create(new float[] {1, -2});
        try (Optimizer optimizer = optimizer(spec, theta)) {
            for (double[] each : GRADIENTS) {
                NDArray gradient = manager.create(new float[] {(float) each[0], (float) each[1]});
                step(optimizer, gradient, factor == null ? RateFactor.ONE : factor, true, true);
            }
        }
        return theta.toFloatArray();
    }

    @Test
    void leaksNothing() {
        NDArray theta = manager.create(new float[] {1, -2});
        NDArray gradient = manager.create(new float[] {1, -2});
        for (OptimizerSpec.Kind kind : OptimizerSpec.Kind.values()) {
            int before = runtime.liveArrays();
            try (Optimizer optimizer = optimizer(new OptimizerSpec(kind, 0.1, 0.01, 0.9), theta)) {
                step(optimizer, gradient);
                int live = runtime.liveArrays();
                for (int i = 0; i < 5; i++) {
                    step(optimizer, gradient);
                    optimizer.restore(optimizer.save());
                }
                assertEquals(live, runtime.liveArrays(), kind.name());
            }
            assertEquals(before, runtime.liveArrays(), kind.name());
        }
    }

    /** The second replica rests in the first step: what comes to it later is its first update, as if nothing had been. */
    @Test
    void whoRestsNeitherMovesNorForgetsNorCounts() {
        for (OptimizerSpec.Kind kind : OptimizerSpec.Kind.values()) {
            OptimizerSpec spec = new OptimizerSpec(kind, 0.1, 0.01, 0.9);
            NDArray theta = manager.create(new float[] {1, -2});
            Optimizer optimizer = optimizer(spec, theta);
            step(optimizer, manager.create(new float[] {0.5f, 3}), RateFactor.ONE, true, false);
            assertEquals(-2f, theta.getFloat(1), kind.name());
            step(optimizer, manager.create(new float[] {-0.25f, -1}), RateFactor.ONE, true, true);

            NDArray alone = manager.create(new float[] {-2});
            step(optimizer(spec, alone), manager.create(new float[] {-1}));
            assertEquals(alone.getFloat(0), theta.getFloat(1), kind.name());
            NDArray other = manager.create(new float[] {1});
            Optimizer twice = optimizer(spec, other);
            step(twice, manager.create(new float[] {0.5f}));
            step(twice, manager.create(new float[] {-0.25f}));
            assertEquals(other.getFloat(0), theta.getFloat(0), kind.name());
        }
    }

    /** Every number is a replica of its own. */
    private Optimizer optimizer(OptimizerSpec spec, NDArray theta) {
        return new FusedOptimizer(
                manager, script, spec, theta, (int) theta.size(), (from, to) -> List.of(new Stretch(from, to - from)));
    }

    private static void step(Optimizer optimizer, NDArray gradient) {
        boolean[] all = new boolean[(int) gradient.size()];
        Arrays.fill(all, true);
        step(optimizer, gradient, RateFactor.ONE, all);
    }

    private static void step(Optimizer optimizer, NDArray gradient, RateFactor factor, boolean... takesPart) {
        optimizer.begin(factor, takesPart);
        optimizer.gradient().set(new NDIndex(":"), gradient);
        optimizer.update(0, takesPart.length);
    }

    private void assertTrained(OptimizerSpec.Kind kind, double decay, double momentum, double[] expected) {
        NDArray theta = manager.create(START);
        OptimizerSpec spec = new OptimizerSpec(kind, 0.1, decay, momentum);
        try (Optimizer optimizer = optimizer(spec, theta)) {
            for (double[] gradient : GRADIENTS) {
                step(optimizer, manager.create(gradient));
            }
        }
        assertArrayEquals(expected, theta.toDoubleArray(), 1e-9);
    }

    /** The published formulas, one number at a time. */
    private static double[] adam(double decay, double decoupled) {
        double[] theta = START.clone();
        for (int i = 0; i < theta.length; i++) {
            double m = 0;
            double v = 0;
            for (int t = 1; t <= GRADIENTS.length; t++) {
                theta[i] *= 1 - 0.1 * decoupled;
                double g = GRADIENTS[t - 1][i] + decay * theta[i];
                m = 0.9 * m + 0.1 * g;
                v = 0.999 * v + 0.001 * g * g;
                double mean = m / (1 - Math.pow(0.9, t));
                double square = v / (1 - Math.pow(0.999, t));
                theta[i] -= 0.1 * mean / (Math.sqrt(square) + 1e-8);
            }
        }
        return theta;
    }
}
