package mnl.lab.store;

import java.io.IOException;
import mnl.lab.run.RunException;

/** A file of a run is not as it was written. The message is a sentence that names it and says what can be done. */
public final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedFileException(String message) {
        super(message);
    }

    DamagedFileException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same for whoever asked for the run. */
    RunException ofRun() {
        return new RunException(String.valueOf(getMessage()), this);
    }
}
