package mnl.ui.robustness;

import mnl.figure.Numbers;

/**
 * The moment of the training that a result belongs to.
 *
 * @param epoch passes over the training split
 * @param moving whether training went on while it was asked for, so that the epoch is known to about one measurement
 * @param measurements how many there were by then
 */
record Stamp(double epoch, boolean moving, int measurements) {

    /** Such as "epoch 40". */
    String text() {
        return (moving ? "about epoch " : "epoch ") + Numbers.plain(epoch);
    }
}
