package mnl.figure.export;

import java.util.Locale;

/** What a figure can be written as. */
public enum ExportForm {
    PDF,
    SVG,
    PNG,
    CSV;

    /** Ending of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a size. */
    public boolean isPicture() {
        return this != CSV;
    }
}
