package mnl.ui.setup.model;

import mnl.experiment.Arm;

/**
 * An arm on offer at one moment.
 *
 * @param path of its fields among the problems, which tells it from all others; empty where it is to be given one
 * @param arm as it was set up
 * @param chosen whether it was trained
 */
public record OfferedArm(String path, Arm arm, boolean chosen) {}
