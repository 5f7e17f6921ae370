package mnl.cli.input;

import java.nio.file.InvalidPathException;
import mnl.data.Causes;
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
        boolean unwritable = Causes.find(failure, UnwritableException.class).isPresent();
        return !unwritable && isOfInput(failure);
    }

    private static boolean isOfInput(Throwable failure) {
        return failure instanceof UsageException
                || failure instanceof ExperimentFormatException
                || failure instanceof DataException
                || failure instanceof ExtractionRefusal
                || failure instanceof FrozenModuleException
                || failure instanceof InvalidPathException;
    }
}
