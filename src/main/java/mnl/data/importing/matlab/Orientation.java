package mnl.data.importing.matlab;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Finds out whether the samples of a file's matrices lie in rows or in columns: the number of samples is the length of a
 * vector that every matrix has as one of its sides, else the side that all matrices share.
 */
final class Orientation {
    private Orientation() {}

    /** The arrays with the samples in rows. */
    static List<MatArray> of(List<MatArray> arrays) {
        List<MatArray> matrices =
                arrays.stream().filter(array -> array.shape().length == 2).toList();
        long samples = arrays.stream()
                .filter(array -> array.shape().length == 1 && array.shape()[0] > 1)
                .map(array -> array.shape()[0])
                .filter(length -> matrices.stream().allMatch(matrix -> hasSide(matrix, length)))
                .findFirst()
                .orElseGet(() -> shared(matrices));
        return arrays.stream()
                .map(array -> array.shape().length == 2 && array.shape()[0] != samples && array.shape()[1] == samples
                        ? array.transposed()
                        : array)
                .toList();
    }

    private static boolean hasSide(MatArray matrix, long length) {
        return matrix.shape()[0] == length || matrix.shape()[1] == length;
    }

    private static long shared(List<MatArray> matrices) {
        if (alike(matrices, matrix -> matrix.shape()[0])) {
            return matrices.isEmpty() ? 0 : matrices.get(0).shape()[0];
        }
        return alike(matrices, matrix -> matrix.shape()[1]) ? matrices.get(0).shape()[1] : 0;
    }

    private static boolean alike(List<MatArray> matrices, ToLongFunction<MatArray> side) {
        return matrices.stream().mapToLong(side).distinct().count() <= 1;
    }
}
