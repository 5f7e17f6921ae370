package mnl.ui.importing;

import java.util.Arrays;
import mnl.words.Texts;

/** The steps of an import, in order. */
public enum ImportStep {
    SOURCES(1, Texts.of("importing.import-step.sources")),
    PREVIEW(2, Texts.of("importing.import-step.preview")),
    SPLIT(3, Texts.of("importing.import-step.pairs-and-splits")),
    TARGET(4, Texts.of("importing.import-step.name-and-place"));

    private final int number;
    private final String title;

    ImportStep(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Which step it is, from 1. */
    public int number() {
        return number;
    }

    /** The step so many further on, or back. */
    ImportStep plus(int steps) {
        return Arrays.stream(values())
                .filter(other -> other.number == number + steps)
                .findFirst()
                .orElseThrow();
    }

    /** What the user reads. */
    public String title() {
        return title;
    }
}
