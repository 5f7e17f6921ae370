/** The commands that measure a stored run: evaluate, attack, certify. */
package mnl.cli.evaluate;
