package mnl.ui.shell;

import mnl.lab.store.RunRecorder;

/**
 * A run that cannot be written where runs are kept.
 *
 * @param recorder holds all of it in memory
 * @param why one sentence with the remedy
 * @param over whether it is over, so that it is lost unless it is saved elsewhere
 */
record UnstoredRun(RunRecorder recorder, String why, boolean over) {}
