package mnl.lab.engine;

import java.util.function.Supplier;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.FusionInspector;
import mnl.engine.FusionQuestion;
import mnl.engine.FusionReport;
import mnl.engine.LossInput;
import mnl.engine.LossInspector;
import mnl.engine.LossReport;
import mnl.engine.djl.PyTorchRuntime;

/** Takes single losses and fusions apart, each with the native library loaded for this one question. */
public final class Inspections {
    private Inspections() {}

    /** The loss of given logits, its terms and its gradients. */
    public static LossReport loss(LossInput input) {
        return withLibrary(() -> new LossInspector().inspect(input));
    }

    /** The late fusion of given logits. */
    public static FusionReport fusion(FusionQuestion question) {
        return withLibrary(() -> new FusionInspector().inspect(question));
    }

    private static <T> T withLibrary(Supplier<T> work) {
        PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        try {
            return work.get();
        } finally {
            runtime.close();
        }
    }
}
