package mnl.engine.method;

import ai.djl.ndarray.NDArray;

/**
 * Who guides whom on the samples of a batch; nothing here carries a gradient.
 *
 * @param runnerUp int64 [R, B], j = argmax_{k != y} F_k, the lowest index on ties
 * @param ucom [M, R, B], f^m_y - f^m_j
 * @param probabilities [M, R, B, C], p^m
 * @param targetProbability [M, R, B], p^m_y
 * @param masks [M, M, R, B], entry (s, w) is 1 where modality s guides modality w and 0 elsewhere
 */
public record Guides(NDArray runnerUp, NDArray ucom, NDArray probabilities, NDArray targetProbability, NDArray masks) {}
