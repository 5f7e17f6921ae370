package mnl.data.importing;

import java.util.Arrays;
import mnl.data.DataException;
import mnl.data.random.SeededStream;
import mnl.words.Texts;

/** Divides samples by chance with the same shares in every class. */
final class StratifiedDraw {
    private static final long PURPOSE = SeededStream.key("import: stratified parts");

    private final double[] fractions;
    private final int least;

    /** Parts with these fractions of the samples, which add up to 1; a part with fraction 0 stays empty. */
    StratifiedDraw(double[] fractions) {
        this.fractions = fractions.clone();
        least = (int) Arrays.stream(fractions).filter(f -> f > 0).count();
    }

    /**
     * Draws.
     *
     * @param labels [n]
     * @param classNames names of the classes, for messages
     * @param seed of the draw
     * @return the part of each sample [n]
     * @throws DataException when a class has fewer samples than there are parts
     */
    int[] draw(int[] labels, ClassNaming classNames, long seed) {
        int[] parts = new int[labels.length];
        int turn = 0;
        int[][] members = members(labels, classNames.names().size());
        for (int label = 0; label < members.length; label++) {
            int[] samples = members[label];
            if (samples.length < least) {
                throw new DataException(Texts.of(
                        "importing.stratified-draw.the-class-has-samples",
                        classNames.names().get(label),
                        samples.length,
                        least));
            }
            SeededStream.of(seed, PURPOSE, label).shuffle(samples);
            int[] sizes = sizes(samples.length, turn++);
            int at = 0;
            for (int part = 0; part < sizes.length; part++) {
                for (int i = 0; i < sizes[part]; i++) {
                    parts[samples[at++]] = part;
                }
            }
        }
        return parts;
    }

    private static int[][] members(int[] labels, int classes) {
        int[] counts = new int[classes];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        int[][] members = new int[classes][];
        Arrays.setAll(members, label -> new int[counts[label]]);
        for (int i = labels.length - 1; i >= 0; i--) {
            members[labels[i]][--counts[labels[i]]] = i;
        }
        return members;
    }

    /** Whole numbers near the fractions that add up to n; the remainder goes around by turns, so that parts stay equal. */
    private int[] sizes(int n, int turn) {
        int[] sizes = new int[fractions.length];
        int left = n;
        for (int part = 0; part < sizes.length; part++) {
            sizes[part] = fractions[part] > 0 ? Math.max(1, (int) Math.floor(n * fractions[part] + 1e-9)) : 0;
            left -= sizes[part];
        }
        for (int i = turn; left > 0; i++) {
            int part = i % sizes.length;
            if (fractions[part] > 0) {
                sizes[part]++;
                left--;
            }
        }
        while (left < 0) {
            sizes[largest(sizes)]--;
            left++;
        }
        return sizes;
    }

    private static int largest(int[] sizes) {
        int largest = 0;
        for (int i = 1; i < sizes.length; i++) {
            largest = sizes[i] > sizes[largest] ? i : largest;
        }
        return largest;
    }
}
