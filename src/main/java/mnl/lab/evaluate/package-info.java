/** Models of stored runs, measured again, and the files of what is found. */
package mnl.lab.evaluate;
