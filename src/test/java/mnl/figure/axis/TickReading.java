package mnl.figure.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads an axis as a person does: every label with what is said once for all of them. */
final class TickReading {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * A tick as it is read.
     *
     * @param value in the unit of the axis' values
     * @param precision one unit of the last digit that is written
     */
    record Read(BigDecimal value, BigDecimal precision) {}

    private TickReading() {}

    /** What these labels say beside this note. */
    static List<Read> of(List<String> labels, String note) {
        List<Read> all = new ArrayList<>();
        String rest = note.replace("%", "").strip();
        int power = rest.startsWith("×") ? exponent(rest.split(" ", 2)[0].substring(3)) : 0;
        String added = rest.startsWith("×") ? rest.contains(" ") ? rest.split(" ", 2)[1] : "" : rest;
        for (String label : labels) {
            boolean percent = note.contains("%") || label.contains("%");
            Read own = one(label.replace("%", "").strip());
            int scaled = power - (percent ? 2 : 0);
            BigDecimal offset = added.isEmpty()
                    ? BigDecimal.ZERO
                    : one(added.replace("+", "").replace(",", "")).value();
            all.add(new Read(
                    own.value().scaleByPowerOfTen(scaled).add(offset.scaleByPowerOfTen(percent ? -2 : 0)),
                    own.precision().scaleByPowerOfTen(scaled)));
        }
        return all;
    }

    private static Read one(String text) {
        String[] parts =
                text.startsWith("10") && isRaised(text.substring(2)) ? new String[] {"1", text} : text.split("×");
        BigDecimal digits = new BigDecimal(parts[0].replace('−', '-'));
        int power = parts.length > 1 ? exponent(parts[1].substring(2)) : 0;
        // A bare 0 is exactly 0, whatever the power of ten of the others.
        BigDecimal ulp = text.equals("0") ? BigDecimal.valueOf(1, 400) : digits.ulp();
        return new Read(digits.scaleByPowerOfTen(power), ulp.scaleByPowerOfTen(power));
    }

    private static boolean isRaised(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == '⁻' || RAISED.indexOf(c) >= 0);
    }

    private static int exponent(String raised) {
        StringBuilder digits = new StringBuilder();
        raised.chars().forEach(c -> digits.append(c == '⁻' ? "-" : String.valueOf(RAISED.indexOf(c))));
        return Integer.parseInt(digits.toString());
    }
}
