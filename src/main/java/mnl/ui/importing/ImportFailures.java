package mnl.ui.importing;

import mnl.ui.task.Failures;
import mnl.words.Texts;

/** What a failure of background work means to a person who imports. */
final class ImportFailures {
    private ImportFailures() {}

    /** The sentence of the failure behind a failed task. */
    static String sentence(Throwable failure) {
        return Failures.sentence(failure, Texts.of("importing.import-failures.this-cannot-be-imported"));
    }
}
