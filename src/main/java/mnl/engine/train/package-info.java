/** The step loop, the handle on a run and the one thread that does the work. */
package mnl.engine.train;
