package mnl.data.importing.matlab;

import java.util.ArrayList;
import java.util.List;
import mnl.data.DataException;
import mnl.words.Texts;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Char;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Struct;

/** Collects the arrays of a file's variables: matrices, texts, and what cell arrays and structures hold. */
final class MatContents {
    private static final int MOST_ARRAYS = 1_000;
    private static final int DEEPEST = 4;

    private final String file;
    private final List<MatArray> arrays = new ArrayList<>();

    MatContents(String file) {
        this.file = file;
    }

    List<MatArray> arrays() {
        return arrays;
    }

    /** Adds what a variable holds; what is neither numbers nor texts is left out. */
    void add(String name, Array value) {
        add(name, value, 0);
    }

    private void add(String name, Array value, int depth) {
        if (arrays.size() > MOST_ARRAYS || depth > DEEPEST) {
            throw new DataException(Texts.of("importing.mat-contents.holds-more-than-arrays", file, MOST_ARRAYS));
        }
        if (value instanceof Matrix matrix) {
            if (matrix.isComplex()) {
                throw new DataException(Texts.of("importing.mat-contents.the-array-holds-complex", file, name));
            }
            arrays.add(MatArray.numbers(name, matrix));
        } else if (value instanceof Char text) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < text.getNumRows(); i++) {
                rows.add(text.getRow(i).strip());
            }
            arrays.add(MatArray.texts(name, rows));
        } else if (value instanceof Cell cell) {
            cell(name, cell, depth);
        } else if (value instanceof Struct struct && struct.getNumElements() == 1) {
            for (String field : struct.getFieldNames()) {
                add(name + "." + field, struct.get(field), depth + 1);
            }
        }
    }

    private void cell(String name, Cell cell, int depth) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cell.getNumElements(); i++) {
            Array element = cell.get(i);
            if (element instanceof Char text && text.getNumRows() == 1) {
                texts.add(text.getString().strip());
            }
        }
        if (!texts.isEmpty() && texts.size() == cell.getNumElements()) {
            arrays.add(MatArray.texts(name, texts));
            return;
        }
        for (int i = 0; i < cell.getNumElements(); i++) {
            add(name + (i + 1), cell.get(i), depth + 1);
        }
    }
}
