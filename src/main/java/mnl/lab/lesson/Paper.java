package mnl.lab.lesson;

import java.util.Locale;
import java.util.Set;

/** Paper that worksheets are printed on. */
public enum Paper {
    A4(794, 1123),
    LETTER(816, 1056);

    /** Where printers hold Letter paper, by the Unicode Common Locale Data Repository (supplemental data, paper size). */
    private static final Set<String> OF_LETTER =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** What is usual there. */
    public static Paper of(Locale locale) {
        return OF_LETTER.contains(locale.getCountry()) ? LETTER : A4;
    }

    /** The other one. */
    public Paper other() {
        return this == A4 ? LETTER : A4;
    }

    /** In pixels, 96 to the inch. */
    double width() {
        return width;
    }

    /** In pixels, 96 to the inch. */
    double height() {
        return height;
    }
}
