/**
 * How far a test sample may be moved before the fused prediction can change: certificates, and what must not be called
 * one.
 */
package mnl.analysis.robust;
