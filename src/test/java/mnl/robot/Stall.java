package mnl.robot;

/**
 * A time in which the window's thread answered nothing.
 *
 * @param cpuMillis processor time of that thread within it
 * @param wallMillis how long it was, with what other threads and collections took
 * @param action the last one before it ended
 * @param stack where the thread stood, sampled; empty where it was over too soon
 */
record Stall(double cpuMillis, double wallMillis, String action, String stack) {}
