package mnl.ui.importing;

import java.util.Arrays;

/** The steps of an import, in order. */
public enum ImportStep {
    SOURCES(1, "Sources"),
    PREVIEW(2, "Preview"),
    SPLIT(3, "Pairs and splits"),
    TARGET(4, "Name and place");

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
