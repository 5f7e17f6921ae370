package mnl.engine.nn;

import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Parameters of a fusion rule, trained in the same vector as the encoders; every replica has its own. */
public interface FusionHead {

    /**
     * Shapes of the parameters of R replicas, each with the replicas as its leading dimension; empty for a rule that
     * learns nothing.
     */
    List<Shape> parameterShapes(int replicas);

    /**
     * Initial parameters of one replica, in the order of {@link #parameterShapes}, from streams of the seed that nothing
     * else draws from.
     */
    List<float[]> draw(long seed);
}
