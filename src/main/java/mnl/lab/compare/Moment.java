package mnl.lab.compare;

import java.util.Locale;
import java.util.Optional;

/**
 * At which moment of their training runs are compared.
 *
 * @param kind which moment
 * @param epoch passes over the training split; counts for {@link Kind#EPOCH} alone
 */
public record Moment(Kind kind, int epoch) {
    /** The kinds of moments. */
    public enum Kind {
        /** The last measurement. */
        LAST,
        /** The epoch that was best on the validation split, for every arm and seed its own. */
        BEST,
        /** After a number of epochs. */
        EPOCH
    }

    /** The last measurement. */
    public static final Moment LAST = new Moment(Kind.LAST, 0);

    /** The best epoch of every arm and seed. */
    public static final Moment BEST = new Moment(Kind.BEST, 0);

    /** After a number of epochs. */
    public static Moment after(int epochs) {
        return new Moment(Kind.EPOCH, epochs);
    }

    /** The moment of a word: {@code last}, {@code best}, or a number of epochs; empty where it is none of them. */
    public static Optional<Moment> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("last")) {
            return Optional.of(LAST);
        }
        if (plain.equals("best")) {
            return Optional.of(BEST);
        }
        return plain.matches("\\d{1,6}") ? Optional.of(after(Integer.parseInt(plain))) : Optional.empty();
    }
}
