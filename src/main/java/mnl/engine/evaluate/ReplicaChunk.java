package mnl.engine.evaluate;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.jni.IValue;

/**
 * Neighbouring replicas of one arm, which answer together.
 *
 * @param from the first
 * @param to after the last
 * @param seed of the first
 * @param encoders views of the encoders' parameters that are theirs
 * @param parameters the same as an argument of a program
 */
record ReplicaChunk(int from, int to, int seed, NDList encoders, IValue parameters) {

    int replicas() {
        return to - from;
    }
}
