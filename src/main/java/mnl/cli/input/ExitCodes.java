package mnl.cli.input;

import java.nio.file.InvalidPathException;
import mnl.data.DataException;
import mnl.data.UnwritableException;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FrozenModuleException;
import mnl.experiment.json.ExperimentFormatException;

/** Whose fault a failure is, the same for every command. */
public final class ExitCodes {
    private ExitCodes() {}

    /**
     * Whether the input is wrong, so that the same command fails on every machine; not so where a place cannot be written to,
     * whatever the failure is wrapped in.
     */
    public static boolean isWrongInput(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnwritableException) {
                return false;
            }
        }
        return failure instanceof UsageException
                || failure instanceof ExperimentFormatException
                || failure instanceof DataException
                || failure instanceof ExtractionRefusal
                || failure instanceof FrozenModuleException
                || failure instanceof InvalidPathException;
    }
}
