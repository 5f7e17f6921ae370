/** Who guides whom: margins, dominance and probability profiles. */
package mnl.analysis.guidance;
