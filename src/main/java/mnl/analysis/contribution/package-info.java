/** What each modality contributes, by Shapley values. */
package mnl.analysis.contribution;
