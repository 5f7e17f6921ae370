package mnl.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A program in TorchScript that the native library runs: a call does what would be dozens of single operations, and writes into arrays
 * that are there already. Any thread may call it.
 */
public final class NativeProgram implements AutoCloseable {
    private final PtSymbolBlock module;

    private NativeProgram(PtSymbolBlock module) {
        this.module = module;
    }

    /**
     * Loads a program.
     *
     * @param manager closes it
     * @param name of its class
     * @param text its source; every method returns an integer that means nothing
     */
    public static NativeProgram load(NDManager manager, String name, String text) {
        byte[] archive = ScriptArchive.of(name, text);
        try {
            NativeProgram program = new NativeProgram(
                    JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive), false, false));
            NativeValues.closeWith(manager, program);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any of the methods; what it gives is forgotten. */
    public void run(String method, IValue... arguments) {
        // Belongs to the thread: without it the first calls are spent on specialising, which gains nothing here.
        JniUtils.setGraphExecutorOptimize(false);
        try (IValue nothing = IValueUtils.runMethod(module, method, arguments)) {
            assert nothing.isLong();
        } finally {
            JniUtils.setGraphExecutorOptimize(true);
        }
    }

    /** A list for the program. */
    public static IValue list(List<NDArray> arrays) {
        return IValue.listFrom(arrays.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
    }

    @Override
    public void close() {
        module.close();
    }
}
