package mnl.ui.importing;

import mnl.ui.task.Failures;

/** What a failure of background work means to a person who imports. */
final class ImportFailures {
    private ImportFailures() {}

    /** The sentence of the failure behind a failed task. */
    static String sentence(Throwable failure) {
        return Failures.sentence(failure, "This cannot be imported, and the log says more. Choose other files.");
    }
}
