package mnl.data.importing;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with numbers in them as people count: subject 2 before subject 10. */
final class NaturalOrder implements Comparator<String> {
    static final Comparator<String> OF_TEXTS = new NaturalOrder().thenComparing(Comparator.naturalOrder());

    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {}

    @Override
    public int compare(String first, String second) {
        Matcher left = PIECE.matcher(first);
        Matcher right = PIECE.matcher(second);
        while (true) {
            boolean more = left.find();
            boolean others = right.find();
            int order = more && others ? pieces(left.group(), right.group()) : Boolean.compare(more, others);
            if (order != 0 || !more) {
                return order;
            }
        }
    }

    private static int pieces(String first, String second) {
        boolean numbers = Character.isDigit(first.charAt(0)) && Character.isDigit(second.charAt(0));
        return numbers ? new BigInteger(first).compareTo(new BigInteger(second)) : first.compareTo(second);
    }
}
