/** The files of the workspace: runs while they are recorded and afterwards, and scenarios. */
package mnl.lab.store;
