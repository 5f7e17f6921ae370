package mnl.data.importing.matlab;

import java.io.EOFException;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.data.Causes;
import mnl.data.DataException;
import mnl.data.importing.FileStamps;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.array.ArraySource;
import mnl.data.importing.array.StoredArray;
import mnl.words.Texts;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/**
 * The arrays of a MATLAB file, as the multi-view literature shares them: a cell array {@code X} of views, each with the
 * samples in rows or in columns, and a vector {@code Y} of labels; or plain matrices. The file is read as a whole, once: its
 * arrays stay in memory until that is short or the file changes.
 */
final class MatArrays implements ArraySource.Arrays {
    private static final int HDF5_START = 512;
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};
    private static final int HEADER = 128;

    private final Path file;
    private SoftReference<List<StoredArray>> known = new SoftReference<>(null);
    private FileStamps stamps = new FileStamps();

    MatArrays(Path file) {
        this.file = file;
    }

    @Override
    public String format() {
        return Texts.of("importing.mat-arrays.matlab-file-level-5");
    }

    @Override
    public synchronized List<StoredArray> find() throws IOException {
        List<StoredArray> arrays = known.get();
        if (arrays == null || !stamps.hold()) {
            stamps = new FileStamps();
            stamps.add(file);
            arrays = read();
            known = new SoftReference<>(arrays);
        }
        return arrays;
    }

    private List<StoredArray> read() {
        String name = SourceFiles.name(file);
        checkVersion(name);
        List<MatArray> found = new ArrayList<>();
        try (Source source = Sources.openFile(file.toFile())) {
            Mat5File content = Mat5.newReader(source)
                    .setBufferAllocator(new BudgetAllocator(name))
                    .disableSubsystemProcessing()
                    .readMat();
            MatContents contents = new MatContents(name);
            for (MatFile.Entry entry : content.getEntries()) {
                contents.add(entry.getName(), entry.getValue());
            }
            found.addAll(contents.arrays());
        } catch (IOException | RuntimeException failure) {
            throw understood(name, failure);
        }
        return List.copyOf(Orientation.of(found));
    }

    private void checkVersion(String name) {
        byte[] head = SourceFiles.head(file, HDF5_START + HDF5.length);
        String text = new String(head, 0, Math.min(HEADER, head.length), StandardCharsets.ISO_8859_1);
        if (text.startsWith("MATLAB 7.3") || begins(head, 0) || begins(head, HDF5_START)) {
            throw new DataException(Texts.of("importing.mat-arrays.was-saved-with-v7", name));
        }
        if (head.length < HEADER || !text.startsWith("MATLAB 5.0")) {
            throw new DataException(Texts.of("importing.mat-arrays.is-not-a-matlab", name));
        }
    }

    private static boolean begins(byte[] head, int start) {
        for (int i = 0; i < HDF5.length; i++) {
            if (start + i >= head.length || head[start + i] != HDF5[i]) {
                return false;
            }
        }
        return true;
    }

    private static DataException understood(String name, Exception failure) {
        Optional<DataException> ours = Causes.find(failure, DataException.class);
        if (ours.isPresent()) {
            return ours.get();
        }
        Throwable root = Causes.root(failure);
        String reason = root instanceof EOFException || root.getMessage() == null
                ? Texts.of("importing.mat-arrays.it-ends-early")
                : root.getMessage();
        return new DataException(Texts.of("importing.mat-arrays.is-damaged-or-incomplete", name, reason), failure);
    }
}
