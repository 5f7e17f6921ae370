package mnl.engine.inspect;

import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;

/** Inspects logits in a program that trains nothing: loads the native library only for what has no closed form. */
public final class Inspection {

    /** Takes a loss apart, see {@link LossInspector}. */
    public LossReport loss(LossInput input) {
        return new LossInspector().inspect(input);
    }

    /**
     * Fuses logits, see {@link FusionInspector}.
     *
     * @throws mnl.engine.EngineStartException when a rule needs the native library and that cannot be loaded
     */
    public FusionReport fusion(FusionQuestion question) {
        return FusionInspector.closed(question).orElseGet(() -> {
            PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
            try {
                return new RecordedFusion().inspect(question);
            } finally {
                runtime.close();
            }
        });
    }
}
