package mnl.lab.story;

import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.figure.text.Numbers;

/** Parts of sentences. */
final class SentenceParts {
    private SentenceParts() {}

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    static String percent(double share) {
        return Numbers.percent(share, 0) + "%";
    }

    /** Such as "15 points", "1 point". */
    static String points(double share) {
        String text = Numbers.decimals(Math.abs(100 * share), 0);
        return text + (text.equals("1") ? " point" : " points");
    }

    /** How a difference stands to chance, as the end of a sentence: "shown over 6 seeds, p = 0.0021". */
    static String shown(PairedComparison compared, RunLayout layout) {
        if (Double.isNaN(compared.tTestP())) {
            return "not shown: there is no spread over " + layout.over() + " to judge by";
        }
        return (compared.significant() ? "shown over " : "not shown over ") + layout.over() + ", p = "
                + Numbers.probability(compared.holmP());
    }
}
