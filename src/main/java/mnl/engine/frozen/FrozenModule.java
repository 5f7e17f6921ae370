package mnl.engine.frozen;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.engine.FrozenModuleException;
import mnl.engine.Pooling;
import mnl.engine.djl.PyTorchRuntime;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A TorchScript file as a fixed map from a batch of inputs to feature vectors. The file is a program: open only those
 * whose origin you trust. Belongs to the thread that opened the runtime.
 *
 * <p>What the module answers may be one tensor, a tuple or list (its first tensor counts) or a dictionary
 * ({@code pooler_output}, else {@code last_hidden_state}, else the first tensor), of shape [n, D]; [n, L, D] is pooled
 * over the tokens, [n, D, h, w] averaged over the plane.
 */
public final class FrozenModule implements AutoCloseable {
    private final NDManager manager;
    private final PtSymbolBlock module;
    private final Path file;

    private FrozenModule(NDManager manager, PtSymbolBlock module, Path file) {
        this.manager = manager;
        this.module = module;
        this.file = file;
    }

    /**
     * Loads a file.
     *
     * @throws FrozenModuleException when it is not there or no TorchScript module
     */
    public static FrozenModule load(PyTorchRuntime runtime, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new FrozenModuleException(Texts.of("frozen.frozen-module.is-not-a-file", file));
        }
        NDManager manager = runtime.manager().newSubManager();
        try {
            PtSymbolBlock module =
                    JniUtils.loadModule((PtNDManager) manager, file, true, new String[0], new String[0], false);
            return new FrozenModule(manager, module, file);
        } catch (Error e) {
            manager.close();
            throw e;
        } catch (RuntimeException e) {
            manager.close();
            throw new FrozenModuleException(Texts.of("frozen.frozen-module.cannot-be-loaded-as", file, reason(e)), e);
        }
    }

    /**
     * Features of a batch of arrays.
     *
     * @param values the batch, row by row
     * @param shape its shape, n first, for example (n, channels, height, width) or (n, samples)
     * @return [n][D]
     * @throws FrozenModuleException when the module does not take or give such a batch
     */
    public float[][] encode(float[] values, long... shape) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray batch = scratch.create(FloatBuffer.wrap(values), new Shape(shape));
            return rows(ask(batch), shape[0], null, Pooling.MEAN);
        }
    }

    /**
     * Features of a batch of token sequences; the module is called with (ids, mask), both [n, L] of 64-bit integers.
     *
     * @param tokens the batch
     * @param pooling how an answer per token becomes one per sample
     * @return [n][D]
     * @throws FrozenModuleException when the module does not take or give such a batch
     */
    public float[][] encode(TokenBatch tokens, Pooling pooling) {
        try (NDManager scratch = manager.newSubManager()) {
            Shape shape = new Shape(tokens.samples(), tokens.length());
            NDArray mask = scratch.create(tokens.mask(), shape);
            return rows(ask(scratch.create(tokens.ids(), shape), mask), tokens.samples(), mask, pooling);
        }
    }

    private NDArray ask(NDArray... inputs) {
        IValue[] values = new IValue[inputs.length];
        try {
            for (int i = 0; i < inputs.length; i++) {
                values[i] = IValue.from((PtNDArray) inputs[i]);
            }
            try (IValue answer = module.forward(values)) {
                NDArray first = new ModuleAnswer(answer).tensor((PtNDManager) inputs[0].getManager());
                if (first == null) {
                    throw new FrozenModuleException(Texts.of("frozen.frozen-module.gives-no-tensor-save", file));
                }
                return first;
            }
        } catch (EngineException e) {
            throw new FrozenModuleException(
                    Texts.of("frozen.frozen-module.does-not-take-a", file, inputs[0].getShape(), reason(e)), e);
        } finally {
            for (IValue value : values) {
                if (value != null) {
                    value.close();
                }
            }
        }
    }

    private float[][] rows(NDArray answer, long samples, @Nullable NDArray mask, Pooling pooling) {
        Shape shape = answer.getShape();
        if (shape.dimension() < 2 || shape.dimension() > 4 || shape.get(0) != samples || shape.size() == 0) {
            throw new FrozenModuleException(Texts.of("frozen.frozen-module.gives-an-answer-of", file, shape, samples));
        }
        NDArray pooled =
                switch (shape.dimension()) {
                    case 2 -> answer;
                    case 3 -> pooled(answer, mask, pooling);
                    default -> answer.reshape(samples, shape.get(1), -1).mean(new int[] {2});
                };
        float[] values = pooled.toType(DataType.FLOAT32, false).toFloatArray();
        return split(values, Math.toIntExact(samples));
    }

    private static NDArray pooled(NDArray answer, @Nullable NDArray mask, Pooling pooling) {
        if (pooling == Pooling.FIRST) {
            return answer.get(":, 0");
        }
        if (mask == null || mask.getShape().get(1) != answer.getShape().get(1)) {
            return answer.mean(new int[] {1});
        }
        NDArray counted = mask.toType(answer.getDataType(), false).expandDims(-1);
        return answer.mul(counted).sum(new int[] {1}).div(counted.sum(new int[] {1}));
    }

    private float[][] split(float[] values, int samples) {
        int width = values.length / samples;
        float[][] rows = new float[samples][width];
        for (int i = 0; i < samples; i++) {
            System.arraycopy(values, i * width, rows[i], 0, width);
            for (float value : rows[i]) {
                if (!Float.isFinite(value)) {
                    throw new FrozenModuleException(Texts.of("frozen.frozen-module.gives-features-that-are", file));
                }
            }
        }
        return rows;
    }

    /** What PyTorch says went wrong: the line that names an error, behind a trace of the script, or else the first one. */
    private static String reason(Throwable problem) {
        String message = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        List<String> lines = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .filter(line -> line.matches("\\w*Error: .+"))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .orElse(Texts.of("frozen.frozen-module.no-reason-given"))
                .replaceAll("^\\w*Error: |[.:]$", "");
    }

    @Override
    public void close() {
        try {
            module.close();
        } finally {
            manager.close();
        }
    }
}
