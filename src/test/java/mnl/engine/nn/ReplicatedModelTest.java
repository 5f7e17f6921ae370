package mnl.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.EncoderSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicatedModelTest {
    private PyTorchRuntime runtime;
    private NDManager manager;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        manager = runtime.manager();
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    @Test
    void initialWeightsHaveTheVarianceOfTheirLayerAndBiasesAreZero() {
        ReplicatedMlp encoder = new ReplicatedMlp(200, new EncoderSpec(150, 1), 100);
        ReplicatedModel model = new ReplicatedModel(manager, List.of(encoder), 1, List.of(5L));
        NDList views = model.views(manager, false);
        assertEquals(2.0 / 200, variance(views.get(0)), 0.02 * 2.0 / 200);
        assertArrayEquals(new float[150], views.get(1).toFloatArray());
        assertEquals(1.0 / 150, variance(views.get(2)), 0.03 / 150);
        assertArrayEquals(new float[100], views.get(3).toFloatArray());
    }

    @Test
    void replicasOfASeedShareTheirWeightsWhateverElseIsInTheRun() {
        ReplicatedMlp first = new ReplicatedMlp(4, new EncoderSpec(3, 1), 2);
        ReplicatedMlp second = new ReplicatedMlp(5, new EncoderSpec(3, 0), 2);
        NDList many = new ReplicatedModel(manager, List.of(first, second), 3, List.of(8L, 9L)).views(manager, false);
        NDList alone = new ReplicatedModel(manager, List.of(first, second), 1, List.of(9L)).views(manager, false);
        for (int p = 0; p < many.size(); p++) {
            float[] expected = alone.get(p).get(0).toFloatArray();
            for (int arm = 0; arm < 3; arm++) {
                assertArrayEquals(expected, many.get(p).get(2 * arm + 1).toFloatArray());
            }
        }
        assertFalse(Arrays.equals(
                many.get(0).get(0).toFloatArray(), many.get(0).get(1).toFloatArray()));
    }

    @Test
    void logitsAreThoseOfTheLayersOneAfterTheOther() {
        ReplicatedMlp encoder = new ReplicatedMlp(2, new EncoderSpec(2, 1), 2);
        ReplicatedModel model = new ReplicatedModel(manager, List.of(encoder), 1, List.of(1L));
        float[] w1 = {1, -1, 2, 3};
        float[] b1 = {0.5f, -10};
        float[] w2 = {2, 0, 1, 1};
        float[] b2 = {0, 7};
        float[] all = new float[12];
        System.arraycopy(w1, 0, all, 0, 4);
        System.arraycopy(b1, 0, all, 4, 2);
        System.arraycopy(w2, 0, all, 6, 4);
        System.arraycopy(b2, 0, all, 10, 2);
        manager.create(all).copyTo(model.vector());
        NDArray x = manager.create(new float[] {1, 2, -3, 0}, new Shape(1, 2, 2));
        // Sample (1, 2): hidden (5.5, 0); sample (-3, 0): hidden (0, 0).
        float[] expected = {11, 7, 0, 7};
        NDList views = model.views(manager, false);
        assertArrayEquals(expected, model.forward(new NDList(x), views).logits().toFloatArray());
        assertArrayEquals(
                expected,
                model.infer(new NDList(x.duplicate()), views, false)
                        .logits()
                        .transpose(0, 1, 3, 2)
                        .toFloatArray());
    }

    @Test
    void gradientsOfAStepDoNotAddToThoseOfTheStepBefore() {
        ReplicatedMlp linear = new ReplicatedMlp(2, new EncoderSpec(1, 0), 1);
        ReplicatedModel model = new ReplicatedModel(manager, List.of(linear), 1, List.of(1L));
        NDArray x = manager.create(new float[] {3, 4}, new Shape(1, 1, 2));
        for (int i = 0; i < 3; i++) {
            NDList views = model.views(manager, true);
            try (GradientCollector gradients = runtime.recordGradients()) {
                gradients.backward(model.forward(new NDList(x), views).logits().sum());
            }
            assertArrayEquals(
                    new float[] {3, 4, 1}, ReplicatedModel.gradient(views).toFloatArray());
        }
    }

    private static double variance(NDArray values) {
        float[] v = values.toFloatArray();
        double mean = 0;
        for (float x : v) {
            mean += x / v.length;
        }
        double sum = 0;
        for (float x : v) {
            sum += (x - mean) * (x - mean);
        }
        return sum / v.length;
    }
}
