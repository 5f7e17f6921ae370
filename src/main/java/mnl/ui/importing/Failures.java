package mnl.ui.importing;

/** What a failure of background work means to a person who imports. */
final class Failures {
    private Failures() {}

    /** The sentence of the failure behind a failed task. */
    static String sentence(Throwable failure) {
        return mnl.ui.task.Failures.sentence(
                failure, "This cannot be imported, and the log says more. Choose other files.");
    }
}
