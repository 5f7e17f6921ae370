/** Legends: what they say, and how they wrap. */
package mnl.figure.legend;
