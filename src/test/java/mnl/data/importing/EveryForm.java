package mnl.data.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.data.Split;
import mnl.data.importing.ChosenFile.Use;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOptions.TextLayout;
import mnl.data.sound.WavBytes;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Matrix;

/** The same kind of samples, two classes of equal size, in every form that can be imported. */
public enum EveryForm {
    COMMAS,
    TABS,
    BLANKS,
    ARRAY_WITH_BLOCKS_OF_LABELS,
    ARRAY_BY_COLUMNS_WITH_A_FILE_OF_LABELS,
    ARCHIVE,
    MATLAB,
    MATLAB_WITH_SAMPLES_IN_COLUMNS,
    TEXTS,
    LISTED_PICTURES,
    PICTURES_IN_FOLDERS,
    SOUNDS_BY_NAME,
    A_FILE_PER_SPLIT;

    /** Writes an even number of samples. */
    public ChosenFiles write(ImportFiles files, int samples) {
        return switch (this) {
            case COMMAS -> one(files.text("data.csv", ImportFiles.table(samples)));
            case TABS -> one(files.text("data.tsv", ImportFiles.table(samples).replace(',', '\t')));
            case BLANKS -> one(files.text("data.txt", ImportFiles.table(samples).replace(',', ' ')));
            case ARRAY_WITH_BLOCKS_OF_LABELS -> chosen(file(blocks(files, samples), Use.SAMPLES, "", samples / 2));
            case ARRAY_BY_COLUMNS_WITH_A_FILE_OF_LABELS ->
                chosen(
                        file(array(files, samples), Use.SAMPLES, "", 0),
                        file(files.text("labels.csv", each(samples, i -> i % 2 + "\n")), Use.LABELS, "", 0));
            case ARCHIVE -> one(archive(files, samples));
            case MATLAB -> one(mat(files, samples, false));
            case MATLAB_WITH_SAMPLES_IN_COLUMNS -> one(mat(files, samples, true));
            case TEXTS ->
                one(files.text("texts.jsonl", each(samples, i -> line(i, "\"text\": \"word " + i % 7 + "\""))));
            case LISTED_PICTURES -> one(listed(files, samples));
            case PICTURES_IN_FOLDERS -> one(pictures(files, samples));
            case SOUNDS_BY_NAME -> one(sounds(files, samples));
            case A_FILE_PER_SPLIT ->
                chosen(
                        file(files.text("train.csv", ImportFiles.table(samples / 2)), Use.TRAIN, "m", 0),
                        file(
                                files.text(
                                        "test.csv",
                                        ImportFiles.table(samples / 2).replace("\ns", "\nt")),
                                Use.of(Split.TEST),
                                "m",
                                0));
        };
    }

    private static ChosenFiles one(Path path) {
        return chosen(file(path, Use.SAMPLES, "", 0));
    }

    private static ChosenFiles chosen(ChosenFile... files) {
        return new ChosenFiles(List.of(files));
    }

    private static ChosenFile file(Path path, Use use, String modality, int blocks) {
        MediaOptions usual = MediaOptions.USUAL;
        String pattern = path.endsWith("spoken") ? "{label}_{index}" : "";
        MediaOptions media = new MediaOptions(
                pattern, usual.width(), usual.height(), usual.sampleRate(), usual.linear(), usual.features(), false);
        return new ChosenFile(
                path,
                use,
                new SourceOptions(
                        modality, Map.of(), Roles.DETECT, TextLayout.DETECT, List.of(), blocks, media, false));
    }

    private static String each(int samples, IntFunction<String> line) {
        return IntStream.range(0, samples).mapToObj(line).collect(Collectors.joining());
    }

    private static String line(int sample, String payload) {
        return "{\"id\": \"s" + sample + "\", \"label\": " + sample % 2 + ", " + payload + "}\n";
    }

    private static float value(int sample, int feature) {
        return (sample * 7 + feature * 5) % 11;
    }

    private static Path blocks(ImportFiles files, int samples) {
        float[] values = new float[2 * samples];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i / 2, i % 2);
        }
        return files.bytes(
                "blocks.npy", ImportFiles.npy("'<f4'", false, "(" + samples + ", 2)", ImportFiles.floats(values)));
    }

    private static Path array(ImportFiles files, int samples) {
        float[] values = new float[2 * samples];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i % samples, i / samples);
        }
        return files.bytes(
                "array.npy", ImportFiles.npy("'<f4'", true, "(" + samples + ", 2)", ImportFiles.floats(values)));
    }

    private static Path archive(ImportFiles files, int samples) {
        float[] values = new float[3 * samples];
        float[] labels = new float[samples];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i / 3, i % 3);
            labels[i / 3] = i / 3 % 2;
        }
        return files.zip(
                "views.npz",
                "view.npy",
                ImportFiles.npy("'<f4'", false, "(" + samples + ", 3)", ImportFiles.floats(values)),
                "y.npy",
                ImportFiles.npy("'<f4'", false, "(" + samples + ",)", ImportFiles.floats(labels)));
    }

    private static Path mat(ImportFiles files, int samples, boolean turned) {
        Matrix view = turned ? Mat5.newMatrix(3, samples) : Mat5.newMatrix(samples, 3);
        Matrix labels = Mat5.newMatrix(samples, 1);
        for (int i = 0; i < samples; i++) {
            labels.setDouble(i, i % 2);
            for (int j = 0; j < 3; j++) {
                view.setDouble(turned ? j : i, turned ? i : j, value(i, j));
            }
        }
        return files.mat("views.mat", Mat5.newMatFile().addArray("X", view).addArray("Y", labels));
    }

    private static Path listed(ImportFiles files, int samples) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            files.bytes("p" + i + ".png", ImportFiles.png(4, 4, 10 * (i % 7)));
            lines.add(line(i, "\"img\": \"p" + i + ".png\""));
        }
        return files.bytes("listed.jsonl", String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Path pictures(ImportFiles files, int samples) {
        Path all = files.folder("pictures");
        ImportFiles inner = new ImportFiles(all);
        inner.folder("cat");
        inner.folder("dog");
        for (int i = 0; i < samples; i++) {
            inner.bytes((i % 2 == 0 ? "cat/" : "dog/") + i + ".png", ImportFiles.png(4, 4, 10 * (i % 7)));
        }
        return all;
    }

    private static Path sounds(ImportFiles files, int samples) {
        Path all = files.folder("spoken");
        ImportFiles inner = new ImportFiles(all);
        for (int i = 0; i < samples; i++) {
            inner.bytes((i % 2 == 0 ? "yes_" : "no_") + i + ".wav", WavBytes.tone(400 + 10 * i, 8_000));
        }
        return all;
    }
}
