package mnl.lab.report;

import mnl.figure.formula.Sentence;
import mnl.figure.text.Markup;

/** Texts in the report's HTML. */
final class ReportPart {
    private ReportPart() {}

    /** How a part begins: its heading and what is below it. */
    static String head(String title, String what) {
        return "<h2>" + Markup.escape(title) + "</h2>\n<p>" + set(what) + "</p>\n";
    }

    /** A sentence whose formulas are set. */
    static String set(String sentence) {
        return Sentence.of(sentence).html();
    }
}
