/** Frozen networks from TorchScript files: they turn raw samples into feature vectors once, and are never trained. */
package mnl.engine.frozen;
