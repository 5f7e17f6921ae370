package mnl.lab.library;

import mnl.figure.text.Numbers;

/**
 * What came of a run: the fused accuracy of an arm less that of the baseline after the last measurement, paired by seed.
 *
 * @param arm MNL where it takes part, else the first arm but the baseline
 * @param difference mean over the seeds, from -1 to 1
 * @param half half width of its 95% t-interval; NaN with one seed
 * @param significant whether the corrected test finds it, as in the report
 */
public record Headline(String arm, double difference, double half, boolean significant) {

    /** In percentage points with the mark of the verdict, as reports write it, such as "+4.20 ± 1.03 *". */
    public String text() {
        return Numbers.signedInterval(100 * difference, 100 * half, 2) + (significant ? " *" : "");
    }
}
