package mnl.data.importing.matlab;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mnl.data.importing.array.StoredArray;
import org.jspecify.annotations.Nullable;
import us.hebi.matlab.mat.types.Matrix;

/**
 * An array of a MATLAB file. Its numbers lie with the first dimension fastest; further dimensions than two are taken as one.
 *
 * @param name its name
 * @param matrix its numbers; null where it holds texts
 * @param words its texts
 * @param shape rows and columns, or the length of a vector
 * @param samplesInColumns whether a column is a sample
 */
record MatArray(String name, @Nullable Matrix matrix, List<String> words, long[] shape, boolean samplesInColumns)
        implements StoredArray {

    static MatArray numbers(String name, Matrix matrix) {
        int[] dimensions = matrix.getDimensions();
        long rows = dimensions[0];
        long columns = 1;
        for (int i = 1; i < dimensions.length; i++) {
            columns *= dimensions[i];
        }
        long[] shape = rows == 1 || columns == 1 ? new long[] {rows * columns} : new long[] {rows, columns};
        return new MatArray(name, matrix, List.of(), shape, false);
    }

    static MatArray texts(String name, List<String> words) {
        return new MatArray(name, null, List.copyOf(words), new long[] {words.size()}, false);
    }

    /** The same with rows and columns exchanged. */
    MatArray transposed() {
        return new MatArray(name, matrix, words, new long[] {shape[1], shape[0]}, !samplesInColumns);
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    @Override
    public boolean texts() {
        return matrix == null;
    }

    @Override
    public void rows(Path scratch, RowVisitor visitor) {
        Matrix numbers = numbers();
        int count = (int) count();
        double[] row = new double[(int) width()];
        boolean vector = shape.length == 1;
        boolean sparse = numbers instanceof us.hebi.matlab.mat.types.Sparse;
        int stride = numbers.getNumRows();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < row.length; j++) {
                int across = samplesInColumns ? j : i;
                int along = samplesInColumns ? i : j;
                if (vector) {
                    row[j] = element(i);
                } else {
                    row[j] = sparse ? numbers.getDouble(across, along) : numbers.getDouble(across + along * stride);
                }
            }
            visitor.row(i, row);
        }
    }

    @Override
    public List<String> elements() {
        return matrix == null
                ? words
                : IntStream.range(0, (int) count())
                        .mapToObj(i -> StoredArray.plain(element(i)))
                        .toList();
    }

    private Matrix numbers() {
        return Objects.requireNonNull(matrix, "texts have no numbers");
    }

    private double element(int index) {
        Matrix numbers = numbers();
        return numbers.getNumRows() == 1 ? numbers.getDouble(0, index) : numbers.getDouble(index, 0);
    }
}
