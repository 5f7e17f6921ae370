/** Writing to disk so that what is there is whole, whatever ends the program. */
package mnl.data.disk;
