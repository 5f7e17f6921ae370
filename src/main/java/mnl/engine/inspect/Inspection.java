package mnl.engine.inspect;

import java.util.function.Supplier;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;

/** Inspects logits in a program that trains nothing: loads the native library for one answer and lets it go again. */
public final class Inspection {

    /**
     * Takes a loss apart, see {@link LossInspector}.
     *
     * @throws mnl.engine.EngineStartException when the native library cannot be loaded
     */
    public LossReport loss(LossInput input) {
        return loaded(() -> new LossInspector().inspect(input));
    }

    /**
     * Fuses logits, see {@link FusionInspector}.
     *
     * @throws mnl.engine.EngineStartException when the native library cannot be loaded
     */
    public FusionReport fusion(FusionQuestion question) {
        return loaded(() -> new FusionInspector().inspect(question));
    }

    private static <T> T loaded(Supplier<T> answer) {
        PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        try {
            return answer.get();
        } finally {
            runtime.close();
        }
    }
}
