package mnl.recipe.avdigits.picture;

/** Gaussian blur of a square grid, one axis after the other; the grid's edge values go on outside it. */
final class GridBlur {
    private static final double REACH_IN_SIGMAS = 4;

    private final double[] kernel;
    private final int reach;

    GridBlur(double sigma) {
        reach = (int) Math.ceil(REACH_IN_SIGMAS * sigma);
        kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
    }

    /** The blurred grid [side * side]. */
    float[] apply(float[] grid, int side) {
        return blurAndTranspose(blurAndTranspose(grid, side), side);
    }

    private float[] blurAndTranspose(float[] grid, int side) {
        float[] out = new float[grid.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double sum = 0;
                for (int k = -reach; k <= reach; k++) {
                    sum += kernel[k + reach] * grid[y * side + Math.min(side - 1, Math.max(0, x + k))];
                }
                out[x * side + y] = (float) sum;
            }
        }
        return out;
    }
}
