/** Who is right on which sample, and what becomes of it under another arm. */
package mnl.analysis.cases;
