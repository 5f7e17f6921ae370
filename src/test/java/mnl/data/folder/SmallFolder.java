package mnl.data.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.data.random.SeededStream;

/** A small dataset with a modality of each kind: 3 classes, 5 folds, 60 samples. */
final class SmallFolder {
    static final int SAMPLES = 60;
    static final int FEATURES = 4;
    static final int SIDE = 8;

    final float[][] vectors = new float[SAMPLES][FEATURES];
    final byte[][] pictures = new byte[SAMPLES][SIDE * SIDE];
    final float[][] waves = new float[SAMPLES][];
    final List<SampleRow> rows = new ArrayList<>();

    SmallFolder() {
        SeededStream stream = new SeededStream(11);
        for (int n = 0; n < SAMPLES; n++) {
            for (int i = 0; i < FEATURES; i++) {
                vectors[n][i] = (float) (100 * i + (1 + i) * stream.nextGaussian());
            }
            for (int i = 0; i < SIDE * SIDE; i++) {
                pictures[n][i] = (byte) stream.nextInt(256);
            }
            waves[n] = new float[1200 + 10 * n];
            for (int i = 0; i < waves[n].length; i++) {
                waves[n][i] = (float) (0.1 * Math.sin((0.1 + 0.01 * n) * i) + 0.01 * stream.nextGaussian());
            }
            rows.add(SampleRow.inFold("s" + n, n % 3, n / 3 % 5, Map.of("voice", "a, \"b\"")));
        }
    }

    DatasetFolderWriter writer() {
        return new DatasetFolderWriter("Small", "CC0-1.0", "a test", List.of("x", "y", "z"), rows)
                .features("vectors", vectors)
                .images("pictures", SIDE, SIDE, pictures)
                .sounds("sound", 8000, waves);
    }

    Path write(Path folder) {
        writer().write(folder, false);
        return folder;
    }

    static void replace(Path file, String target, String replacement) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(target)) {
            throw new IllegalArgumentException(target + " is not in " + file);
        }
        int at = text.indexOf(target);
        Files.writeString(
                file,
                text.substring(0, at) + replacement + text.substring(at + target.length()),
                StandardCharsets.UTF_8);
    }
}
