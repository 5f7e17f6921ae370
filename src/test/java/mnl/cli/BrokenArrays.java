package mnl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mnl.data.importing.ImportFiles;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;

/** NumPy and MATLAB files that must be refused. */
final class BrokenArrays {
    private static final byte[] SIX = ImportFiles.floats(1, 2, 3, 4, 5, 6);

    private BrokenArrays() {}

    private static BrokenImport npy(String name, String type, String shape, byte[] data, String... words) {
        return new BrokenImport(
                name,
                files -> files.bytes("x.npy", ImportFiles.npy(type, false, shape, data)),
                "@x.npy --label-blocks 1",
                words);
    }

    private static BrokenImport npz(String name, Object[] entries, String... words) {
        return new BrokenImport(name, files -> files.zip("x.npz", entries), "@x.npz", words);
    }

    private static byte[] array(String shape, byte[] data) {
        return ImportFiles.npy("'<f4'", false, shape, data);
    }

    private static Object[] entries(Object... entries) {
        return entries;
    }

    private static BrokenImport mat(String name, MatFile content, String... words) {
        return new BrokenImport(name, files -> files.mat("x.mat", content), "@x.mat", words);
    }

    private static MatFile views() {
        return Mat5.newMatFile().addArray("X", Mat5.newMatrix(6, 3)).addArray("Y", Mat5.newMatrix(6, 1));
    }

    private static Path cut(Path file, int left) {
        try {
            return Files.write(file, Arrays.copyOf(Files.readAllBytes(file), left));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<BrokenImport> all() {
        byte[] y = array("(3,)", ImportFiles.floats(0, 1, 0));
        return List.of(
                npy("array cut off", "'<f4'", "(3, 2)", Arrays.copyOf(SIX, 20), "x.npy has", "save or copy it again"),
                npy("array too long", "'<f4'", "(2, 2)", SIX, "x.npy has", "promises"),
                npy("Python objects", "'|O'", "(3, 2)", SIX, "x.npy holds Python objects", "astype"),
                npy("complex numbers", "'<c8'", "(3, 1)", SIX, "type <c8", "astype"),
                npy("half precision", "'<f2'", "(3, 4)", SIX, "type <f2", "astype"),
                npy("fields", "[('a', '<f4'), ('b', '<f4')]", "(3,)", SIX, "structured array", "array of its own"),
                npy("huge shape", "'<f4'", "(1000000000, 1000000000)", SIX, "claims to hold", "Check the file"),
                npy("shape beyond 64 bits", "'<f4'", "(99999999999999999999, 1)", SIX, "header", "numpy.save"),
                npy("large shape, small file", "'<f4'", "(1000000, 1000)", SIX, "promises 4000000", "incomplete"),
                npy("negative shape", "'<f4'", "(-3, -2)", SIX, "header", "numpy.save"),
                npy("no rows", "'<f4'", "(0, 5)", new byte[0], "x", "1 to"),
                npy("no features", "'<f4'", "(5, 0)", new byte[0], "x", "0 features"),
                npy(
                        "NaN in an array",
                        "'<f4'",
                        "(3, 2)",
                        ImportFiles.floats(1, 2, 3, Float.NaN, 5, 6),
                        "x[1, 1]",
                        "NaN"),
                npy("texts as features", "'<U2'", "(3, 1)", SIX.clone(), "no array of numbers", "name the arrays"),
                new BrokenImport(
                        "header without a shape",
                        files -> files.bytes("x.npy", ImportFiles.npy("{'descr': '<f4', 'fortran_order': False}", SIX)),
                        "@x.npy",
                        "x.npy has a header",
                        "numpy.save"),
                new BrokenImport(
                        "text called .npy",
                        files -> files.text("x.npy", "1,2,3\n4,5,6\n"),
                        "@x.npy",
                        "x.npy is not a NumPy array",
                        "numpy.save"),
                new BrokenImport(
                        "header cut off",
                        files -> files.bytes("x.npy", Arrays.copyOf(array("(3, 2)", SIX), 40)),
                        "@x.npy",
                        "x.npy cannot be read",
                        "complete"),
                new BrokenImport(
                        "fewer labels than samples",
                        files -> {
                            files.bytes("x.npy", array("(3, 2)", SIX));
                            files.bytes("y.npy", array("(2,)", ImportFiles.floats(0, 1)));
                        },
                        "@x.npy --labels @y.npy",
                        "x.npy has 3 samples",
                        "y.npy has 2"),
                new BrokenImport(
                        "labels in two columns",
                        files -> {
                            files.bytes("x.npy", array("(3, 2)", SIX));
                            files.bytes("y.npy", array("(3, 2)", SIX));
                        },
                        "@x.npy --labels @y.npy",
                        "y.npy",
                        "one number or text per sample"),
                npz(
                        "zip bomb",
                        entries("x.npy", array("(10000, 2000)", new byte[80_000_000]), "y.npy", y),
                        "entry x.npy would grow",
                        "without compression"),
                npz(
                        "path that climbs out",
                        entries("../x.npy", array("(3, 2)", SIX)),
                        "../x.npy leaves",
                        "numpy.savez"),
                npz("absolute path", entries("/x.npy", array("(3, 2)", SIX)), "/x.npy leaves", "numpy.savez"),
                npz("something else in it", entries("x.txt", SIX), "entry x.txt is not a NumPy array", "numpy.savez"),
                npz(
                        "size that does not fit the shape",
                        entries("x.npy", array("(3000000, 200)", SIX), "y.npy", y),
                        "entry x.npy has",
                        "numpy.savez"),
                npz(
                        "arrays of different length",
                        entries("x.npy", array("(2, 3)", SIX), "y.npy", y),
                        "\"y\" (3) has 3 rows",
                        "one row per sample"),
                npz("only labels", entries("y.npy", y), "no features", "x.npz"),
                new BrokenImport(
                        "archive cut off",
                        files -> cut(files.zip("x.npz", "x.npy", array("(3, 2)", SIX), "y.npy", y), 150),
                        "@x.npz",
                        "x.npz is not a complete .npz",
                        "copy it again"),
                new BrokenImport(
                        "array not there",
                        files -> files.zip("x.npz", "x.npy", array("(3, 2)", SIX), "y.npy", y),
                        "@x.npz --columns v=z",
                        "no array \"z\"",
                        "x, y"),
                new BrokenImport(
                        "MATLAB 7.3",
                        files -> files.bytes(
                                "x.mat",
                                Arrays.copyOf("MATLAB 7.3 MAT-file, HDF5".getBytes(StandardCharsets.US_ASCII), 600)),
                        "@x.mat",
                        "x.mat was saved with -v7.3",
                        "'-v7'"),
                new BrokenImport(
                        "HDF5 called .mat",
                        files -> files.bytes("x.mat", new byte[] {(byte) 0x89, 'H', 'D', 'F', 13, 10, 26, 10}),
                        "@x.mat",
                        "HDF5",
                        "savemat"),
                new BrokenImport(
                        "text called .mat",
                        files -> files.text("x.mat", "1 2 3\n"),
                        "@x.mat",
                        "x.mat is not a MATLAB file of level 5",
                        "-v7"),
                new BrokenImport(
                        "MATLAB file cut off",
                        files -> cut(files.mat("x.mat", views()), 220),
                        "@x.mat",
                        "x.mat is damaged or incomplete",
                        "copy it again"),
                mat(
                        "complex matrix",
                        Mat5.newMatFile().addArray("X", Mat5.newComplex(4, 2)),
                        "\"X\" holds complex numbers",
                        "real part"),
                mat(
                        "views of different length",
                        Mat5.newMatFile()
                                .addArray("X", Mat5.newMatrix(6, 3))
                                .addArray("Z", Mat5.newMatrix(5, 4))
                                .addArray("Y", Mat5.newMatrix(6, 1)),
                        "\"Z\" (5 x 4)",
                        "one row per sample"),
                mat("only one class in MATLAB", views(), "All samples have the label \"0\"", "two classes"));
    }
}
