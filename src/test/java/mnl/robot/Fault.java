package mnl.robot;

import java.util.List;

/**
 * Something that must not happen.
 *
 * @param kind where it was noticed: uncaught, log, stderr, sentence, state
 * @param what it was, with its stack where it has one
 * @param actions what was done before, oldest first
 */
record Fault(String kind, String what, List<String> actions) {}
