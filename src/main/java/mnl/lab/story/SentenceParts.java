package mnl.lab.story;

import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.figure.survive.SurviveFigure;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** Parts of sentences. */
final class SentenceParts {
    /** In a sentence nobody needs to know a smaller p. */
    private static final double LEAST_P = 0.001;

    private SentenceParts() {}

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : Texts.of("story.sentence-parts.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    static String percent(double share) {
        return Numbers.percent(share, 0) + "%";
    }

    /** Such as "15 points", "1 point", "0.5 points": as the picture has them. */
    static String points(double share) {
        double points = Math.abs(100 * share);
        String text = Numbers.decimals(points, points < SurviveFigure.LEAST_WHOLE ? 1 : 0);
        return text.equals("1")
                ? Texts.of("story.sentence-parts.point", text)
                : Texts.of("story.sentence-parts.points", text);
    }

    /** How a difference stands to chance, as the end of a sentence: "shown over 6 seeds, p = 0.0021". */
    static String shown(PairedComparison compared, RunLayout layout) {
        if (Double.isNaN(compared.tTestP())) {
            return Texts.of("story.sentence-parts.not-shown-there-is", layout.over());
        }
        double p = compared.holmP();
        if (p < LEAST_P) {
            return Texts.of("story.sentence-parts.shown-over-small-p", layout.over());
        }
        return compared.significant()
                ? Texts.of("story.sentence-parts.shown-over-p", layout.over(), Numbers.probability(p))
                : Texts.of("story.sentence-parts.not-shown-over-p", layout.over(), Numbers.probability(p));
    }
}
