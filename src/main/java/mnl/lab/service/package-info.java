/** Runs from their start to their files: what the window and the command line both do, whoever shows it. */
package mnl.lab.service;
