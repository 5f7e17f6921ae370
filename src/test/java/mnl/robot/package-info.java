/**
 * A seeded monkey over the whole window: it does what a user could do, in an order that nobody would, and counts what
 * goes wrong. {@code mvn -Probot test -Drobot.seconds=3600 -Drobot.seed=7} lets it run for an hour; what it found is in
 * {@code target/robot}.
 */
package mnl.robot;
