package mnl.experiment.fields;

import mnl.words.Texts;

/**
 * What is said of every field, of whatever type.
 *
 * @param name of the record's component, which is the field's name in JSON
 * @param label short name beside its control
 * @param symbol as in formulas; empty where there is none
 * @param unit what is counted; empty where nothing is
 * @param subject beginning of a sentence that says what is wrong with it, such as {@code The number of epochs}
 * @param help what it does, as the rest of a sentence
 * @param when whether it is read, and so checked and shown
 * @param required whether a file must say it
 */
public record Facts(
        String name,
        String label,
        String symbol,
        String unit,
        String subject,
        String help,
        Condition when,
        boolean required) {

    /** A field that always applies, called in sentences what its label says, without symbol and unit. */
    public static Facts field(String name, String label, String help) {
        return new Facts(
                name, label, "", "", Texts.of("fields.facts.the", lower(label)), help, Condition.ALWAYS, false);
    }

    private static String lower(String label) {
        return label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /** A copy with a symbol. */
    public Facts symbol(String other) {
        return new Facts(name, label, other, unit, subject, help, when, required);
    }

    /** A copy with a unit. */
    public Facts in(String other) {
        return new Facts(name, label, symbol, other, subject, help, when, required);
    }

    /** A copy that sentences call something else. */
    public Facts subject(String other) {
        return new Facts(name, label, symbol, unit, other, help, when, required);
    }

    /** A copy that applies under a condition only. */
    public Facts when(Condition other) {
        return new Facts(name, label, symbol, unit, subject, help, other, required);
    }

    /** A copy that a file must hold. */
    public Facts mandatory() {
        return new Facts(name, label, symbol, unit, subject, help, when, true);
    }
}
