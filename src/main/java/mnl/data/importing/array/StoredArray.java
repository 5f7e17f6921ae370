package mnl.data.importing.array;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mnl.words.Texts;

/** One array of a file: a row per sample. */
public interface StoredArray {

    /** Its name in the file. */
    String name();

    /** Its dimensions; the first counts the samples. */
    long[] shape();

    /** Whether it holds texts rather than numbers. */
    boolean texts();

    /**
     * Reads all rows in order, everything after the first dimension in one row, the last dimension fastest.
     *
     * @param scratch an empty folder for intermediate files
     * @param visitor takes the rows
     * @throws IOException when the file cannot be read
     */
    void rows(Path scratch, RowVisitor visitor) throws IOException;

    /**
     * All elements as texts, for labels and ids; whole numbers without a decimal point.
     *
     * @throws IOException when the file cannot be read
     */
    List<String> elements() throws IOException;

    /** Takes rows. */
    interface RowVisitor {
        /**
         * The next row.
         *
         * @param index its number from 0
         * @param values its numbers; used again for the next row
         */
        void row(long index, double[] values);
    }

    /** n. */
    default long count() {
        return shape().length == 0 ? 0 : shape()[0];
    }

    /** Numbers per row. */
    default long width() {
        long width = 1;
        for (int i = 1; i < shape().length; i++) {
            width = Math.multiplyExact(width, shape()[i]);
        }
        return width;
    }

    /** Its dimensions for a person, such as {@code 2000 x 76}. */
    default String shapeText() {
        StringBuilder text = new StringBuilder();
        for (long size : shape()) {
            text.append(text.length() == 0 ? "" : " x ").append(size);
        }
        return text.length() == 0 ? Texts.of("importing.stored-array.a-single-number") : text.toString();
    }

    /** A number as a text, without a needless decimal point. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1L << 53
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
