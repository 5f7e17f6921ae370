package mnl.analysis.region;

import java.time.Duration;

/**
 * The decision regions of several arms at one moment.
 *
 * @param epoch passes over the training split
 * @param setting where they are
 * @param fields of each arm and side; null where the side has no plane [arm][side]
 * @param predicted the class that the modality alone predicts for each sample, of all classes [arm][side][n]
 * @param told whether it gives the sample's class a larger logit than the other class of the pair [arm][side][n]
 * @param lead by how much the logit of the sample's class is larger than that of the other class of the pair, mean over the
 *     samples; NaN where there are none [arm][side]
 * @param took how long computing them took
 */
public record RegionFrame(
        double epoch,
        RegionSetting setting,
        RegionField[][] fields,
        int[][][] predicted,
        boolean[][][] told,
        double[][] lead,
        Duration took) {

    /** Share of the samples on which a modality tells the two classes apart; NaN where there are none. */
    public double toldShare(int arm, int side) {
        int count = 0;
        for (boolean each : told[arm][side]) {
            count += each ? 1 : 0;
        }
        return told[arm][side].length == 0 ? Double.NaN : (double) count / told[arm][side].length;
    }
}
