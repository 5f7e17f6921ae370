/** What a run is: what it came from, how it stands, what it measured. */
package mnl.lab.run;
