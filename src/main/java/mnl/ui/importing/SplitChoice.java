package mnl.ui.importing;

/** How the user wants samples divided. */
public enum SplitChoice {
    GIVEN("as the files say"),
    SHARES("drawn in shares"),
    FOLDS("drawn in folds"),
    GROUPS("one fold per group");

    private final String title;

    SplitChoice(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
