/** Times variants of training side by side on this machine. */
package mnl.lab.bench;
