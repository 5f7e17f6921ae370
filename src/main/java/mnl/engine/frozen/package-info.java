/** Frozen networks from TorchScript files: they turn raw samples into feature vectors once, and are never trained. */
@NullMarked
package mnl.engine.frozen;

import org.jspecify.annotations.NullMarked;
