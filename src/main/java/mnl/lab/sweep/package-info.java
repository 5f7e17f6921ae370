/** The runs of a sweep in one folder, and the tables over all of them. */
package mnl.lab.sweep;
