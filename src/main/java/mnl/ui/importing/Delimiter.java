package mnl.ui.importing;

import mnl.data.importing.SourceOptions.TextLayout;

/** What stands between the cells of a text table. */
public enum Delimiter {
    DETECT("as detected", TextLayout.ANY),
    COMMA("comma", ','),
    SEMICOLON("semicolon", ';'),
    TAB("tab", '\t'),
    SPACE("any white space", ' ');

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
