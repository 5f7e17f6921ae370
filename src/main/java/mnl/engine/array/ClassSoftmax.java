package mnl.engine.array;

import ai.djl.ndarray.NDArray;

/**
 * The softmax over the classes and its logarithm, fast for few classes too.
 *
 * <p>PyTorch's kernel for the last axis handles rows shorter than a vector register one number at a time: measured on
 * 5,120 rows of 10 classes, 575 us against 48 us with the batch as the innermost axis.
 */
public final class ClassSoftmax {

    private static final int FEW_CLASSES = 16;

    private ClassSoftmax() {}

    /**
     * log p = f - logsumexp(f).
     *
     * @param logits [..., B, C], at least two dimensions
     * @return the same shape
     */
    public static NDArray log(NDArray logits) {
        int classes = logits.getShape().dimension() - 1;
        if (logits.getShape().get(classes) >= FEW_CLASSES) {
            return logits.logSoftmax(classes);
        }
        int batch = classes - 1;
        return logits.swapAxes(batch, classes).logSoftmax(batch).swapAxes(batch, classes);
    }

    /**
     * p = softmax(f).
     *
     * @param logits [..., B, C], at least two dimensions
     * @return the same shape
     */
    public static NDArray of(NDArray logits) {
        int classes = logits.getShape().dimension() - 1;
        if (logits.getShape().get(classes) >= FEW_CLASSES) {
            return logits.softmax(classes);
        }
        int batch = classes - 1;
        return logits.swapAxes(batch, classes).softmax(batch).swapAxes(batch, classes);
    }
}
