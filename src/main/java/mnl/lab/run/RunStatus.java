package mnl.lab.run;

import java.util.Locale;

/** How a stored run stands. */
public enum RunStatus {
    /** A living process is training it. */
    RUNNING,
    /** Trained to its last epoch. */
    FINISHED,
    /** Stopped by the user before its last epoch. */
    CANCELLED,
    /** Ended by an error. */
    FAILED,
    /** The program ended before the run did. */
    INTERRUPTED;

    /** As it stands in {@code run.json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a word in {@code run.json}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static RunStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
