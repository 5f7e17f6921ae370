package mnl.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Summary;
import mnl.words.Texts;

/**
 * What an attack achieved.
 *
 * @param request what was asked for
 * @param epoch passes over the training split that the model had seen
 * @param flippedAt per replica of an arm and sample [R][n], which of the tried radii was the first to flip the fused prediction: -1
 *     = it is wrong without an attack, the number of radii = none was
 * @param unknown how many samples, over all replicas, had a margin that is not a number; they count as flipped there
 */
public record AttackResult(AttackRequest request, double epoch, int[][] flippedAt, int unknown) {

    /** What must be said of margins that are not numbers, one sentence; empty where there are none. */
    public String caveat() {
        return unknown == 0 ? "" : Texts.of("engine.attack-result.in-cases-sample-arm", unknown);
    }

    /** Accuracy without attack. */
    public double cleanAccuracy(int replica) {
        return share(replica, -1);
    }

    /** Accuracy under attack: share of the samples that no radius up to this one, by index, flipped; -1 = no attack. */
    public double accuracy(int replica, int radiusIndex) {
        return share(replica, radiusIndex);
    }

    /** Accuracy of one arm over its seeds under attack; {@link #accuracy(int, int)} says what the index means. */
    public Summary accuracy(RunLayout layout, int arm, int radiusIndex) {
        return layout.summary(IntStream.range(0, layout.seeds().size())
                .mapToDouble(s -> accuracy(layout.replica(arm, s), radiusIndex))
                .toArray());
    }

    /** How many samples were attacked, from the first one on; where seeds have different numbers of samples, the most. */
    public int samples() {
        return Arrays.stream(flippedAt)
                .mapToInt(replica -> replica.length)
                .max()
                .orElse(0);
    }

    private double share(int replica, int above) {
        int right = 0;
        for (int at : flippedAt[replica]) {
            right += at > above ? 1 : 0;
        }
        return (double) right / flippedAt[replica].length;
    }
}
