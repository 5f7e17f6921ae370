/** Tables as data. */
package mnl.figure.table;
