package mnl.data.importing.table;

/** What the text of a cell means. */
final class Cells {
    private Cells() {}

    /** Whether a cell holds no value: empty, or one of the usual signs for that. */
    static boolean isMissing(String cell) {
        return switch (cell.strip()) {
            case "", "?", "NA", "N/A", "na", "null", "NULL", "None" -> true;
            default -> false;
        };
    }

    /** Whether a cell is written as a number, which NaN and infinity are too. */
    static boolean isNumber(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || (Character.isLetter(text.charAt(text.length() - 1)) && !isNamedNumber(text))) {
            return false;
        }
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException notOne) {
            return false;
        }
    }

    private static boolean isNamedNumber(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "nan", "inf", "-inf", "+inf", "infinity", "-infinity" -> true;
            default -> false;
        };
    }

    /** A cell for messages and previews. */
    static String abbreviated(String cell) {
        String text = cell.strip();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
