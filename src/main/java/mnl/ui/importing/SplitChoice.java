package mnl.ui.importing;

import mnl.words.Texts;

/** How the user wants samples divided. */
public enum SplitChoice {
    GIVEN(Texts.of("importing.split-choice.as-the-files-say")),
    SHARES(Texts.of("importing.split-choice.drawn-in-shares")),
    FOLDS(Texts.of("importing.split-choice.drawn-in-folds")),
    GROUPS(Texts.of("importing.split-choice.one-fold-per-group"));

    private final String title;

    SplitChoice(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
