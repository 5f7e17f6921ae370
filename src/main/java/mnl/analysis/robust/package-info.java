/**
 * How far a test sample may be moved before the fused prediction can change: certificates, and what must not be called
 * one.
 */
@NullMarked
package mnl.analysis.robust;

import org.jspecify.annotations.NullMarked;
