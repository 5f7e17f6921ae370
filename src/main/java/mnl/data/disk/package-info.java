/** Who is writing to disk, and what was left there by whoever is gone. */
package mnl.data.disk;
