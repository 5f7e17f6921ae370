package mnl.figure.surface;

/** Estimates widths of text where no font can be asked, on the safe side of common sans-serif fonts. */
final class LatinWidths {
    private LatinWidths() {}

    /** Width in units of the font size. */
    static double of(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += of(character);
            i += Character.charCount(character);
        }
        return width;
    }

    private static double of(int character) {
        if ("iljI.,:;'|!".indexOf(character) >= 0) {
            return 0.29;
        }
        if (" ftr()[]{}-/\"".indexOf(character) >= 0) {
            return 0.36;
        }
        if ("⁰¹²³⁴⁵⁶⁷⁸⁹⁻".indexOf(character) >= 0) {
            return 0.42;
        }
        if ("mwMW%@".indexOf(character) >= 0) {
            return 0.9;
        }
        if (Character.isUpperCase(character) || "+=<>−–±×→".indexOf(character) >= 0) {
            return 0.68;
        }
        boolean wide = character >= 0x1100;
        return wide ? 1 : 0.57;
    }
}
