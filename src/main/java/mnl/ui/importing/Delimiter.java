package mnl.ui.importing;

import mnl.data.importing.SourceOptions.TextLayout;
import mnl.words.Texts;

/** What stands between the cells of a text table. */
public enum Delimiter {
    DETECT(Texts.of("importing.delimiter.as-detected"), TextLayout.ANY),
    COMMA(Texts.of("importing.delimiter.comma"), ','),
    SEMICOLON(Texts.of("importing.delimiter.semicolon"), ';'),
    TAB(Texts.of("importing.delimiter.tab"), '\t'),
    SPACE(Texts.of("importing.delimiter.any-white-space"), ' ');

    private final String title;
    private final char sign;

    Delimiter(String title, char sign) {
        this.title = title;
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    @Override
    public String toString() {
        return title;
    }
}
