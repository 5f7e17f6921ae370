package mnl.analysis;

import java.util.List;

/**
 * How the replicas of a run are laid out: replica {@code arm * seeds.length + seedIndex}.
 *
 * @param arms names of the arms, in order
 * @param baseline index of the arm that differences are measured against
 * @param seeds the seeds, in order
 * @param modalities names of the modalities that take part, in order
 * @param classNames one name per class
 * @param epochs epochs the run is planned for
 */
public record RunLayout(
        List<String> arms,
        int baseline,
        List<Long> seeds,
        List<String> modalities,
        List<String> classNames,
        int epochs) {

    public RunLayout {
        arms = List.copyOf(arms);
        seeds = List.copyOf(seeds);
        modalities = List.copyOf(modalities);
        classNames = List.copyOf(classNames);
    }

    /** R = arms x seeds. */
    public int replicas() {
        return arms.size() * seeds.size();
    }

    /** The replica of an arm and a seed, both by index. */
    public int replica(int arm, int seedIndex) {
        return arm * seeds.size() + seedIndex;
    }
}
