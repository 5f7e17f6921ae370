package mnl.lab.bench;

import mnl.lab.bench.work.BenchWork;

/**
 * A work whose time is measured.
 *
 * @param id how it is called on the command line, such as {@code b}
 * @param title what it is
 * @param work what is computed
 * @param small the same for one batch of generated samples and a few steps, on which others are checked
 * @param numpy whether the plain NumPy program can do it
 * @param sequential whether PyTorch does it one model after another, too, which takes long
 * @param childEpochs for how many epochs a program is started that trains nothing else
 */
public record BenchCase(
        String id, String title, BenchWork work, BenchWork small, boolean numpy, boolean sequential, int childEpochs) {

    /** Another work of the case. */
    BenchCase of(String otherTitle, BenchWork other) {
        return new BenchCase(id, otherTitle, other, small, numpy, sequential, childEpochs);
    }

    /** The same case with or without models one after another. */
    BenchCase sequential(boolean other) {
        return new BenchCase(id, title, work, small, numpy, other, childEpochs);
    }
}
