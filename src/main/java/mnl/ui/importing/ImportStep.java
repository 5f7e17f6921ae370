package mnl.ui.importing;

/** The steps of an import, in order. */
public enum ImportStep {
    SOURCES("Sources"),
    PREVIEW("Preview"),
    SPLIT("Pairs and splits"),
    TARGET("Name and place");

    private final String title;

    ImportStep(String title) {
        this.title = title;
    }

    /** What the user reads. */
    public String title() {
        return title;
    }
}
